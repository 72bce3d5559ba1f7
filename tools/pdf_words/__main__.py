"""How many of the words that poppler's pdftotext finds in public PDF files are found by our reading, on the right page.

The files come from Debian's packages, which `packages.tsv` names with their checksums, and are kept in var/pdf-words.

    python -m tools.pdf_words [--words]      # --words: list what was not found
"""

import sys
from collections import Counter

from tools.pdf_words.comparing import compare
from tools.pdf_words.files import public_files


def main(arguments: list[str]) -> int:
    found = wanted = pages = 0
    missed = Counter()
    files = list(public_files())
    print(f"{'found':>7}  {'words':>7}  pages  file")
    for name, path in files:
        result = compare(path)
        found, wanted, pages = found + result.found, wanted + result.wanted, pages + result.pages
        missed.update({f"{word} ({name})": number for word, number in result.missed.items()})
        print(f"{result.share:7.2%}  {result.wanted:7}  {result.pages:5}  {name}")
    print(f"{found / wanted:7.2%}  {wanted:7}  {pages:5}  all {len(files)} files")
    if "--words" in arguments:
        for word, number in missed.most_common(200):
            print(f"{number:6}  {word}")
    return 0 if found / wanted >= GOAL else 1


GOAL = 0.99

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

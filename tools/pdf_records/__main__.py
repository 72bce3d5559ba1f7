"""How many titles, authors and ISBNs of public PDF files are offered rightly, by what a person reads on their pages.

`truth.tsv`: source, place, SHA-256, title, authors. The files are those of `tools.pdf_verdicts`, and of
more clones that docs/pdf.md names. A title is right where it equals that on the page, or the part of it before ": ".

    python -m tools.pdf_records
"""

import csv
import re
import sys
from hashlib import sha256
from pathlib import Path

from stdnum import isbn

from core.files import extraction
from core.files.record.proposing import FIRST, LAST, propose

VAR = Path(__file__).resolve().parents[2] / "var"
PRINTED = re.compile(r"ISBN\D{0,20}([\d-]{9,16}[\dXx])")
GOALS = {"title": 0.9, "authors": 0.75, "isbn": 1.0}


def plain(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))


def names(people: list[str]) -> set[str]:
    return {plain(person) for person in people}


def printed_isbns(pdf) -> set[str]:
    """Return the right ISBNs on the pages that are looked at, read in the simplest way."""
    numbers = {*range(min(FIRST, len(pdf))), *range(max(0, len(pdf) - LAST), len(pdf))}
    text = "\n".join(pdf[number].get_textpage().get_text_range() for number in sorted(numbers))
    return {isbn.compact(found) for found in PRINTED.findall(text) if isbn.is_valid(found)}


def main() -> int:
    right, asked = dict.fromkeys(GOALS, 0), dict.fromkeys(GOALS, 0)
    with open(Path(__file__).parent / "truth.tsv", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for source, name, checksum, title, authors in rows:
        path = VAR / ("pdf-words" if source == "debian" else f"pdf-verdicts/{source}") / name
        if not path.exists() or sha256(path.read_bytes()).hexdigest() != checksum:
            print(f"not here: {name}")
            continue
        pdf = extraction.open_pdf(str(path))
        offered = {key: told["value"] for key, told in propose(pdf).items()}
        numbers = printed_isbns(pdf)
        told = {
            "title": plain(offered.get("title", "")) in {plain(title), plain(title.split(": ")[0])},
            "authors": {plain(each) for each in offered.get("authors", [])}
            == {plain(each) for each in authors.split(";")},
            "isbn": numbers <= {isbn.compact(each) for each in offered.get("isbn", [])},
        }
        for key, is_asked in {"title": True, "authors": bool(authors), "isbn": bool(numbers)}.items():
            asked[key] += is_asked
            right[key] += is_asked and told[key]
            if is_asked and not told[key]:
                print(f"{key}: {offered.get(key)} in {path.name}")
    for key, goal in GOALS.items():
        print(f"{key:8} {right[key]:3} of {asked[key]:3}, goal {goal:.0%}")
    return 0 if all(right[key] >= goal * asked[key] for key, goal in GOALS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())

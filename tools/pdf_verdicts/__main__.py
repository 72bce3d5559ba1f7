"""Holds our verdicts on PDF files against veraPDF's rules of PDF/UA-1, file by file and rule by rule.

`files.tsv` names the public files: group, source, place, SHA-256. They are looked for in var/pdf-verdicts/<source>/,
into which the repositories are cloned by hand (docs/pdf.md); those of Debian come as for `make pdf-words`.

    python -m tools.pdf_verdicts [--files]      # --files: a line for each file
"""

import csv
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

from core.files.accessibility.judging import judge
from core.files.accessibility.verdict import NOTES
from tools.pdf_verdicts.rules import RULES, claimed, fails
from tools.pdf_verdicts.verapdf import verdicts

HERE = Path(__file__).parent
VAR = Path(__file__).resolve().parents[2] / "var"
GOAL = 0.95


def listed_files() -> list[tuple[str, Path]]:
    """Return source and place of each listed file that is here unchanged; say how many are not."""
    with open(HERE / "files.tsv", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    places = [
        (source, VAR / ("pdf-words" if source == "debian" else f"pdf-verdicts/{source}") / name, sum_)
        for source, name, sum_ in rows
    ]
    here = [(source, path) for source, path, sum_ in places if path.exists() and _sum(path) == sum_]
    if len(here) < len(rows):
        print(f"{len(rows) - len(here)} of {len(rows)} files are not here; see docs/pdf.md.")
    return here


def _sum(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def third(verdict: str, ours: set[str]) -> str:
    """Return which third of the files one belongs to."""
    return "passes" if verdict == "pass" else "untagged" if "untagged" in ours else "tagged, fails"


def main(arguments: list[str]) -> int:
    files = listed_files()
    same, all_, wrongly_good = Counter(), Counter(), []
    rules = {name: Counter() for name in RULES}
    for (_source, path), (verdict, failed) in zip(files, verdicts([path for _, path in files]), strict=True):
        if verdict == "error":
            continue
        ours = set(judge(str(path)))
        is_good, should_be = not ours - NOTES, not fails(failed)
        group = third(verdict, ours)
        all_[group] += 1
        same[group] += is_good == should_be
        if is_good and claimed(failed):
            wrongly_good.append(path)
        for name in RULES:
            rules[name][name in claimed(failed), name in ours] += 1
        if "--files" in arguments:
            print(f"{verdict}\t{'good' if is_good else 'mend'}\t{path.name}\t{' '.join(sorted(failed))}")
    for group in all_:
        print(f"{group:14} {same[group]:4} of {all_[group]:4} the same verdict")
    for name, seen in rules.items():
        print(
            f"{name:26} both {seen[True, True]:4}  veraPDF alone {seen[True, False]:4}  we alone {seen[False, True]:4}"
        )
    print(f"Called good against a rule that we claim to check: {len(wrongly_good)}")
    return 0 if sum(same.values()) >= GOAL * sum(all_.values()) and not wrongly_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

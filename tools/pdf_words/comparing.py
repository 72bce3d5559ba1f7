"""Compares the words of our reading with those of pdftotext, page by page."""

import re
import subprocess
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from core.files import extraction
from core.files.pdf_text import clean_text

WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass
class Compared:
    """Words of one file: how many pdftotext has, each once a page, how many of them we have, and which we lack."""

    pages: int = 0
    wanted: int = 0
    found: int = 0
    missed: Counter = field(default_factory=Counter)

    @property
    def share(self) -> float:
        return self.found / max(self.wanted, 1)


def compare(path: Path) -> Compared:
    """Compare a file. A word is found where our page has it in one piece, or with a hyphen that pdftotext drops."""
    result = Compared()
    for ours, theirs in zip(_our_pages(path), _their_pages(path), strict=False):
        have = words_of(ours) | words_of(ours.replace("-", ""))
        want = words_of(theirs)
        result.pages += 1
        result.wanted += len(want)
        result.found += len(want & have)
        result.missed.update(want - have)
    return result


def words_of(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(clean_text(text))}


def _our_pages(path: Path) -> list[str]:
    pdf = extraction.open_pdf(path)
    return [page.text for page in extraction.text_of_pages(pdf)]


def _their_pages(path: Path) -> list[str]:
    told = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True)  # noqa: S603, S607
    return told.stdout.decode("utf-8", "replace").split("\f")

"""Rows of the first pages of a PDF file with the size of their letters: the ground on which a title is seen."""

from dataclasses import dataclass
from statistics import median

from core.files.pdf.lines import lines_of
from core.files.pdf.signs import MOST_SIGNS, signs_of
from core.files.pdf_text import clean_text


@dataclass(frozen=True)
class Row:
    """A row of a page: its text, the height of its letters and its place, in points from the lower left corner."""

    text: str
    size: float
    left: float
    bottom: float


def rows_of(textpage) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    if textpage.count_chars() > MOST_SIGNS:
        return []
    lines = sorted((line for line in lines_of(signs_of(textpage)) if line.is_level), key=lambda line: -line.bottom)
    rows: list[list] = []
    for line in lines:
        if rows and rows[-1][0].is_beside(line) and abs(_size(rows[-1][0]) - _size(line)) < 1:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(sorted(row, key=lambda line: line.left)) for row in rows]


def _row(lines: list) -> Row:
    text = clean_text(" ".join(line.text for line in lines))
    return Row(text, round(max(_size(line) for line in lines), 1), lines[0].left, lines[0].bottom)


def _size(line) -> float:
    return median(sign.height for sign in line.drawn)

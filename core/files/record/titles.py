"""The title of a PDF file: what stands biggest on its first pages, or what its metadata say where the pages agree."""

import re
from statistics import median

from core.files.record.rows import Row

BIGGER = 1.15  # than the text of the file, for letters of a title
SAME = 0.12  # of the size: letters of one title
MOST_ROWS, LONGEST = 8, 300
NO_TITLE = re.compile(
    r"^(\W*|[\d\W]+|contents|sisällys(luettelo)?|innehåll|table of contents|abstract|tiivistelmä|draft|preface|"
    r"raportti|report|rapport|julkaisut?|copyright.*|https?:.*|www\..*|.*@.*|(?:volume|vol\.|no\.|issue) .*)$",
    re.I,
)
NOTE = re.compile(r"[*∗†‡]+$")
NUMBER = re.compile(r"^\d{1,2}\.? (?=[^\W\d])")  # of the first chapter, where a file begins with it
FILE_NAME = re.compile(r"\.(docx?|pdf|odt|tex|dvi|indd|qxd|rtf|pptx?)\b", re.I)


def title_of(pages: list[list[Row]], metadata: str) -> tuple[str, bool]:
    """Return the title and whether it is sure; "" where none is seen. `pages`: the rows of the first pages."""
    seen = " ".join(row.text for rows in pages[:2] for row in rows)
    big, ratio = _biggest(pages)
    metadata = "" if FILE_NAME.search(metadata) else " ".join(metadata.split())
    if metadata and _share(metadata, seen) >= 0.8 and len(metadata) > 3:
        return metadata, True
    if big:
        return big, ratio >= 1.3 and not metadata
    return metadata, False


def _share(title: str, text: str) -> float:
    """Return how many of the words of a title stand in a text."""
    words = re.findall(r"\w+", title.casefold())
    known = set(re.findall(r"\w+", text.casefold()))
    joined = "".join(re.findall(r"\w+", text.casefold()))
    if "".join(words) in joined:
        return 1.0
    return sum(word in known for word in words) / max(len(words), 1)


def _biggest(pages: list[list[Row]]) -> tuple[str, float]:
    """Return the rows in the biggest letters of the first page that has some, and how much bigger they are."""
    sizes = [row.size for rows in pages for row in rows for _letter in row.text]
    body = median(sizes) if sizes else 1
    for rows in pages[:3]:
        for size in sorted({row.size for row in rows}, reverse=True):
            if size < BIGGER * body and len(rows) > MOST_ROWS:
                break
            found = _run(rows, size)
            if is_title(found):
                return found, size / body
    return "", 0


def _run(rows: list[Row], size: float) -> str:
    """Return the first rows of that size that follow each other."""
    taken: list[Row] = []
    for row in rows:
        if abs(row.size - size) <= SAME * size:
            if taken and taken[-1].bottom - row.bottom > 3 * size:
                break
            taken.append(row)
        elif taken and len(row.text) > 1:
            break
    text = ""
    for row in taken[:MOST_ROWS]:
        text = text[:-1] + row.text if text.endswith("-") and row.text[:1].islower() else f"{text} {row.text}"
    return NOTE.sub("", NUMBER.sub("", text.strip()))


def is_title(text: str) -> bool:
    letters = sum(sign.isalpha() for sign in text)
    return letters >= 3 and len(text) <= LONGEST and not NO_TITLE.match(text)

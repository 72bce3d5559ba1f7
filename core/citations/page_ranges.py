"""The pages of a chapter or an article, however they were typed: 12-34, 12 — 34, s. 12–34, pp. 12–34."""

import re

DASH = "–"
_WORD = re.compile(r"^(?:sivut|sivu|siv|sidorna|sidor|sida|pages|page|sid|ss|pp|s|p)(?:\.\s*|\s+)(?=\w)", re.IGNORECASE)
_DASHES = re.compile(r"(?<=\w)\s*[-‐‑‒–—―−]+\s*(?=\w)")


def tidy_pages(text: str) -> str:
    """Return pages as they are printed: 12–34."""
    text = _WORD.sub("", " ".join(text.split()).rstrip(" .,;"))
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = _WORD.sub("", text[1:-1].strip())
    return _DASHES.sub(DASH, text)


def first_and_last(text: str) -> tuple[str, str]:
    """Return the ends of a range. What is no single range, such as 12 or 3–5, 9, is all in the first."""
    text = tidy_pages(text)
    first, _dash, last = text.partition(DASH)
    return (first, last) if re.fullmatch(rf"[^\s,;{DASH}]+{DASH}[^\s,;{DASH}]+", text) else (text, "")

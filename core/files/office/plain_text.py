"""Text files of strangers: in which encoding they are, and what they say. Pure functions."""

import codecs

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)  # at the beginning of a file, and what they tell
LARGEST = 100_000_000  # bytes
SAMPLE = 4000  # bytes that tell whether every other one is empty


def look_at_text(file) -> dict:
    """Tell in which encoding a text file is; "" for one whose encoding nobody can tell."""
    data = file.read(LARGEST + 1)
    return {"verdict": "whole", "charset": charset_of(data) if len(data) <= LARGEST else ""}


def charset_of(data: bytes) -> str:
    """Return the encoding of a text as web pages name it; "" for data that is no text.

    What is neither marked nor UTF-8 comes from an older Windows.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return name if _is_text(data, name) else ""
    if b"\0" in data[:SAMPLE]:
        return next((name for name in ("utf-16le", "utf-16be") if _looks_like(data, name)), "")
    return next((name for name in ("utf-8", "windows-1252") if _is_text(data, name)), "")


def decoded(data: bytes) -> str:
    """Return the text of a file, without the mark of its encoding. Raises ValueError for data that is no text."""
    charset = charset_of(data)
    if not charset:
        raise ValueError("no text")
    return _decode(data, charset).removeprefix("\ufeff")


def _decode(data: bytes, charset: str) -> str:
    # Five bytes mean nothing in windows-1252; browsers read them as the control signs that they are in Latin 1.
    errors = "replace" if charset == "windows-1252" else "strict"
    return data.decode(charset, errors)


def _is_text(data: bytes, charset: str) -> bool:
    try:
        text = _decode(data, charset)
    except UnicodeDecodeError:
        return False
    return not any(sign < " " and sign not in "\t\n\v\f\r\x1a\x1b" for sign in text)


def _looks_like(data: bytes, charset: str) -> bool:
    """Tell whether unmarked data is UTF-16: nearly every second byte of a European text is empty."""
    empty = data[:SAMPLE][1 if charset == "utf-16le" else 0 :: 2]
    return empty.count(0) > len(empty) * 0.8 and _is_text(data, charset)

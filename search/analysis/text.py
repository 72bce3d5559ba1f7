"""Text to words, and words to the letters that are stored."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# A letter or digit with its combining marks; soft hyphens of PDF files and web pages lie inside words.
_LETTER = r"[^\W_][\u0300-\u036f\u00ad]*"
_JOINER = r"[-\u2010\u2011'’ʼ:]"
_WORD = re.compile(rf"(?:{_LETTER})+(?:{_JOINER}(?:{_LETTER})+)*(?:\+{{1,2}}(?!\w))?")
_SAME = str.maketrans({"\u00ad": None, "\u2010": "-", "\u2011": "-", "ʼ": "'", "’": "'"})

# The full-text tables of SQLite turn ä into a; these letters they leave alone.
_KEPT = str.maketrans("äöå", "æøð")


class Word(NamedTuple):
    """A word of a text, casefolded, and its place there: `original[start:end]`."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the words of any text in order. `ESF+` and `C++` keep their signs, `EU:n` and `COVID-19` are one word."""
    for match in _WORD.finditer(text):
        yield Word(cased(match.group()), match.start(), match.end())


def cased(word: str) -> str:
    """Return a word in the form that analysers take: casefolded, composed, with one kind of hyphen and apostrophe."""
    return unicodedata.normalize("NFC", word.translate(_SAME).casefold())


def folded(text: str) -> str:
    """Return the letters and digits of a word as they are stored: ä ö å as æ ø ð, other accents dropped."""
    if text.isascii():
        return text if text.isalnum() else "".join(filter(str.isalnum, text.replace("+", "plus")))
    kept = text.translate(_KEPT).replace("+", "plus")
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", kept)))

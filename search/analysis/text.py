"""Text to words, and words to the letters that are stored."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# What PDF files, web pages and word processors put inside words, and nobody sees: soft hyphens, spaces of no width.
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
HYPHENS = "\u2010\u2011\ufe63\uff0d"  # beside the plain one; dashes part words
_LETTER = rf"[^\W_][\u0300-\u036f{UNSEEN}]*"  # a letter or digit with its combining marks
_JOINER = rf"[-{HYPHENS}'’ʼ:]"
_DATE = r"(?<![\w.])\d{1,2}\.\d{1,2}\.\d{4}(?!\w)"
_WORD = re.compile(rf"{_DATE}|(?:{_LETTER})+(?:{_JOINER}(?:{_LETTER})+)*(?:\+{{1,2}}(?!\w))?")
_SAME = str.maketrans({**dict.fromkeys(UNSEEN), **dict.fromkeys(HYPHENS, "-"), "ʼ": "'", "’": "'"})

# The full-text tables of SQLite turn ä into a; these letters they leave alone.
_KEPT = str.maketrans("äöå", "æøð")


class Word(NamedTuple):
    """A word of a text, casefolded, and its place there: `original[start:end]`."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the words of any text in order.

    `ESF+` and `C++` keep their signs; `EU:n`, `COVID-19` and `27.1.2022` are one word, `2020–2022` are two.
    """
    for match in _WORD.finditer(text):
        yield Word(cased(match.group()), match.start(), match.end())


def cased(word: str) -> str:
    """Return a word in the form that analysers take: casefolded, composed, with one kind of hyphen and apostrophe."""
    return unicodedata.normalize("NFC", word.translate(_SAME).casefold())


def day_of(word: str) -> tuple[str, ...]:
    """Return day, month and year of a word like 27.1.2022, without zeros before them; nothing for another word."""
    numbers = tuple(str(int(number)) for number in word.split(".")) if re.fullmatch(_DATE, word) else ()
    return numbers if numbers and 1 <= int(numbers[0]) <= 31 and 1 <= int(numbers[1]) <= 12 else ()


def bare(word: str) -> str:
    """Return a word without dots, rings and accents, of the same length: Hämäläinen as hamalainen."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in word)


def folded(text: str) -> str:
    """Return the letters and digits of a word as they are stored: ä ö å as æ ø ð, other accents dropped."""
    if text.isascii():
        return text if text.isalnum() else "".join(filter(str.isalnum, text.replace("+", "plus")))
    kept = text.translate(_KEPT).replace("+", "plus")
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", kept)))

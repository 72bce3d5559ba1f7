"""Mark found words in plain text, inflected ones too, and choose the passage that shows most of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from os.path import commonprefix
from unicodedata import is_normalized

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.analysis import cased, words
from search.analysis.text import HYPHENS, UNSEEN

SNIPPET_WORDS = 30
LEAD = 6  # words before the first found one
SAME_BEGINNING = 4  # letters
SPECIAL = re.compile(f"[{UNSEEN}{HYPHENS}ʼ’]")


@dataclass(frozen=True)
class Wanted:
    """The forms of the words of a query as they stand in texts: one set for each word; and the words as typed."""

    groups: tuple[frozenset[str], ...]
    typed: frozenset[str] = frozenset()

    def __post_init__(self):
        object.__setattr__(self, "all", frozenset().union(*self.groups) if self.groups else frozenset())
        object.__setattr__(self, "beginnings", beginnings(self.all))

    def may_stand_in(self, text: str) -> bool:
        """Tell quickly of a text, as `plain` returns it, whether any of the forms may stand in it."""
        return any(each in text for each in self.beginnings)

    def found_in(self, forms: set[str]) -> int:
        """Return how many words of the query stand among the words of a text."""
        return sum(1 for group in self.groups if not group.isdisjoint(forms))

    def found_in_text(self, text: str) -> int:
        """Return how many words of the query stand in a text."""
        return self.found_in({word.text for word in words(text)})


def beginnings(forms: Iterable[str]) -> list[str]:
    """Return a few texts of which one stands in each of the forms, up to a hyphen."""
    groups = groupby(sorted(forms), key=lambda form: form[:SAME_BEGINNING])
    starts = (commonprefix(list(group)) for _beginning, group in groups)  # noqa: RUF071  letters are meant
    found = []
    for each in sorted({start.partition("-")[0].partition("'")[0] for start in starts}, key=len):
        if not any(shorter in each for shorter in found):
            found.append(each)
    return found


def plain(text: str) -> str:
    """Return a text as the forms of words are, quickly where nothing but capital letters has to be changed."""
    if not SPECIAL.search(text) and is_normalized("NFC", text):
        return text.casefold()
    return cased(text)


def marked(text: str, wanted: Wanted, start: int = 0, end: int | None = None) -> SafeString:
    """Return a text, or a piece of it, as HTML with the found words marked."""
    end = len(text) if end is None else end
    if not wanted.may_stand_in(plain(text)):
        return escape(text[start:end])
    pieces, place = [], start
    for word in words(text[start:end]):
        if word.text in wanted.all:
            left, right = start + word.start, start + word.end
            pieces += [escape(text[place:left]), "<mark>", escape(text[left:right]), "</mark>"]
            place = right
    pieces.append(escape(text[place:end]))
    return mark_safe("".join(pieces))  # noqa: S308  every piece of text is escaped


def snippet(text: str, wanted: Wanted, length: int = SNIPPET_WORDS) -> SafeString | str:
    """Return the passage of at most `length` words that has most different found words, marked; "" when none has any.

    A passage lies inside one paragraph: a line of the text.
    """
    lines = [line for line in text.split("\n") if wanted.may_stand_in(plain(line))]
    analysed = [(line, list(words(line))) for line in lines]
    paragraph, found = max(analysed, key=lambda pair: _different(pair[1], wanted), default=("", []))
    places = [number for number, word in enumerate(found) if word.text in wanted.all]
    if not places:
        return ""
    best = max(places, key=lambda place: (_different(found[place : place + length - LEAD], wanted), -place))
    first = _first(paragraph, found, best) if len(found) > length else 0
    first = min(first, max(0, len(found) - length))
    last = min(len(found), first + length) - 1
    start = found[first].start if first else len(paragraph) - len(paragraph.lstrip())
    end = found[last].end if last < len(found) - 1 else len(paragraph.rstrip())
    before, after = "… " if first else "", " …" if last < len(found) - 1 else ""
    return mark_safe(f"{before}{marked(paragraph, wanted, start, end)}{after}")  # noqa: S308  `marked` escapes


def _different(found, wanted: Wanted) -> tuple[int, int]:
    forms = {word.text for word in found} & wanted.all
    return wanted.found_in(forms), len(forms)


def _first(text: str, found, best: int) -> int:
    """Return the word with which the passage begins: that of the sentence when it begins a little before."""
    least = max(best - LEAD, 0)
    for number in range(best, least - 1, -1):
        before = text[: found[number].start].rstrip()
        if not before or before[-1] in ".!?:":
            return number
    return least

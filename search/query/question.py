"""A query as people type it: words, and phrases between quotes."""

import re
from dataclasses import dataclass

from search.analysis import words

LONGEST, MOST_WORDS = 400, 24
PHRASE = re.compile(r'["”“„«»]([^"”“„«»]+)["”“„«»]')


@dataclass(frozen=True)
class Question:
    """`words` are casefolded, in order, each once; `phrases` are tuples of words that stand side by side."""

    text: str
    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]


def parse(text: str) -> Question:
    """Return what a text asks for. Any text is a question; what is longer than anybody types is cut."""
    text = " ".join(text.replace("\0", " ").split())[:LONGEST]
    found = tuple(dict.fromkeys(word.text for word in words(text)))[:MOST_WORDS]
    phrases = (tuple(word.text for word in words(phrase)) for phrase in PHRASE.findall(text))
    return Question(text, found, tuple(phrase for phrase in phrases if len(phrase) > 1))

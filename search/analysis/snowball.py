"""Stems by rule, without a dictionary: for third languages, and where a language's own analyser cannot be had."""

import threading
from importlib.metadata import version

import Stemmer

from search.analysis.analysed import Analysed
from search.analysis.hyphens import pieces_of, runs

ALGORITHMS = {"fi": "finnish", "sv": "swedish", "en": "english"}

_local = threading.local()  # a stemmer keeps its state between calls


def stem(word: str, language: str) -> str:
    """Return the snowball stem of a word; the word itself in a language that snowball lacks."""
    if language not in ALGORITHMS:
        return word
    stemmers = _local.__dict__
    if language not in stemmers:
        stemmers[language] = Stemmer.Stemmer(ALGORITHMS[language])
    return stemmers[language].stemWord(word)


class SnowballAnalyser:
    """Stems of whole words and of the parts between hyphens.

    A word of a third language stands as written, and its stems have a mark of their own: what a Finnish dictionary
    knows, as it does `policy`, is not cut as an English word.
    """

    def __init__(self, language: str, fallback: bool):
        self.language, self.fallback = language, fallback
        self.name = f"snowball {version('PyStemmer')}" if language in ALGORITHMS else "letters"

    def analyse(self, word: str) -> Analysed:
        pieces = pieces_of(word)
        parts = (*pieces, *map("".join, runs(pieces)))
        stems = tuple(stem(each, self.language) for each in (word, *parts))
        if self.fallback:
            return Analysed((), parts=stems[1:], stems=stems[:1], known=False)
        return Analysed((), parts=parts, stems=(word,), foreign=stems, known=False)

    def knows(self, word: str) -> bool:
        return False

    def names_things(self, word: str) -> bool:
        return True

    def known_lemmas(self, word: str) -> tuple[str, ...]:
        return ()

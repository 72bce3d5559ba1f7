"""Stems by rule, without a dictionary: what remains when a language's own analyser cannot be had."""

import threading
from importlib.metadata import version

import Stemmer

from search.analysis.analysed import Analysed

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
    """Stems of whole words and of the parts between hyphens."""

    def __init__(self, language: str, fallback: bool):
        self.language, self.fallback = language, fallback
        self.name = f"snowball {version('PyStemmer')}" if language in ALGORITHMS else "letters"

    def analyse(self, word: str) -> Analysed:
        pieces = [piece for piece in word.split("-") if piece] if "-" in word else []
        return Analysed(
            lemmas=(),
            stems=(stem(word, self.language),),
            parts=tuple(stem(piece, self.language) for piece in pieces),
            known=False,
        )

    def knows(self, word: str) -> bool:
        return False

    def known_lemmas(self, word: str) -> tuple[str, ...]:
        return ()

"""Swedish words: base forms, parts of compounds, and a guess where the dictionaries know nothing."""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version

from search.analysis.analysed import Analysed
from search.analysis.hyphens import hyphenated, parts_of
from search.analysis.snowball import stem
from search.analysis.swedish.auxiliaries import AUXILIARIES
from search.analysis.swedish.compounds import PARTICLES, SHORTEST_FIRST, Splitter, is_verb
from search.analysis.swedish.dictionary import SwedishDictionary

SHORTEST_TAIL = 4
_PARTICIPLE = re.compile(r"(.{2,}[ae]nde)(?:s|t|ts)?$")
_SIGN = re.compile(r"[:'][^\W\d_]{1,4}$")


class SwedishAnalyser:
    """Base forms by hunspell's dictionary and simplemma's list, parts by our own splitter."""

    fallback = False

    def __init__(self):
        self.name = f"hunspell sv_SE of spylls {version('spylls')} + simplemma {version('simplemma')}"
        self._dictionary = SwedishDictionary()
        self._lemmas = lru_cache(8192)(self._find_lemmas)
        self._splitter = Splitter(self._dictionary, self._lemmas)

    def analyse(self, word: str) -> Analysed:
        lemmas = self._lemmas(word)
        split = self._splitter.split(word, lemmas or None) if word.isalpha() else None
        if lemmas:
            return Analysed(lemmas, _unique([*parts_of(word, self.analyse), *self._parts(split)]))
        if split:
            return Analysed(split.lemmas(), _unique(self._parts(split)), known=False)
        sign = _SIGN.search(word)
        if sign:
            return self.analyse(word[: sign.start()])._replace(known=False)
        if "-" in word.strip("-"):
            return hyphenated(word, self.analyse)
        return self._unknown(word)

    def knows(self, word: str) -> bool:
        """Tell whether a dictionary lists the word, or it is a compound of parts that listed compounds have too."""
        return bool(self._lemmas(word)) or self._splitter.is_usual(word)

    def names_things(self, word: str) -> bool:
        flags = self._dictionary.flags(word)
        return word not in PARTICLES and not (flags and all(is_verb(word, each) for each in flags))

    def known_lemmas(self, word: str) -> tuple[str, ...]:
        split = None if self._lemmas(word) else self._splitter.split(word)
        return split.lemmas() if split else self._lemmas(word)

    def _find_lemmas(self, word: str) -> tuple[str, ...]:
        """Return the base forms of a word, the likeliest first; none where the dictionaries do not know it."""
        if word in AUXILIARIES:
            return (AUXILIARIES[word],)
        found = self._dictionary.listed_lemmas(word) + self._dictionary.ruled_lemmas(word)
        # A participle is a word of its own beside its verb: arbetande, arbeta.
        participle = _PARTICIPLE.match(word)
        own = [participle[1]] if participle and any(lemma.endswith("a") for lemma in found) else []
        return _unique(found + own)

    def _parts(self, split) -> Iterable[str]:
        """Yield the base forms of all parts, and the parts of a part that is listed whole: råd, hus in rådhusrätt."""
        for place, part in enumerate(split.parts if split else ()):
            yield from part
            if 0 < place < len(split.parts) - 1:
                yield from split.lemmas(place)
            yield from self._parts(self._splitter.split(part[0], part[:1]))

    def _unknown(self, word: str) -> Analysed:
        """Guess: the longest tail that is a word bends like it; and the stem by rule."""
        stems = (stem(word, "sv"), word)
        for start in range(SHORTEST_FIRST, len(word) - SHORTEST_TAIL + 1):
            lemmas = self._lemmas(word[start:])
            if lemmas:
                guessed = tuple(word[:start] + lemma for lemma in lemmas)
                return Analysed((), (word[:start], *lemmas), (*guessed, *stems), cuts(word), known=False)
        return Analysed((), (), stems, cuts(word), known=False)


def cuts(word: str) -> tuple[str, ...]:
    """Return the word itself and the word without the s of a genitive, as names have it."""
    return (word, word[:-1]) if word.endswith("s") and len(word) > SHORTEST_TAIL else (word,)


def _unique(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form))

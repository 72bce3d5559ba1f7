"""Did you mean: the nearest word that the index holds, or holds in another form."""

from collections.abc import Mapping
from functools import cached_property

from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import extract

from search.analysis.choice import analyser_for
from search.analysis.edits import one_edit, trigrams

LONG = 6


class Speller:
    """Corrects words of queries by what an index holds. Made once for a state of the index; threads may share it."""

    def __init__(self, entries: Mapping[str, int]):
        """Take the surface words and base forms of an index and in how many texts each occurs."""
        self.entries = dict(entries)
        self._words = list(self.entries)

    @cached_property
    def _trigrams(self) -> frozenset[str]:
        return trigrams(self._words)

    def correct(self, word: str, languages: tuple[str, ...]) -> str | None:
        """Return the nearest word: one of the index, else a form of one, one change away; else, if long, two away."""
        near = self._near(word, 1)
        if not near:
            near = self._forms(word, languages)
        if not near and len(word) >= LONG:
            near = self._near(word, 2)
        return min(near, key=lambda each: self._rank(word, *each))[0] if near else None

    def _near(self, word: str, distance: int) -> list[tuple[str, int]]:
        found = extract(word, self._words, scorer=OSA.distance, score_cutoff=distance, limit=None)
        return [(each, self.entries[each]) for each, _distance, _place in found]

    def _forms(self, word: str, languages: tuple[str, ...]) -> list[tuple[str, int]]:
        """Return forms that the index does not hold, of words that it holds in other forms."""
        found = []
        for candidate in dict.fromkeys(one_edit(word, self._trigrams)):
            for language in languages:
                lemmas = analyser_for(language).known_lemmas(candidate)
                count = max((self.entries.get(lemma, 0) for lemma in lemmas), default=0)
                if count:
                    found.append((candidate, count))
        return found

    def _rank(self, word: str, candidate: str, count: int) -> tuple:
        return (
            OSA.distance(word, candidate),
            -JaroWinkler.similarity(word, candidate),
            -count,
            candidate,
        )

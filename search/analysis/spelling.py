"""Did you mean: the nearest word that the index holds."""

from collections.abc import Mapping

from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import extract


class Speller:
    """Corrects words of queries by what an index holds. Made once for a state of the index; threads may share it."""

    def __init__(self, entries: Mapping[str, int]):
        """Take the surface words and base forms of an index and in how many texts each occurs."""
        self.entries = dict(entries)
        self._words = list(self.entries)

    def correct(self, word: str, languages: tuple[str, ...]) -> str | None:
        """Return the nearest word of the index, or None when none is near (one change below 6 letters, else two)."""
        most = 1 if len(word) < 6 else 2
        near = extract(word, self._words, scorer=OSA.distance, score_cutoff=most, limit=None)
        if not near:
            return None
        return min(near, key=lambda n: (n[1], -JaroWinkler.similarity(word, n[0]), -self.entries[n[0]], n[0]))[0]

"""Did you mean: the nearest word that the index holds, or holds in another form."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from heapq import nlargest
from itertools import groupby

from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import extract

from search.analysis.choice import analyser_for
from search.analysis.spelling.edits import MANY, Neighbours
from search.analysis.text import bare

LONG = 6
LONGEST = 40
MOST_CANDIDATES = 300


class Speller:
    """Corrects words of queries by what an index holds. Made once for a state of it; threads may share it."""

    def __init__(self, entries: Mapping[str, int]):
        """Take the surface words and base forms of an index, casefolded, and in how many texts each occurs.

        The entries are kept, not copied, and must not change. The first correction takes longer: 0.3 s at 167,000.
        """
        self.entries = entries

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(nlargest(MANY, self.entries, key=self.entries.get))

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        lengths = defaultdict(list)
        for word in self.entries:
            lengths[len(word)].append(word)
        return dict(lengths)

    def correct(self, word: str, languages: tuple[str, ...]) -> str | None:
        """Return the nearest word: the same with dots, else one of the index, else a form of one, one change away.

        For a long one, else one two changes away.
        """
        if not 2 < len(word) <= LONGEST:
            return None
        if dotted := self._with_dots(word):
            return dotted
        near = self._one_away(word, languages) or (self._two_away(word) if len(word) >= LONG else {})
        return min(near, key=lambda each: (-JaroWinkler.similarity(word, each), -near[each], each), default=None)

    def _with_dots(self, word: str) -> str | None:
        """Return the most common word of the index that is another one only by its dots, rings and accents."""
        plain = bare(word)
        begins = (word[0], *"åäö") if plain[0] in "ao" else (plain[0],)
        alike = (each for each in self._by_length.get(len(word), ()) if each.startswith(begins) and bare(each) == plain)
        return max((each for each in alike if each != word), key=self.entries.get, default=None)

    def _one_away(self, word: str, languages: tuple[str, ...]) -> dict[str, int]:
        """Return the words of the index one change away; else forms that it lacks, of words that it has otherwise."""
        candidates = dict(self._neighbours.of(word))
        exact = {candidate: self.entries[candidate] for candidate in candidates if candidate in self.entries}
        return exact or self._likeliest_forms(word, [each for each, likely in candidates.items() if likely], languages)

    def _likeliest_forms(self, word: str, candidates: list[str], languages: tuple[str, ...]) -> dict[str, int]:
        """Return the forms most like a word: analysing is slow, so it ends where a likeness has given some."""
        likeness = {candidate: JaroWinkler.similarity(word, candidate) for candidate in candidates}
        candidates = sorted(candidates, key=likeness.get, reverse=True)[:MOST_CANDIDATES]
        for _likeness, alike in groupby(candidates, key=likeness.get):
            counts = {form: self._count(form, languages) for form in alike}
            forms = {form: count for form, count in counts.items() if count}
            if forms:
                return forms
        return {}

    def _count(self, form: str, languages: tuple[str, ...]) -> int:
        """Return in how many texts the likeliest base form of a word occurs."""
        lemmas = (lemma for language in languages for lemma in analyser_for(language).known_lemmas(form))
        return max((self.entries.get(lemma, 0) for lemma in lemmas), default=0)

    def _two_away(self, word: str) -> dict[str, int]:
        lengths = range(len(word) - 2, len(word) + 3)
        words = [each for length in lengths for each in self._by_length.get(length, ())]
        found = extract(word, words, scorer=OSA.distance, score_cutoff=2, limit=None)
        return {each: self.entries[each] for each, _distance, _place in found}

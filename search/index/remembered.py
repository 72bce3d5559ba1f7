"""The words of a site as one search sees them: what it asked once it remembers."""

from collections.abc import Iterable

from search.index.vocabulary import Vocabulary


class RememberedVocabulary(Vocabulary):
    """Made for one search, and never changed: the page of a search asks several times about the same words."""

    def __init__(self, site: int, index: str = ""):
        super().__init__(site, index)
        self._known_terms: dict[frozenset, bool] = {}
        self._surfaces: dict[frozenset, set[str]] = {}
        self._speller = None

    def knows(self, terms: Iterable[str]) -> bool:
        key = frozenset(terms)
        if key not in self._known_terms:
            self._known_terms[key] = super().knows(key)
        return self._known_terms[key]

    def surfaces(self, terms: Iterable[str]) -> set[str]:
        key = frozenset(terms)
        if key not in self._surfaces:
            self._surfaces[key] = super().surfaces(key)
        return self._surfaces[key]

    def speller(self):
        self._speller = self._speller or super().speller()
        return self._speller

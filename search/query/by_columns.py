"""The site's own database answers: scores come from its index, facets and orders from the columns of all works."""

from collections.abc import Iterable
from heapq import nsmallest
from itertools import repeat
from operator import neg

from search.engines.selection import NEWEST, OLDEST, TITLE, Selection
from search.expressions import Expression
from search.index.corpus import Corpus
from search.models.works import SHOWN_TITLES, IndexedWork, sort_key
from search.query.columns import Columns
from search.query.facets import narrow

LAST_DATE = 10**8


class ByColumns:
    """Asks the index of a site in the site's own database. Made for one search: what it asked once it remembers."""

    def __init__(self, corpus: Corpus):
        self.corpus, self.columns = corpus, Columns.of(corpus.name, corpus.site)
        self._scores: dict[Expression, dict[int, float]] = {}

    def count(self, expression: Expression) -> int:
        """Return how many works match."""
        return len(self.scores(expression))

    def scores(self, expression: Expression) -> dict[int, float]:
        """Return the scores of the works that match, by id. A site without a work has no index yet."""
        if expression not in self._scores:
            found = self.corpus.local.scores(expression) if self.columns.places else ()
            self._scores[expression] = dict(found)
        return self._scores[expression]

    def works(self, selection: Selection, counted: bool = True) -> "WorksByColumns":
        """Return the selected works. Their facets are counted in any case."""
        return WorksByColumns(self, selection)

    def values(self, facet: str) -> dict[str, int]:
        """Return how many works of the site have each value of a facet."""
        return self.columns.counts(facet)


class WorksByColumns:
    """Selected works in their order; `counts` has for each facet the number of works of each value."""

    def __init__(self, source: ByColumns, selection: Selection):
        self.source, self.columns, self.selection = source, source.columns, selection
        self.scores = source.scores(selection.expression) if selection.expression is not None else {}
        pks = self.scores if selection.expression is not None else self.columns.pages()
        if selection.only is not None:
            pks = [pk for pk in selection.only if pk in self.scores]
        narrowed = narrow(self.columns, pks, selection.chosen)
        self.places, self.counts = narrowed.places, narrowed.counts

    @property
    def total(self) -> int:
        return len(self.places)

    def pks(self, start: int, end: int) -> list[int]:
        """Return the ids of the works from place `start` up to `end`, in order."""
        pks = list(map(self.columns.pks.__getitem__, self.places))
        return [row[-1] for row in nsmallest(end, zip(*self._keys(pks), pks, strict=True))[start:]]

    def _keys(self, pks: list[int]) -> list[Iterable]:
        """Return what the works are ordered by, as one list or more; the smallest come first."""
        columns, places = self.columns, self.places
        if self.selection.sort == TITLE:
            titles = self._titles(set(pks))
            return [map(titles.get, pks, repeat(""))]  # a work may be gone since
        if self.selection.sort == NEWEST:
            return [map(neg, map(columns.dates.__getitem__, places))]
        if self.selection.sort == OLDEST:
            return [(columns.dates[place] or LAST_DATE for place in places)]
        standings = columns.standings(self.selection.language)
        keys = [
            map(standings.__getitem__, map(columns.readings.__getitem__, places)),
            map(neg, map(self.scores.get, pks, repeat(0))),
        ]
        if ranks := self._ranks():
            return [map(ranks.get, pks, repeat(len(self.selection.tiers))), *keys]
        return keys

    def _ranks(self) -> dict[int, int]:
        """Return the tier of each work that is in one."""
        ranks = {}
        for rank, tier in enumerate(self.selection.tiers if self.places else ()):
            for pk in self.source.corpus.local.pks(tier):
                ranks.setdefault(pk, rank)
        return ranks

    def _titles(self, wanted: set[int]) -> dict[int, str]:
        rows = IndexedWork.objects.filter(index=self.columns.index, site=self.columns.site)
        rows = rows.values_list("pk", *SHOWN_TITLES[self.selection.language]).iterator(chunk_size=5000)
        return {pk: sort_key(titles) for pk, *titles in rows if pk in wanted}

"""The outside engine answers: it ranks, narrows, counts and pages by itself; only what is shown comes back."""

from collections.abc import Iterable, Iterator
from itertools import accumulate

from django.db.models import Exists, OuterRef

from search.engines.ranking import Scope
from search.engines.selection import Selection
from search.expressions import Expression
from search.index.corpus import Corpus
from search.index.vocabulary import version_of
from search.models import IndexedWork, Unsent

FIRST_PAGE = 20
MOST_GONE = 10_000


class ByEngine:
    """Asks the outside engine for the works of a site. Made for one search. Every method raises EngineDown."""

    _values: dict[tuple[str, int, str], tuple[int, dict[str, int]]] = {}  # with the version of the index

    def __init__(self, corpus: Corpus):
        self.corpus, self.index = corpus, corpus.outside
        self.scope = Scope(corpus.site, tuple(self._gone()))

    def _gone(self) -> Iterable[str]:
        """Return the works that readers may not find any more, of which the engine was not told yet."""
        if self.corpus.name:
            return ()
        there = IndexedWork.objects.filter(index="", site=OuterRef("site"), work=OuterRef("work"))
        gone = Unsent.objects.filter(~Exists(there), site=self.corpus.site)
        return gone.values_list("work", flat=True)[:MOST_GONE]

    def count(self, expression: Expression) -> int:
        """Return how many works match."""
        return self.index.total(self.scope, expression)

    def works(self, selection: Selection, counted: bool = True) -> "WorksByEngine":
        """Return the selected works, with the counts of their facets where these are wanted."""
        return WorksByEngine(self, selection, counted)

    def values(self, facet: str) -> dict[str, int]:
        """Return how many works of the site have each value of a facet: the 200 most common.

        It is remembered for a version of the index as soon as the engine has all of that.
        """
        key, version = (self.corpus.name, self.corpus.site, facet), version_of(self.corpus.name)
        kept = self._values.get(key)
        if kept and kept[0] == version:
            return kept[1]
        is_behind = Unsent.objects.exists()
        values = self.index.values(self.scope, facet)
        if not is_behind:
            self._values[key] = version, values
        return values

    def rows(self) -> "IndexedWork.objects":
        return IndexedWork.objects.filter(index=self.corpus.name, site=self.corpus.site)

    def pks(self, names: list[str]) -> list[int]:
        """Return the ids of works in the site's database, in order; of those that it has."""
        found = dict(self.rows().filter(work__in=names).values_list("work", "pk"))
        return [found[name] for name in names if name in found]


class WorksByEngine:
    """Selected works in their order; `counts` has for each facet the number of works of each value."""

    def __init__(self, source: ByEngine, selection: Selection, counted: bool):
        self.source, self.selection, self.scope = source, selection, source.scope
        if selection.only is not None:
            names = source.rows().filter(pk__in=selection.only).values_list("work", flat=True)
            self.scope = Scope(source.scope.site, source.scope.gone, tuple(names))
        self.found = source.index.select(self.scope, selection, FIRST_PAGE, counted)
        self.total, self.counts = self.found.total, self.found.counts

    def pks(self, start: int, end: int) -> list[int]:
        """Return the ids of the works from place `start` up to `end`, in order."""
        return self.source.pks(list(self._names(start, min(end, self.total))))

    def _names(self, start: int, end: int) -> Iterator[str]:
        if self.total in self.found.tiers and end <= len(self.found.names):  # all in one tier: they are here already
            yield from self.found.names[start:end]
            return
        ends = list(accumulate(self.found.tiers))
        for tier, (size, last) in enumerate(zip(self.found.tiers, ends, strict=True)):
            first = last - size
            low, high = max(start, first), min(end, last)
            if low < high:
                number = tier if len(ends) > 1 else None
                yield from self.source.index.names(self.scope, self.selection, low - first, high - low, number)

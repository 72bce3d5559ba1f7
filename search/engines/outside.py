"""The index of works on Elasticsearch 9 or OpenSearch 3."""

from collections.abc import Callable, Iterable

from core.languages import LANGUAGES
from search.engines import ranking
from search.engines.aliased import TEXT, AliasedIndex, Operation
from search.engines.connection import WRITING, Engine, connect
from search.engines.documents import FACETS, WorkDocument
from search.engines.ranking import Scope, Selected, field_of
from search.engines.selection import Selection
from search.expressions import NOTHING, Expression

STORED = {"index": False}  # only sorted by
PROPERTIES = {
    "pk": {"type": "long", **STORED},
    "site": {"type": "keyword", "doc_values": False},
    "terms": TEXT,
    "date": {"type": "integer", **STORED},
    **{field_of(name): {"type": "keyword", "eager_global_ordinals": True} for name in FACETS},
    **{f"standing_{language}": {"type": "byte", **STORED} for language in LANGUAGES},
    **{f"title_{language}": {"type": "keyword", **STORED} for language in LANGUAGES},
}


class OutsideIndex:
    """One document a work and site. Whatever the engine or its client raises comes out as EngineDown.

    Until `create` or `rebuild` was called once, everything raises IndexMissing, which is an EngineDown too.
    """

    def __init__(self, engine: str | Engine, name: str = ""):
        """`engine` is one or its SEARCH_URL; `name` tells a scratch index from the public one."""
        self._index = AliasedIndex(connect(engine) if isinstance(engine, str) else engine, f"{name}works", PROPERTIES)

    @property
    def engine(self) -> Engine:
        return self._index.engine

    def exists(self) -> bool:
        return self._index.exists()

    def create(self):
        """Make the index where it does not exist yet."""
        self._index.create()

    def clear(self):
        """Take all works out."""
        self._index.clear()

    def drop(self):
        """Delete the index from the engine."""
        self._index.drop()

    def replace(self, documents: Iterable[WorkDocument]):
        """Write works, new or changed; searches see them when this returns."""
        if self._index.write(map(_operation, documents), seconds=WRITING):
            self._index.refresh(seconds=WRITING)

    def remove(self, site: int, works: Iterable[str]):
        """Take works of a site out, by their names. Unknown names are no error."""
        if self._index.write(((Scope(site).id_of(work), None) for work in works), seconds=WRITING):
            self._index.refresh(seconds=WRITING)

    def rebuild(self, documents: Iterable[WorkDocument]):
        """Write all works anew beside the index in use, then switch to them in one step."""
        self._index.rebuild(map(_operation, documents))

    def rebuild_by(self, write: Callable[[str], object]):
        """Let `write` fill an index of the name that it is given, by `fill` in any number of processes; then switch."""
        self._index.rebuild_by(write)

    def fill(self, built: str, documents: Iterable[WorkDocument]):
        """Write works into an index that `rebuild_by` named."""
        self._index.write(map(_operation, documents), built)

    def total(self, scope: Scope, expression: Expression) -> int:
        """Return how many works match an expression."""
        if expression == NOTHING:
            return 0
        body = {"query": ranking.query(scope, Selection(expression)), "size": 0, "track_total_hits": True}
        return self._index.search(body)["hits"]["total"]["value"]

    def select(self, scope: Scope, selection: Selection, size: int, facets: bool = True) -> Selected:
        """Return how many works are selected, of each facet's values and of each tier, and the first of them.

        Where a part of the works is in a tier, the first of them are asked for by `names`.
        """
        if selection.expression == NOTHING:
            return ranking.nothing_selected()
        return ranking.selected(self._index.search(ranking.counting(scope, selection, size, facets)), selection)

    def names(self, scope: Scope, selection: Selection, start: int, size: int, tier: int | None = None) -> list[str]:
        """Return the names of selected works from a place on, among all or in one tier."""
        return ranking.names_in(self._index.search(ranking.listing(scope, selection, start, size, tier)))

    def values(self, scope: Scope, facet: str) -> dict[str, int]:
        """Return how many works have each value of a facet: the most common ones."""
        body = {"query": ranking.within(scope), "size": 0, "aggs": {"values": ranking.terms(facet)}}
        answer = self._index.search(body).get("aggregations", {})
        return {bucket["key"]: bucket["doc_count"] for bucket in answer.get("values", {}).get("buckets", ())}

    def count(self) -> int:
        return self._index.count()


def _operation(document: WorkDocument) -> Operation:
    facts = document.facts
    fields = {"pk": document.pk, "site": str(document.site), "terms": document.stream(), "date": facts.date or None}
    fields.update({field_of(name): values for name, values in facts.facets.items()})
    fields.update({f"standing_{language}": place for language, place in facts.standings.items()})
    fields.update({f"title_{language}": key for language, key in facts.titles.items()})
    return Scope(document.site).id_of(document.work), fields

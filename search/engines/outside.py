"""The index of works on Elasticsearch 9 or OpenSearch 3."""

from collections.abc import Iterable

from search.engines.aliased import TEXT, AliasedIndex, Operation
from search.engines.connection import SLOW, WRITING, Engine, connect
from search.engines.documents import WorkDocument
from search.expressions import Expression
from search.expressions.matching import match_query

PROPERTIES = {"pk": {"type": "long"}, "site": {"type": "long"}, "terms": TEXT}


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

    def remove(self, pks: Iterable[int]):
        """Take works out. Unknown ids are no error."""
        if self._index.write(((str(pk), None) for pk in pks), seconds=WRITING):
            self._index.refresh(seconds=WRITING)

    def rebuild(self, documents: Iterable[WorkDocument]):
        """Write all works anew beside the index in use, then switch to them in one step."""
        self._index.rebuild(map(_operation, documents))

    def scores(self, site: int, expression: Expression) -> list[tuple[int, float]]:
        """Return the ids of all works of a site that match, with their scores: best first, ties by id."""
        query = {"bool": {"must": [match_query(expression)], "filter": [{"term": {"site": site}}]}}
        return sorted(self._index.hits(query, "pk"), key=lambda hit: (-hit[1], hit[0]))

    def pks(self) -> set[int]:
        """Return the ids of all works in the index, to compare with the site's database."""
        return {pk for pk, _ in self._index.hits({"bool": {"filter": [{"match_all": {}}]}}, "pk", SLOW)}

    def count(self) -> int:
        return self._index.count()


def _operation(document: WorkDocument) -> Operation:
    fields = {"pk": document.pk, "site": document.site, "terms": document.stream()}
    return str(document.pk), fields

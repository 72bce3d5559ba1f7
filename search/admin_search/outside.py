"""Elasticsearch 9 or OpenSearch 3 as the site's search engine, with the site's own database behind it.

Everything is written to both. When the engine does not answer, the database does, and what the engine missed is
sent later by the clock (`catching_up`). So a publishing editor or a reader never meets an error of the engine.
"""

import logging
from collections.abc import Iterable, Iterator

from modelsearch.backends.base import BaseIndex, BaseSearchBackend
from modelsearch.index import get_indexed_models
from modelsearch.utils import get_content_type_pk

from search.admin_search.database import SearchBackend as DatabaseBackend
from search.admin_search.entries import entries
from search.admin_search.missed import remember
from search.admin_search.questions import NOTHING, All, Any, Group, Question, Without
from search.admin_search.results import AskingAutocompleteCompiler, AskingCompiler, ScoredResults, Scores
from search.engines.aliased import TEXT, AliasedIndex, Operation
from search.engines.connection import QUICK, WRITING, connect
from search.engines.documents import BODY, TITLE
from search.engines.errors import EngineDown

logger = logging.getLogger(__name__)

PROPERTIES = {
    "content_type": {"type": "integer"},
    "pk": {"type": "keyword"},
    "title": TEXT,
    "body": TEXT,
    "autocomplete": {**TEXT, "index_prefixes": {"min_chars": 1, "max_chars": 19}},
}
BOOSTS = {"title": TITLE, "body": BODY, "autocomplete": 1}


def document_id(content_type: int, pk) -> str:
    """Return the id under which an object stands in the index: one index holds objects of all models."""
    return f"{content_type}-{pk}"


def operations(model, objs: Iterable) -> Iterator[Operation]:
    """Yield the documents of objects of one model."""
    content_type = get_content_type_pk(model)
    for obj, kept in entries(objs):
        document = {"content_type": content_type, "pk": str(obj.pk), "title": kept.title, "body": kept.body}
        yield document_id(content_type, obj.pk), {**document, "autocomplete": kept.autocomplete}


def every_operation() -> Iterator[Operation]:
    """Yield the documents of all objects of the site."""
    for model in get_indexed_models():
        yield from operations(model, model.get_indexed_objects().order_by("pk").iterator(chunk_size=200))


def written(question: Question, columns: tuple[str, ...]) -> dict:
    """Write a question as both engines read it."""
    if isinstance(question, Group):
        return _any(list(_matches(question, columns)))
    if isinstance(question, Without):
        return {"bool": {"must_not": [written(question.question, columns)]}}
    if isinstance(question, Any):
        return _any([written(item, columns) for item in question.items])
    return {"bool": {"must": [written(item, columns) for item in question.items]}}


def _any(should: list[dict]) -> dict:
    return {"bool": {"should": should, "minimum_should_match": 1}}


def _matches(group: Group, columns: tuple[str, ...]) -> Iterator[dict]:
    for column in columns:
        match = {"query": " ".join(group.terms), "operator": "or", "boost": BOOSTS[column]}
        yield {"match": {column: match}}
        if group.prefix:
            yield {"prefix": {column: {"value": group.prefix}}}


class ObjectsIndex(BaseIndex):
    """Writes to the database's index and to the engine's."""

    def __init__(self, backend):
        super().__init__(backend)
        self.database = backend.database.get_index_for_model(None)
        self.built: str | None = None  # an index that is being built, instead of the one in use

    def add_items(self, model, objs):
        objs = list(objs)
        self.database.add_items(model, objs)
        if not objs or not model.get_search_fields():
            return
        try:
            if self.built:
                self.backend.index.write(operations(model, objs), self.built)
            else:
                self.backend.index.write(operations(model, objs), seconds=WRITING)
                self.backend.index.refresh(seconds=WRITING)
        except EngineDown as error:
            logger.warning("The search engine missed %d objects: %s", len(objs), error)
            remember(model, [obj.pk for obj in objs])

    def delete_item(self, item):
        self.database.delete_item(item)
        model = item._meta.model
        try:
            self.backend.index.write([(document_id(get_content_type_pk(model), item.pk), None)], seconds=QUICK)
            self.backend.index.refresh(seconds=QUICK)
        except EngineDown as error:
            logger.warning("The search engine missed that %r is gone: %s", item, error)
            remember(model, [item.pk])

    def refresh(self):
        self.backend.index.refresh()

    def reset(self):
        self.database.reset()
        self.backend.index.clear()


class Rebuilder:
    """Writes the engine's index beside the one in use. The database's is rebuilt even when the engine is down."""

    def __init__(self, index: ObjectsIndex):
        self.index = index
        self._database = index.backend.database.rebuilder_class(index.database)

    def start(self):
        self._database.start()
        try:
            self.index.built = self.index.backend.index.build()
        except EngineDown as error:
            logger.error("The search engine is not rebuilt: %s", error)
        return self.index

    def finish(self):
        self._database.finish()
        if self.index.built:
            try:
                self.index.backend.index.switch_to(self.index.built)
            except EngineDown as error:
                logger.error("The search engine is not rebuilt: %s", error)
            self.index.built = None


class OutsideResults(ScoredResults):
    """Hits of the engine, or of the database when the engine does not answer."""

    def get_queryset(self):
        return self._answered(super().get_queryset, "get_queryset")

    def _do_search(self):
        return self._answered(super()._do_search, "_do_search")

    def _do_count(self):
        return self._answered(super()._do_count, "_do_count")

    def facet(self, field_name):
        return self._answered(super().facet, "facet", field_name)

    def _answered(self, usual, name: str, *args):
        try:
            self.scores()
        except EngineDown as error:
            logger.warning("The database answers instead of the search engine: %s", error)
            return getattr(self._in_database(), name)(*args)
        return usual(*args)

    def _in_database(self):
        database, asking = self.backend.database, self.query_compiler
        kind = database.autocomplete_query_compiler_class if asking.half_typed else database.query_compiler_class
        compiler = kind(
            asking.queryset, asking.query, fields=asking.fields, order_by_relevance=asking.order_by_relevance
        )
        results = database.results_class(database, compiler, self.prefetch_related)
        results.start, results.stop, results._score_field = self.start, self.stop, self._score_field
        return results


class SearchBackend(BaseSearchBackend):
    """One index of the engine for the objects of all models, as the database has one table for them."""

    index_class = ObjectsIndex
    rebuilder_class = Rebuilder
    query_compiler_class = AskingCompiler
    autocomplete_query_compiler_class = AskingAutocompleteCompiler
    results_class = OutsideResults

    def __init__(self, params):
        super().__init__(params)
        self.database = DatabaseBackend({})
        self.index = AliasedIndex(connect(params["URL"]), "objects", PROPERTIES)

    def scores(self, compiler: AskingCompiler) -> Scores:
        """Return the ids and scores of what a query finds. Raises EngineDown."""
        if compiler.question in (NOTHING, All(())):
            return {}
        query = {
            "bool": {
                "must": [written(compiler.question, compiler.columns)],
                "filter": [{"terms": {"content_type": compiler.content_types}}],
            }
        }
        return dict(self.index.hits(query, "pk"))

    def fill(self):
        """Write every object of the site to the engine anew. Raises EngineDown."""
        self.index.rebuild(every_operation())

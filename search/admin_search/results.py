"""Hits of an engine that gives ids and scores. Filter, order and count are the database's, so none can be stale."""

import json
from collections import OrderedDict

from django.db import connections
from django.db.models import Count
from django.db.models.expressions import RawSQL
from modelsearch.backends.base import BaseSearchQueryCompiler, BaseSearchResults, FilterFieldError
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.models import Page

from search.admin_search.reading import read
from search.expressions import EVERYTHING, Expression

Scores = dict[str, float]  # id as text → score, higher is better

TITLES_FIRST = 1_000.0  # more than any score


class AskingCompiler(BaseSearchQueryCompiler):
    """Turns a query into an expression. Filters are checked by the database itself, so any filter and order will do."""

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True
    half_typed = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.expression: Expression = read(self.query, self.half_typed)

    def _get_filters_from_queryset(self, check_only=False):
        return None

    def _get_order_by(self):
        return ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the index to look in. A single field other than the title stands for all but the title."""
        if self.half_typed:
            return ("autocomplete",)
        if not self.fields:
            return ("title", "body")
        return tuple(dict.fromkeys("title" if name == "title" else "body" for name in self.fields))

    @property
    def content_types(self) -> list[int]:
        return get_descendants_content_types_pks(self.queryset.model)


class AskingAutocompleteCompiler(AskingCompiler):
    half_typed = True


def finds_in_texts(compiler) -> bool:
    """Whether half-typed words are looked for in texts as well, as whole words, after those in titles: of pages."""
    return compiler.half_typed and issubclass(compiler.queryset.model, Page)


class ScoredResults(BaseSearchResults):
    """Asks the engine once for ids and scores, then the database once for what may be shown."""

    supports_facet = True

    def scores(self) -> Scores:
        """Return the id and score of everything in the index that matches."""
        if not hasattr(self.query_compiler, "found"):
            self.query_compiler.found = self._scores()
        return self.query_compiler.found

    def _scores(self) -> Scores:
        compiler = self.query_compiler
        found = self.backend.scores(compiler)
        if not finds_in_texts(compiler):
            return found
        in_texts = self.backend.query_compiler_class(compiler.queryset, compiler.query)
        titles_first = {pk: score + TITLES_FIRST for pk, score in found.items()}
        return {**self.backend.scores(in_texts), **titles_first}

    def get_queryset(self):
        """Return everything that matches, in the order of the queryset."""
        compiler = self.query_compiler
        if compiler.expression == EVERYTHING:
            return compiler.queryset
        return compiler.queryset.filter(pk__in=_ids(compiler.queryset, self.scores()))

    def _do_search(self):
        compiler = self.query_compiler
        if compiler.expression == EVERYTHING or not compiler.order_by_relevance:
            queryset = self.get_queryset()
            found = list((queryset if queryset.ordered else queryset.order_by("-pk"))[self.start : self.stop])
        else:
            ranked = self._ranked()[self.start : self.stop]
            objects = {obj.pk: obj for obj in compiler.queryset.filter(pk__in=_ids(compiler.queryset, ranked))}
            found = [objects[pk] for pk in ranked if pk in objects]
        if self._score_field:
            scores = {} if compiler.expression == EVERYTHING else self.scores()
            for obj in found:
                setattr(obj, self._score_field, scores.get(str(obj.pk)))
        return found

    def _ranked(self) -> list:
        scores = self.scores()
        pks = self.get_queryset().order_by("-pk").values_list("pk", flat=True)
        return sorted(pks, key=lambda pk: -scores[str(pk)])  # a stable sort: of equal ones the newest first

    def _do_count(self):
        count = max(self.get_queryset().count() - self.start, 0)
        return count if self.stop is None else min(count, self.stop - self.start)

    def facet(self, field_name):
        """Return how many hits each value of a field has, the commonest first."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            name = self.query_compiler.queryset.model.__name__
            raise FilterFieldError(
                f'Cannot facet search results with field "{field_name}". '
                f'Please add index.FilterField("{field_name}") to {name}.search_fields.',
                field_name=field_name,
            )
        counted = self.get_queryset().order_by().values(field_name).annotate(count=Count("pk")).order_by("-count")
        return OrderedDict((row[field_name], row["count"]) for row in counted)


def _ids(queryset, ids):
    """Return ids as the right side of `pk__in`. SQLite takes only so many parameters, so there they are one."""
    field = queryset.model._meta.pk
    values = [field.to_python(value) for value in ids]
    connection = connections[queryset.db]
    if connection.vendor != "sqlite":
        return values
    stored = [field.get_db_prep_value(value, connection, prepared=False) for value in values]
    return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(stored)])

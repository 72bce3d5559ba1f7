"""PostgreSQL's full-text search over analysed words, with the configuration `simple`: no second analysis."""

from collections.abc import Iterable

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Case, F, FloatField, Q, Value, When
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres.postgres import (
    IndexEntry,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
    PostgresSearchResults,
)
from modelsearch.utils import get_content_type_pk

from search.admin_search.entries import Entry, entries
from search.admin_search.results import TITLES_FIRST, AskingAutocompleteCompiler, AskingCompiler, finds_in_texts
from search.engines.documents import TITLE, WEIGHTS
from search.expressions import EVERYTHING, NOTHING, Expression, Without, is_word
from search.expressions.tsquery import tsquery

CONFIG = "simple"
LETTERS = dict(zip(WEIGHTS, "ABCD", strict=True))
FACTORS = "{" + ", ".join(str(weight / TITLE) for weight in sorted(WEIGHTS)) + "}"  # of D, C, B, A
MOST_BYTES = 1_000_000  # PostgreSQL refuses a tsvector from 1 MB on; title and body are joined in an index
MOST_PLACES = 255  # of one word that a tsvector remembers
VECTOR = "setweight(to_tsvector('simple', %s), %s)"
INSERT = f"""
    INSERT INTO {IndexEntry._meta.db_table}
        (content_type_id, object_id, title, body, autocomplete, title_norm, title_text, body_text)
    VALUES (%s, %s, {VECTOR}, {VECTOR} || {VECTOR} || {VECTOR}, to_tsvector('simple', %s), 1.0, '', '')
    ON CONFLICT (content_type_id, object_id) DO UPDATE
    SET title = EXCLUDED.title, body = EXCLUDED.body, autocomplete = EXCLUDED.autocomplete
"""


class Room:
    """How many bytes of a tsvector are left."""

    def __init__(self, size: int = MOST_BYTES):
        self._left = size
        self._places: dict[str, int] = {}

    def take(self, text: str) -> str:
        """Return as much of the beginning of a text as there is room for."""
        taken = []
        for term in text.split():
            places = self._places.get(term, 0)
            cost = 2 if places else len(term.encode()) + 6  # the word, its padding, a counter, a place
            if cost > self._left:
                break
            self._left -= cost if places < MOST_PLACES else 0
            self._places[term] = places + 1
            taken.append(term)
        return " ".join(taken)


class AnalysedIndex(PostgresIndex):
    """Writes analysed texts, the weights as A to D."""

    def _refresh_title_norms(self, full=False):
        """Nothing reads them: ranks know the lengths."""

    def add_items(self, model, objs):
        if not model.get_search_fields():
            return
        content_type = get_content_type_pk(model)
        rows = [(content_type, str(obj.pk), *_values(kept)) for obj, kept in entries(objs)]
        with self.write_connection.cursor() as cursor:
            cursor.executemany(INSERT, rows)


def _values(kept: Entry) -> Iterable[str]:
    room = Room()
    for weight in WEIGHTS:
        yield room.take(kept.texts.get(weight, ""))
        yield LETTERS[weight]
    yield Room().take(kept.autocomplete)


def words_of(expression: Expression) -> list[Expression]:
    """Return the words of a question that a hit is ranked by."""
    if is_word(expression):
        return [expression]
    if isinstance(expression, Without):
        return []
    return [word for item in expression.items for word in words_of(item)]


class Ranking:
    """Ranks by the sum of the words, as bm25 does; `ts_rank` of an "and" looks at distances instead."""

    def search(self, config, start, stop, score_field=None, backend=None):
        if self.expression == EVERYTHING:
            queryset = self.queryset if self.queryset.ordered else self.queryset.order_by("-pk")
            return queryset[start:stop]
        if self.expression == NOTHING:
            return self.queryset.none()
        vector = self._vector()
        found = self.queryset.annotate(_vector_=vector).filter(_vector_=self._asked())
        return self._apply_ordering_and_scoring(found, self._rank(vector), start, stop, score_field)

    def _asked(self):
        return SearchQuery(tsquery(self.expression), search_type="raw", config=CONFIG)

    def _vector(self):
        first, *others = [F(f"index_entries__{column}") for column in self.columns]
        for other in others:
            first = first._combine(other, "||", False)
        return first

    def _rank(self, vector):
        ranks = [
            SearchRank(
                vector,
                SearchQuery(tsquery(word), search_type="raw", config=CONFIG),
                weights=FACTORS,
                normalization=Value(1),  # longer texts count less
            )
            for word in words_of(self.expression)
        ]
        return sum(ranks[1:], ranks[0]) if ranks else Cast(Value(0.0), FloatField())


class Compiler(Ranking, AskingCompiler, PostgresSearchQueryCompiler):
    """Whole words."""


class AutocompleteCompiler(Ranking, AskingAutocompleteCompiler, PostgresSearchQueryCompiler):
    """Words half typed."""

    def search(self, config, start, stop, score_field=None, backend=None):
        in_texts = Compiler(self.queryset, self.query)
        if (
            not finds_in_texts(self)
            or self.expression == EVERYTHING
            or NOTHING in (self.expression, in_texts.expression)
        ):
            return super().search(config, start, stop, score_field, backend)
        titles, texts = self._vector(), in_texts._vector()
        in_title = Q(_titles_=self._asked())
        found = self.queryset.annotate(_titles_=titles, _texts_=texts).filter(in_title | Q(_texts_=in_texts._asked()))
        first = self._rank(titles) + Value(TITLES_FIRST)
        rank = Case(When(in_title, then=first), default=in_texts._rank(texts), output_field=FloatField())
        return self._apply_ordering_and_scoring(found, rank, start, stop, score_field)


class SearchBackend(PostgresSearchBackend):
    """PostgreSQL over analysed words."""

    index_class = AnalysedIndex
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    results_class = PostgresSearchResults

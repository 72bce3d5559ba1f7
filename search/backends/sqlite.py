"""SQLite's full-text search that survives any input. Stock modelsearch answers a `"` with an error."""

from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)
from modelsearch.query import MATCH_NONE, Phrase, PlainText


def clean(text: str) -> str:
    """Return a query without the characters that FTS5 reads as syntax, at most 400 characters long."""
    return " ".join(text.replace('"', " ").replace("\0", " ")[:400].split())


class SafeQueries:
    """Cleans the words of a query before FTS5 sees them."""

    def build_search_query_content(self, query, config=None):
        if isinstance(query, PlainText):
            query = PlainText(clean(query.query_string), operator=query.operator)
        elif isinstance(query, Phrase):
            query = Phrase(clean(query.query_string))
        return super().build_search_query_content(query, config=config)


class SafeSearchQueryCompiler(SafeQueries, SQLiteSearchQueryCompiler):
    pass


class SafeAutocompleteQueryCompiler(SafeQueries, SQLiteAutocompleteQueryCompiler):
    pass


class SearchBackend(SQLiteSearchBackend):
    """SQLite FTS5; a query of nothing but signs finds nothing."""

    query_compiler_class = SafeSearchQueryCompiler
    autocomplete_query_compiler_class = SafeAutocompleteQueryCompiler

    def _search(self, query_compiler_class, query, model_or_queryset, **kwargs):
        if (isinstance(query, str) and not clean(query)) or (
            isinstance(query, (PlainText, Phrase)) and not clean(query.query_string)
        ):
            query = MATCH_NONE
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)

"""SQLite's full-text search, asked once and ranked by bm25 with weights.

Stock modelsearch answers a `"` with an error, ranks an "and" worst first, ignores boosts and ranks in quadratic time.
"""

from django.db import connections, router
from modelsearch.backends.database.sqlite.sqlite import IndexEntry, SQLiteIndex, SQLiteSearchBackend
from modelsearch.utils import get_content_type_pk

from search.admin_search.entries import entries
from search.admin_search.results import AskingAutocompleteCompiler, AskingCompiler, ScoredResults, Scores
from search.engines.documents import BODY, TITLE
from search.expressions import NOTHING, AnyOf, Expression, Without
from search.expressions.fts5 import fts5, is_readable

TABLE = "wagtailsearch_indexentry_fts"  # columns: autocomplete, body, title
# CROSS JOIN keeps the order: else SQLite may ask the full-text table once for each entry, which takes a minute.
MATCHES = f"""
    SELECT entry.object_id, -bm25({TABLE}, 1, {BODY}, {TITLE})
    FROM {TABLE} CROSS JOIN wagtailsearch_indexentry AS entry ON entry.id = {TABLE}.rowid
    WHERE {TABLE} MATCH %s AND entry.content_type_id IN ({{types}})
"""


class AnalysedIndex(SQLiteIndex):
    """Writes analysed texts."""

    def _refresh_title_norms(self, full=False):
        """Nothing reads them: bm25 knows the lengths."""

    def add_items(self, model, objs):
        if not model.get_search_fields() or not objs:
            return
        content_type = get_content_type_pk(model)
        rows = [
            IndexEntry(
                content_type_id=content_type,
                object_id=str(obj.pk),
                title=kept.title,
                body=kept.body,
                autocomplete=kept.autocomplete,
            )
            for obj, kept in entries(objs)
        ]
        self.entries.bulk_create(
            rows,
            batch_size=100,
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=["title", "body", "autocomplete"],
        )


class SearchBackend(SQLiteSearchBackend):
    """SQLite FTS5 over analysed words."""

    index_class = AnalysedIndex
    query_compiler_class = AskingCompiler
    autocomplete_query_compiler_class = AskingAutocompleteCompiler
    results_class = ScoredResults

    def scores(self, compiler: AskingCompiler) -> Scores:
        """Return the ids and scores of what a query finds."""
        return self._scores(compiler.expression, compiler)

    def _scores(self, expression: Expression, compiler: AskingCompiler) -> Scores:
        if expression == NOTHING:
            return {}
        if is_readable(expression):
            return self._match(expression, compiler)
        if isinstance(expression, AnyOf):
            found = [self._scores(item, compiler) for item in expression.items]
            return {pk: sum(scores.get(pk, 0) for scores in found) for pk in set().union(*found)}
        if isinstance(expression, Without):
            hidden = self._scores(expression.expression, compiler)
            return {pk: score for pk, score in self._everything(compiler).items() if pk not in hidden}
        wanted = [self._scores(item, compiler) for item in expression.items if not isinstance(item, Without)]
        wanted = wanted or [self._everything(compiler)]
        hidden = [self._scores(item.expression, compiler) for item in expression.items if isinstance(item, Without)]
        pks = set(wanted[0]).intersection(*wanted[1:]).difference(*hidden)
        return {pk: sum(scores[pk] for scores in wanted) for pk in pks}

    def _match(self, expression: Expression, compiler: AskingCompiler) -> Scores:
        types = compiler.content_types
        sql = MATCHES.format(types=", ".join(["%s"] * len(types)))
        match = f"{{{' '.join(compiler.columns)}}} : {fts5(expression)}"
        with connections[router.db_for_read(IndexEntry)].cursor() as cursor:
            cursor.execute(sql, [match, *types])
            return dict(cursor.fetchall())

    def _everything(self, compiler: AskingCompiler) -> Scores:
        known = IndexEntry._default_manager.filter(content_type_id__in=compiler.content_types)
        return dict.fromkeys(known.values_list("object_id", flat=True), 0.0)

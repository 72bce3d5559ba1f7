"""The index of a site's works in SQLite: a contentless FTS5 table, whose rows are rows of `IndexedWork`.

A table for each site: how rare a word is, is counted over the works of that site alone.
"""

from collections.abc import Iterable, Iterator

from django.db import connection

from search.engines.documents import WorkDocument
from search.expressions import Expression
from search.expressions.fts5 import fts5


class SqliteIndex:
    """Terms and where they stand; the works themselves are rows of the site's database."""

    def __init__(self, table: str):
        self.table = table

    def create(self):
        """Make the table. Our terms are letters and digits, so the simplest tokenizer passes them through."""
        self._run(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {self.table} USING fts5(terms, content='', tokenize='ascii')", ()
        )

    def drop(self):
        """Take the table away."""
        self._run(f"DROP TABLE IF EXISTS {self.table}", ())

    def take_over(self, other: "SqliteIndex"):
        """Put another index in the place of this one."""
        self.drop()
        self._run(f"ALTER TABLE {other.table} RENAME TO {self.table}", ())

    def add(self, documents: Iterable[WorkDocument]):
        """Add works that are not in the index."""
        rows = [(document.pk, document.stream()) for document in documents]
        if not rows:
            return
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {self.table}(rowid, terms) VALUES (%s, %s)", rows)

    def remove(self, documents: Iterable[WorkDocument]):
        """Take works out; the documents have the terms with which they were added. A site may have no index yet."""
        rows = [(document.pk, document.stream()) for document in documents]
        if not rows:
            return
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {self.table}({self.table}, rowid, terms) VALUES ('delete', %s, %s)", rows)

    def tidy(self):
        """Merge the index into one piece after many changes."""
        self._run(f"INSERT INTO {self.table}({self.table}) VALUES ('optimize')", ())

    def scores(self, expression: Expression) -> list[tuple[int, float]]:
        """Return every matching work as (pk, score), in no order; a bigger score is better."""
        question = fts5(expression)
        if not question:
            return []
        sql = f"SELECT rowid, -rank FROM {self.table} WHERE {self.table} MATCH %s"
        with connection.cursor() as cursor:
            cursor.execute(sql, [question])
            return cursor.fetchall()

    def pks(self, expression: Expression) -> Iterator[int]:
        """Yield the works that `scores` gives, one by one: much is saved by who stops early, and scores are slow."""
        if question := fts5(expression):
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT rowid FROM {self.table} WHERE {self.table} MATCH %s", [question])
                yield from (pk for (pk,) in cursor)

    def _run(self, sql: str, parameters):
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)

"""The index of a site's works in PostgreSQL: a table with a tsvector, whose rows are rows of `IndexedWork`.

To rank a work, PostgreSQL unpacks all its terms, which takes a second for 20,000 works. A word that so many have tells
little by how often it stands in their texts; they are ranked by their heads, the terms of titles and subjects, which
lie in the row itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import connection, transaction

from search.engines.documents import SUBJECTS, TITLE, WEIGHTS, WorkDocument
from search.expressions import Expression
from search.expressions.tsquery import tsquery

LETTERS = dict(zip(WEIGHTS, "ABCD", strict=True))
RANKS = "{0.125, 0.25, 0.5, 1}"  # of the letters D, C, B, A
MOST_POSITIONS, LAST_POSITION = 256, 16383  # limits of tsvector
MOST_TERMS = 60_000  # keeps a tsvector below its limit of 1 MB
MOST_RANKED = 5_000  # works that are ranked by all their terms


class PostgresIndex:
    """Terms with weights; the works themselves are rows of the site's database."""

    def __init__(self, table: str):
        self.table = table

    def create(self):
        """Make the table and its index."""
        self._run(f"CREATE TABLE IF NOT EXISTS {self.table} (pk bigint PRIMARY KEY, heads tsvector, terms tsvector)")
        self._run(f"CREATE INDEX IF NOT EXISTS {self.table}_terms ON {self.table} USING gin (terms)")

    def drop(self):
        """Take the table away."""
        self._run(f"DROP TABLE IF EXISTS {self.table}")

    def take_over(self, other: "PostgresIndex"):
        """Put another index in the place of this one."""
        self.drop()
        self._run(f"ALTER TABLE {other.table} RENAME TO {self.table}")
        self._run(f"ALTER INDEX {other.table}_terms RENAME TO {self.table}_terms")

    def add(self, documents: Iterable[WorkDocument]):
        """Add works that are not in the index."""
        rows = [(each.pk, vector(each, (TITLE, SUBJECTS)), vector(each)) for each in documents]
        with connection.cursor() as cursor:
            sql = f"INSERT INTO {self.table} (pk, heads, terms) VALUES (%s, %s::tsvector, %s::tsvector)"
            cursor.executemany(sql, rows)

    def remove(self, documents: Iterable[WorkDocument]):
        """Take works out."""
        self._run(f"DELETE FROM {self.table} WHERE pk = ANY(%s)", [[document.pk for document in documents]])

    def tidy(self):
        """Let the planner know what changed."""
        self._run(f"ANALYZE {self.table}")

    def scores(self, expression: Expression) -> list[tuple[int, float]]:
        """Return every matching work as (pk, score), in no order; a bigger score is better."""
        question = tsquery(expression)
        if not question:
            return []
        found = f"FROM {self.table}, CAST(%s AS tsquery) question WHERE terms @@ question"
        with transaction.atomic(), connection.cursor() as cursor:
            # Reading the table would unpack each row to look for the word; the planner does not know what that costs.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute(f"SELECT count(*) FROM (SELECT 1 {found} LIMIT {MOST_RANKED + 1}) AS those", [question])
            are_many = cursor.fetchone()[0] > MOST_RANKED
            by = "coalesce(heads, terms)" if are_many else "terms"  # older rows have no heads
            cursor.execute(f"SELECT pk, ts_rank('{RANKS}', {by}, question, 1) {found}", [question])
            return cursor.fetchall()

    def pks(self, expression: Expression) -> Iterator[int]:
        """Yield the works that `scores` gives; scores are slow."""
        if question := tsquery(expression):
            sql = f"SELECT pk FROM {self.table} WHERE terms @@ CAST(%s AS tsquery)"
            with connection.cursor() as cursor:
                cursor.execute(sql, [question])
                yield from (pk for (pk,) in cursor)

    def _run(self, sql: str, parameters=None):
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)


def vector(document: WorkDocument, weights: tuple[int, ...] = WEIGHTS) -> str:
    """Return the terms of a work as PostgreSQL reads a tsvector: each term with its positions and weights."""
    places, position = defaultdict(list), 0
    for weight in weights:
        for term in document.terms.get(weight, "").split():
            position = min(position + 1, LAST_POSITION)
            if len(places[term]) < MOST_POSITIONS:
                places[term].append(f"{position}{LETTERS[weight]}")
    kept = list(places.items())[:MOST_TERMS]
    return " ".join(f"'{term}':{','.join(dict.fromkeys(marks))}" for term, marks in kept)

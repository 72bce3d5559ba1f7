"""What the databases' own full-text search finds, as modelsearch asks it: to compare with in docs/search-quality.md."""

from contextlib import contextmanager

from django.db import connection

from search.analysis import words

TABLE = "search_baseline"
CONFIGS = {"fi": "finnish", "sv": "swedish"}


@contextmanager
def stock_search(texts: list[str], language: str):
    """Yield a function from a query to the numbers of the texts that it finds, from 1, best first: all words asked."""
    find = postgresql if connection.vendor == "postgresql" else sqlite
    with connection.cursor() as cursor:
        try:
            yield find(cursor, texts, language)
        finally:
            cursor.execute(f"DROP TABLE IF EXISTS {TABLE}")


def sqlite(cursor, texts: list[str], language: str):
    """FTS5 with its own tokenizer."""
    cursor.execute(f"CREATE VIRTUAL TABLE {TABLE} USING fts5(body, tokenize='unicode61')")
    cursor.executemany(f"INSERT INTO {TABLE}(rowid, body) VALUES (%s, %s)", list(enumerate(texts, 1)))

    def find(query: str) -> list[int]:
        asked = " AND ".join(f'"{word.text}"' for word in words(query))
        if not asked:
            return []
        cursor.execute(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s ORDER BY bm25({TABLE}), rowid", [asked])
        return [pk for (pk,) in cursor.fetchall()]

    return find


def postgresql(cursor, texts: list[str], language: str):
    """PostgreSQL's stemmer of the language."""
    config = CONFIGS[language]
    cursor.execute(f"CREATE TABLE {TABLE} (pk integer PRIMARY KEY, body tsvector)")
    cursor.executemany(f"INSERT INTO {TABLE} VALUES (%s, to_tsvector('{config}', %s))", list(enumerate(texts, 1)))

    def find(query: str) -> list[int]:
        cursor.execute(
            f"SELECT pk FROM {TABLE}, plainto_tsquery('{config}', %s) asked WHERE body @@ asked "
            "ORDER BY ts_rank(body, asked) DESC, pk",
            [query],
        )
        return [pk for (pk,) in cursor.fetchall()]

    return find

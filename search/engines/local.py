"""The index of the works of one site in the site's own database."""

from django.db import connection


def local_index(table: str):
    """Return the index that fits the site's database. `table` is its name: each site has a table of its own."""
    if connection.vendor == "postgresql":
        from search.engines.postgresql import PostgresIndex

        return PostgresIndex(table)
    from search.engines.sqlite import SqliteIndex

    return SqliteIndex(table)

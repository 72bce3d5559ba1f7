"""The site's own database as search engine: SQLite or PostgreSQL."""

from django.db import DEFAULT_DB_ALIAS, connections

if connections[DEFAULT_DB_ALIAS].vendor == "postgresql":
    from search.backends.postgresql import SearchBackend
else:
    from search.backends.sqlite import SearchBackend

__all__ = ["SearchBackend"]

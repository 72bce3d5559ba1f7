"""The site's own database as search engine: SQLite or PostgreSQL."""

from django.db import DEFAULT_DB_ALIAS, connections

if connections[DEFAULT_DB_ALIAS].vendor == "postgresql":
    from search.admin_search.postgresql import SearchBackend
else:
    from search.admin_search.sqlite import SearchBackend

__all__ = ["SearchBackend"]

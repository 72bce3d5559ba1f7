"""What Wagtail's own lists and choosers search: the site's own database, SQLite or PostgreSQL, and nothing else."""

from django.db import DEFAULT_DB_ALIAS, connections

if connections[DEFAULT_DB_ALIAS].vendor == "postgresql":
    from search.admin_search.postgresql import SearchBackend
else:
    from search.admin_search.sqlite import SearchBackend

__all__ = ["SearchBackend"]

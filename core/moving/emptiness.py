"""Whether a site has anything that would be lost when another takes its place."""

from django.contrib.auth import get_user_model
from django.db import connections
from wagtail.models import Page

WELCOME = "home"  # the page that Wagtail's own migrations make


def is_empty(database: str = "default") -> bool:
    """Tell whether a database has no user and no page of anybody; one without tables is empty too."""
    tables = connections[database].introspection.table_names()
    user = get_user_model()
    if user._meta.db_table not in tables or Page._meta.db_table not in tables:
        return True
    pages = Page.objects.using(database).filter(depth__gt=1).exclude(slug=WELCOME, content_type__model="page")
    return not (pages.exists() or user._default_manager.using(database).exists())

"""Rules that the search relies on, checked at start."""

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError, connection

HINT = "Run `manage.py update_index`, or press the button in the admin under Search, State of the index."


@register(Tags.models)
def index_fits_its_readers(app_configs, **kwargs):
    """The words of the index were read by the analysers that read the queries of today."""
    stored = stored_analysers()
    if not stored:  # nothing was built yet, so nothing can be wrong
        return []
    from search.index.rebuilding import analysers

    now = analysers()
    changed = [language for language in now if stored.get(language) != now[language]]
    if not changed:
        return []
    names = "; ".join(f"{language}: {stored.get(language, 'none')} -> {now[language]}" for language in changed)
    return [Warning(f"The search index was built with other word analysers: {names}", hint=HINT, id="tuotos.W003")]


def stored_analysers() -> dict:
    """Return what the index was built with; nothing where there is no database, no table or no index yet."""
    from search.models import IndexState

    try:
        if IndexState._meta.db_table not in connection.introspection.table_names():
            return {}
        state = IndexState.objects.filter(index="").values_list("analysers", flat=True).first()
    except DatabaseError:
        return {}
    return state or {}

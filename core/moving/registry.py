"""What apps say of their tables when a site moves to another database; they add theirs in `AppConfig.ready`."""

from collections.abc import Callable

# Tables that are made of others, in a form that belongs to one database engine: they stay behind.
LEFT_BEHIND = {"wagtailsearch.indexentry", "wagtailsearch.sqliteftsindexentry"}
# What makes them anew at the new place.
AFTERWARDS: list[Callable[[], object]] = []


def leave_behind(*models: type, make_anew: Callable[[], object]):
    """Have the tables of some models left behind, and `make_anew` called when the rest has moved."""
    LEFT_BEHIND.update(model._meta.label_lower for model in models)
    AFTERWARDS.append(make_anew)

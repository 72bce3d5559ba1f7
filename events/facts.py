"""What rows and pages tell of an event in a word or two: see `core.findable.facts`."""

from collections.abc import Iterator

from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from core.findable.facts import day_fact, in_both, typed
from core.page_types import SearchFact


def event_facts(event) -> Iterator[SearchFact]:
    """Yield what an event tells beyond what all outputs do."""
    if event.end_date and event.end_date != event.date:
        yield day_fact(_("Date"), event.end_date)
    yield in_both(pgettext_lazy("noun", "Type"), event.get_event_type_display)
    yield typed(event, pgettext_lazy("venue", "Place"), "room")
    if event.is_online:
        yield in_both(pgettext_lazy("event", "Online"), lambda: how_online(event.online_service))


def how_online(service: str) -> str:
    """Return how people join online, as rows of lists say it: Online (Zoom)."""
    if service:
        return gettext("Online (%(service)s)") % {"service": service}
    return pgettext("event", "Online")

"""What rows and pages tell of an event in a word or two: see `core.findable.facts`."""

from collections.abc import Iterator

from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from core.findable.facts import day_fact, in_both, typed
from core.findable.subjects import both_names
from core.page_types import SearchFact


def event_facts(event) -> Iterator[SearchFact]:
    """Yield what an event tells beyond what all outputs do."""
    if event.end_date and event.end_date != event.date:
        yield day_fact(_("Date"), event.end_date)
    yield in_both(pgettext_lazy("noun", "Type"), event.get_event_type_display)
    yield typed(event, pgettext_lazy("venue", "Place"), "room")
    yield in_both(_("Language"), event.get_spoken_language_display)
    if event.place:
        yield SearchFact(_("Accessibility of the place"), tuple(both_names(event.place, "accessibility")))
        yield SearchFact(_("How to get there"), tuple(both_names(event.place, "directions")))
    if event.is_online:
        yield in_both(pgettext_lazy("event", "Online"), lambda: how_online(event.online_service))


def where(event) -> str:
    """Return where an event is held in a line: its room and address, and how it is joined online."""
    place = event.place
    parts = [place.name, event.room, place.street_address, f"{place.postal_code} {place.city}".strip()] if place else []
    parts += [how_online(event.online_service)] if event.is_online else []
    return ", ".join(str(part) for part in parts if part)


def how_online(service: str) -> str:
    """Return how people join online, as rows of lists say it: Online (Zoom)."""
    if service:
        return gettext("Online (%(service)s)") % {"service": service}
    return pgettext("event", "Online")

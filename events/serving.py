"""What answers below events and their lists: calendars, and the JSON of Linked Events."""

from collections.abc import Iterable

from django.http import Http404, HttpResponse

from core.languages import active_language
from core.sites.trees import known_site, set_locales
from core.visibility import PUBLISHED, WITHDRAWN
from events.calendar_files import CONTENT_TYPE, calendar_of
from events.linked_events import answers

CALENDAR = "calendar.ics"
SERIES = "series.ics"
MOST = 500  # events in a calendar, the newest


class WithCalendar:
    """An event with a date, below which it answers as a calendar, and its series too."""

    @property
    def calendars(self) -> list[str]:
        """The names of the calendars below the page."""
        if not self.date or self.state != PUBLISHED:
            return []
        return [CALENDAR, SERIES] if self.series_id else [CALENDAR]

    def get_addresses_below(self) -> Iterable[str]:
        """Its files and its calendars."""
        yield from super().get_addresses_below()
        yield from self.calendars
        if self.calendars:
            yield answers.NAME

    def read_tail(self, tail: str) -> dict | None:
        return {"below": tail} if tail in (CALENDAR, SERIES, answers.NAME) else super().read_tail(tail)

    def serve(self, request, *args, below="", **kwargs):
        if not below or self.state == WITHDRAWN:
            return super().serve(request, *args, **kwargs)
        if below == answers.NAME and self.calendars:
            return answers.one(request, self)
        if below not in self.calendars:
            raise Http404
        site = known_site(request)
        if below == SERIES:
            events = type(self).objects.dated(site).filter(series=self.series_id)
            return answer(events, str(self.series.name), site)
        response = answer(type(self).objects.filter(pk=self.pk), self.title, site)
        response["Content-Disposition"] = f'attachment; filename="{self.slug[:80]}.ics"'
        return response


class WithCalendars:
    """The list of the events of a site, below which all of them answer as a calendar."""

    def get_addresses_below(self) -> Iterable[str]:
        """The calendar of all events, and all of them for Linked Events."""
        yield from super().get_addresses_below()
        yield CALENDAR
        yield answers.NAME

    def read_tail(self, tail: str) -> dict | None:
        return {"below": tail} if tail in (CALENDAR, answers.NAME) else super().read_tail(tail)

    def serve(self, request, *args, below="", **kwargs):
        if not below:
            return super().serve(request, *args, **kwargs)
        if below == answers.NAME:
            return answers.all_of(request, self.listed)
        site = known_site(request)
        return answer(self.listed.objects.dated(site), self.title, site)


def answer(events, name: str, site) -> HttpResponse:
    """Answer with events as a calendar that has a name."""
    events = list(events.select_related("place").order_by("-date", "-pk")[:MOST])
    set_locales(events)
    content = calendar_of(events, name, active_language(), site.root_url)
    response = HttpResponse(content, content_type=CONTENT_TYPE)
    response["X-Robots-Tag"] = "noindex"
    return response

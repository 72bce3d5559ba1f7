"""Events as iCalendar (RFC 5545), for the calendars of readers: one event, those of a series, those of a site.

An event keeps its UID in both languages and for ever. Its SEQUENCE grows each time it is published: it is the number of
seconds since it was published first.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event, Timezone

from core.titles import for_readers
from events.facts import where
from events.times import HELSINKI, ends_at

CONTENT_TYPE = "text/calendar; charset=utf-8"
# Finland's clock since 1996, in rules without an end: the library would write each change until 2038.
TIMEZONE = Timezone.from_ical("""BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:19960331T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
TZNAME:EEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
TZNAME:EET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
""")


def calendar_of(events: Iterable, name: str, language: str, root_url: str) -> bytes:
    """Return published events with dates as a calendar with a name; `root_url` is that of their site."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Tuotos//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)  # what calendars read that do not know RFC 7986
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    calendar.add_component(TIMEZONE)
    with override(language):
        for event in events:
            calendar.add_component(_entry_of(event, root_url))
    return calendar.to_ical()


def _entry_of(event, root_url: str) -> Event:
    published, first = event.last_published_at, event.first_published_at
    entry = Event()
    entry.add("uid", str(event.translation_key))
    entry.add("dtstamp", published)
    entry.add("last-modified", published)
    entry.add("sequence", max(0, int((published - first).total_seconds())))
    entry.add("status", "CANCELLED" if event.is_off else "CONFIRMED")
    entry.add("summary", _title_of(event), parameters={"LANGUAGE": event.language})
    entry.add("url", event.full_url)
    begins, ends = moments(event)
    entry.add("dtstart", begins)
    if ends:
        entry.add("dtend", ends)
    for name, value in (("location", where(event)), ("description", _description_of(event, root_url))):
        if value:
            entry.add(name, value)
    entry.add("categories", [event.get_event_type_display()])
    return entry


def moments(event) -> tuple[date | datetime, date | datetime | None]:
    """Return when an event begins and when it is over: days where no time is known, then the day after the last."""
    last = event.end_date or event.date
    if event.start_time:
        begins = datetime.combine(event.date, event.start_time, HELSINKI)
        has_end = event.end_time or last != event.date
        return begins, ends_at(event.date, event.end_date, event.end_time) if has_end else None
    return event.date, last + timedelta(days=1) if last < date.max else None


def can_register(event) -> bool:
    """Whether people can register now, with a form of the site or elsewhere."""
    own = event.own_registration
    return own.is_open if own else event.registration_is_open


def _title_of(event) -> str:
    """What stands in the calendar: a cancelled event says so there too, in words that every calendar shows."""
    title = for_readers(event.title)
    if event.event_status == "cancelled":
        return _("CANCELLED: %(title)s") % {"title": title}
    if event.event_status == "postponed":
        return _("POSTPONED, new time later: %(title)s") % {"title": title}
    return title


def _description_of(event, root_url: str) -> str:
    online = event.shown_online_url if event.is_online and not event.is_off else ""
    lines = [
        event.status_note,
        event.intro,
        _("Join online: %(address)s") % {"address": online} if online else "",
        _("Register: %(address)s") % {"address": event.registration_address} if can_register(event) else "",
        f"{root_url}{event.permalink}",
    ]
    return "\n".join(line for line in lines if line)

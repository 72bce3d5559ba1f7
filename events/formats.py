"""When something is held, as Finnish and Finland's Swedish write it. The rules of each language stand here."""

from django.utils.formats import date_format

from core.formats import DASH, SPACE, day_range
from core.languages import active_language

WEEKDAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("må", "ti", "on", "to", "fr", "lö", "sö"),
}
CLOCK = {"fi": f"klo{SPACE}", "sv": f"kl.{SPACE}"}


def when(event) -> str:
    """Return when an event is held: a day or several, with the times that are known. "" without a date.

    Times are told with the day of the week: to 12.3.2026 klo 13–15.30.
    """
    first, last = event.date, event.end_date
    if not first:
        return ""
    if not last or last == first:
        return f"{weekday(first)} {date_format(first)}{hours(event.start_time, event.end_time)}"
    if event.start_time or event.end_time:
        begins = f"{weekday(first)} {date_format(first)}{hours(event.start_time)}"
        return f"{begins}{SPACE}{DASH} {weekday(last)} {date_format(last)}{hours(event.end_time)}"
    return day_range(first, last)


def hours_of_day(event) -> str:
    """Return the times of an event of one day with the name of the day: perjantai klo 9–11.30."""
    if event.end_date and event.end_date != event.date:
        return when(event)
    return f"{date_format(event.date, 'l')}{hours(event.start_time, event.end_time)}"


def hours(start, end=None) -> str:
    """Return ` klo 13–15.30`, or "" when no time is known. Whole hours have no minutes."""
    times = [clock(time) for time in (start, end) if time]
    return f" {CLOCK[active_language()]}{DASH.join(times)}" if times else ""


def clock(time) -> str:
    """Return 13 or 13.30."""
    return f"{time.hour}.{time.minute:02}" if time.minute else str(time.hour)


def weekday(day) -> str:
    """Return the short name of a day of the week: ma, ti, ke; in Swedish må, ti, on."""
    return WEEKDAYS[active_language()][day.weekday()]

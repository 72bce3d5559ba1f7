"""When something is held, as Finnish and Finland's Swedish write it. The rules of each language stand here."""

from django.utils import timezone
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
        return f"{day_of(first)}{hours(event.start_time, event.end_time)}"
    if event.start_time or event.end_time:
        return f"{day_of(first)}{hours(event.start_time)}{SPACE}{DASH} {day_of(last)}{hours(event.end_time)}"
    return day_range(first, last)


def days(event) -> str:
    """Return the days of an event without their year, as a list has them: 12.3. or 12.–14.3. "" without a date."""
    first, last = event.date, event.end_date or event.date
    if not first:
        return ""
    end = date_format(last, "MONTH_DAY_FORMAT")
    if first == last:
        return end
    if (first.year, first.month) != (last.year, last.month):
        return f"{date_format(first, 'MONTH_DAY_FORMAT')}{DASH}{end}"
    dot = "." if active_language() == "fi" else ""
    return f"{first.day}{dot}{DASH}{end}"


def hours_of_days(event) -> str:
    """Return what a list tells beside the days: the year where it is not this one, the weekday, the times.

    2027, perjantai klo 9–11.30.
    """
    if not event.date:
        return ""
    if not event.end_date or event.end_date == event.date:
        told = f"{date_format(event.date, 'l')}{hours(event.start_time, event.end_time)}"
        return told if event.date.year == timezone.localdate().year else f"{event.date.year}, {told}"
    years = {event.date.year, event.end_date.year}
    if event.start_time or len(years) > 1:
        return when(event)
    return "" if years == {timezone.localdate().year} else str(event.date.year)


def hours(start, end=None) -> str:
    """Return ` klo 13–15.30`, or "" when no time is known. Whole hours have no minutes."""
    times = [clock(time) for time in (start, end) if time]
    return f" {CLOCK[active_language()]}{DASH.join(times)}" if times else ""


def clock(time) -> str:
    """Return 13 or 13.30."""
    return f"{time.hour}.{time.minute:02}" if time.minute else str(time.hour)


def day_of(day) -> str:
    """Return a day with its weekday: to 12.3.2026. No line ends between the two."""
    return f"{weekday(day)}{SPACE}{date_format(day)}"


def weekday(day) -> str:
    """Return the short name of a day of the week: ma, ti, ke; in Swedish må, ti, on."""
    return WEEKDAYS[active_language()][day.weekday()]

"""Dates, times and sizes as Finnish and Finland's Swedish write them. The rules of each language stand here."""

from django.utils.formats import date_format, number_format

from core.languages import active_language

SPACE = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
WEEKDAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("må", "ti", "on", "to", "fr", "lö", "sö"),
}
CLOCK = {"fi": f"klo{SPACE}", "sv": f"kl.{SPACE}"}
UNITS = {"fi": ("kt", "Mt", "Gt"), "sv": ("kB", "MB", "GB")}


def file_size(size) -> str:
    """Return a number of bytes as 640 kt, 2,4 Mt or 1,1 Gt (in Swedish kB, MB, GB)."""
    if not size:
        return ""
    units = UNITS[active_language()]
    for power, unit in enumerate(units, start=1):
        number = round(max(size / 1000**power, 1), 0 if power == 1 else 1)
        if number < 1000 or unit == units[-1]:
            break
    return f"{number_format(number if number % 1 else int(number))}{SPACE}{unit}"


def file_type(extension: str) -> str:
    """Return the type of a file: PDF; Swedish writes such words small: pdf."""
    return extension.lower() if active_language() == "sv" else extension.upper()


def event_when(event) -> str:
    """Return when something is held: a day or several, with the times that are known. "" without a date.

    Times are told with the day of the week: to 12.3.2026 klo 13–15.30.
    """
    first, last = event.date, getattr(event, "end_date", None)
    start, end = getattr(event, "start_time", None), getattr(event, "end_time", None)
    if not first:
        return ""
    if last and last != first:
        return several_days(first, last, start, end)
    if not hasattr(event, "start_time"):
        return date_format(first)  # the parts of a series may be of another kind
    return f"{weekday(first)} {date_format(first)}{hours(start, end)}"


def day_range(first, last):
    """Return a range of days: 1.10.2021–31.8.2023, in the shortest form that tells it."""
    return several_days(first, last, None, None) if first != last else date_format(first)


def event_hours(event) -> str:
    """Return the times of an event of one day with the name of the day: perjantai klo 9–11.30."""
    if event.end_date and event.end_date != event.date:
        return event_when(event)
    return f"{date_format(event.date, 'l')}{hours(event.start_time, event.end_time)}"


def several_days(first, last, start, end) -> str:
    """Return a range of days: 12.–13.3.2026 (in Swedish 12–13.3.2026); with times two full stamps."""
    if start or end:
        return f"{weekday(first)} {date_format(first)}{hours(start)}{SPACE}{DASH} " + (
            f"{weekday(last)} {date_format(last)}{hours(end)}"
        )
    if first.year != last.year:
        return f"{date_format(first)}{DASH}{date_format(last)}"
    if first.month != last.month:
        return f"{date_format(first, 'MONTH_DAY_FORMAT')}{DASH}{date_format(last)}"
    dot = "." if active_language() == "fi" else ""
    return f"{first.day}{dot}{DASH}{date_format(last)}"


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

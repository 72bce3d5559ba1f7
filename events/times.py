"""When an event is over, in Finnish time. Pure functions, no database.

An event may tell a day only, several days, a starting time without an end, or all of them. It is over at its end
time; without one, when its last day is over. So an event of today without times is still coming at 23.59.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")


def ends_at(day: date, end_day: date | None, end: time | None) -> datetime:
    """Return the moment at which an event is over."""
    last = end_day or day
    if end is None and last == date.max:  # typed by mistake; there is no day after it
        return datetime.combine(last, time.max, HELSINKI)
    if end is None:
        return datetime.combine(last + timedelta(days=1), time(0), HELSINKI)
    return datetime.combine(last, end, HELSINKI)


def is_left_out(day: date, clock: time) -> bool:
    """Whether the clock never shows a time on a day: in March it goes from 3 to 4 at once."""
    moment = datetime.combine(day, clock, HELSINKI)
    return moment.astimezone(UTC).astimezone(HELSINKI).time() != clock

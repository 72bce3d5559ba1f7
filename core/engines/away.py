"""How a task of the queue says that what it needs is away."""

from datetime import timedelta


class NotNow(Exception):
    """What a task needs is away: no fault of its own, so it is tried again as often as it takes."""

    LONGEST = timedelta(hours=1)

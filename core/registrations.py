"""How one registers for what a page tells of, where an app of the site keeps the registrations.

The app adds to `FINDERS` in `AppConfig.ready` what finds the registration of a page; pages ask `registration_of`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Registration:
    """Where one registers, and how it stands: "soon", "open", "queue" (a waiting list), "full" or "closed"."""

    find_url: Callable[[], str]
    standing: str
    places: int | None = None  # None where there is room for all
    opens_at: datetime | None = None
    closes_at: datetime | None = None

    @property
    def url(self) -> str:
        """Where one registers in the active language."""
        return self.find_url()

    @property
    def is_open(self) -> bool:
        return self.standing in ("open", "queue")


FINDERS: list[Callable[[object], Registration | None]] = []


def registration_of(page) -> Registration | None:
    """Return how one registers for what a page tells of; None where no app has a registration for it."""
    return next(filter(None, (find(page) for find in FINDERS)), None)

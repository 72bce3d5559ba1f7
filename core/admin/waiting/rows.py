"""A row of the list of what waits: how much there is, in words, and the place where one goes on with it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.formats import number_format


@dataclass(frozen=True, kw_only=True)
class Row:
    """Something that may wait for a user.

    `find` returns what waits, of the user's own sites, for one query that counts it; `place` the address of a list of
    just that. `counted` is a lazy plural with `%(text)s`, the number as it is written: "3 translations are outdated".
    `is_for` tells whether it is a user's work at all; it asks no query of its own.
    """

    name: str
    counted: str
    icon: str
    find: Callable[[object], QuerySet]
    place: Callable[[object], str]
    is_for: Callable[[object], bool] = lambda user: True
    detail: Callable[[QuerySet], str] = lambda found: ""  # more about what was found, such as how long there is time
    is_wrong: bool = False  # whether readers miss something, or get something wrong, until it is done

    def words(self, number: int) -> str:
        """Return what waits in words."""
        return self.counted % {"number": number, "text": number_format(number)}


ROWS: list[Row] = []

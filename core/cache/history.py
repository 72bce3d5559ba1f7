"""Which keys changed last when: the table `ContentChange`, as far as this process has read it. See docs/decisions/0017.

Each request reads what is new, in one query, and then knows of every cached value whether it is still true.
"""

from collections.abc import Iterable
from threading import Lock
from typing import NamedTuple
from uuid import uuid4

from django.db import connection, models

from core.cache.keys import ALL
from core.cache.models import ContentChange, LastContentChange

TABLE = ContentChange._meta.db_table
KEPT = 2_000  # changes; a value that is older than these is worked out anew
MOST_KEYS = 3_000  # of one change; one that concerns more concerns all


class Position(NamedTuple):
    """A change: what was worked out after it, and before the next, lacks neither."""

    number: int
    token: str


class History:
    """The last changes in their order. It only grows, so whoever holds one never comes to know less."""

    def __init__(self, rows=()):
        self.tokens: dict[int, str] = {}
        self.last: dict[str, int] = {}  # the number of the last change of each key
        self.position = Position(0, "")
        self.adding = Lock()
        self.add(rows)

    def add(self, rows: Iterable[tuple[int, str, str]]):
        """Add changes in their order; another thread may have added them already."""
        with self.adding:
            for number, token, keys in rows:
                if number > self.position.number:
                    self.last.update(dict.fromkeys(keys.split("\n"), number))
                    self.tokens[number] = token
                    self.position = Position(number, token)

    def is_fresh(self, since: Position, keys: Iterable[str]) -> bool:
        """Whether nothing has changed under some keys since; False of what was not worked out in this history."""
        if self.tokens.get(since.number) != since.token:
            return False
        last, number = self.last, since.number
        return number == self.position.number or all(last.get(key, 0) <= number for key in (ALL, *keys))


_known = History()


def catch_up() -> tuple[History, Position]:
    """Return the history with all that is committed by now, and how far that goes."""
    global _known
    known = _known
    position = known.position
    rows = _since(position.number)
    is_another = not rows or rows[0][:2] != position  # rolled back, restored, or this process slept too long
    if is_another or len(known.tokens) > 2 * KEPT:
        rows = _newest()
        _known = known = History(rows)
    known.add(rows)
    return known, Position(*rows[-1][:2])


def _since(number: int) -> list[tuple]:
    """Return the changes from a number on. Each request asks it first; Django would take longer to build the query."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT number, token, keys FROM {TABLE} WHERE number >= %s ORDER BY number", [number])  # noqa: S608
        return cursor.fetchall()


def _newest() -> list[tuple]:
    rows = _rows(number__gt=(_last_number() or 0) - KEPT)
    if not rows:
        note([ALL])
        rows = _rows()
    return rows


def _rows(**where) -> list[tuple]:
    return list(ContentChange.objects.filter(**where).order_by("number").values_list("number", "token", "keys"))


def _last_number() -> int | None:
    return ContentChange.objects.aggregate(last=models.Max("number"))["last"]


def note(keys: Iterable[str]):
    """Write in the transaction of a change what it concerns. Another transaction that does so too waits for its end."""
    keys = sorted(set(keys))
    number = _next_number()
    lines = "\n".join(keys if len(keys) <= MOST_KEYS else [ALL])
    ContentChange.objects.create(number=number, token=uuid4().hex, keys=lines)
    if number % 100 == 0:
        ContentChange.objects.filter(number__lte=number - 2 * KEPT).delete()


def _next_number() -> int:
    """Return the number after the last. The row stays locked, so that numbers are in the order of the commits."""
    if not LastContentChange.objects.update(number=models.F("number") + 1):
        LastContentChange.objects.create(number=(_last_number() or 0) + 1)
    return LastContentChange.objects.values_list("number", flat=True).get()

"""What is collected in a transaction and dealt with once, just before it ends.

Django has a list of what to do after a commit, but nothing for what must become true together with the changes
themselves. So the end of the outermost `atomic` block calls `flush` (`core.upstream.transactions.ends`): what it writes
is committed with the changes or rolled back with them.

What is collected lies in Django's own list `run_on_commit` as a call that does nothing, because Django takes out of
that list what a rolled back savepoint had put there. Outside a transaction each item is dealt with at once. The
transactions that Django's test cases put around each test do not count: a test sees what a request would have done.
"""

from collections.abc import Callable
from typing import NamedTuple

from django.db import DEFAULT_DB_ALIAS, connections, transaction


class Collected:
    """Items of one savepoint, in Django's list of calls after the commit: pairs of what deals with them, and item."""

    def __init__(self):
        self.items = []

    def __call__(self):
        """Nothing is left to do after the commit."""


def collect(deal_with: Callable[[list], None], item):
    """Have `deal_with` called once before the transaction ends, with a list of all that was collected for it."""
    connection = connections[DEFAULT_DB_ALIAS]
    if is_open(connection):
        _step(connection)
        _innermost(connection).items.append((deal_with, item))
        return
    with transaction.atomic():  # its end flushes
        collect(deal_with, item)


def in_transaction():
    """Return an `atomic` block: a transaction, or nothing where there is one already, which a failure then undoes."""
    return transaction.atomic(savepoint=not is_open(connections[DEFAULT_DB_ALIAS]))


def is_open(connection) -> bool:
    """Whether code runs in a transaction of its own, whose end will call `flush`."""
    return any(not block._from_testcase for block in connection.atomic_blocks)


def is_outermost(connection, block) -> bool:
    """Whether with this block, which ends now, the transaction ends."""
    *around, last = connection.atomic_blocks or [None]
    return last is block and not block._from_testcase and all(outer._from_testcase for outer in around)


def flush():
    """Deal with all that was collected, and with what comes up meanwhile."""
    connection = connections[DEFAULT_DB_ALIAS]
    while items := _take(connection):
        groups = {}
        for deal_with, item in items:
            groups.setdefault(deal_with, []).append(item)
        connection.changes_flushing = True
        try:
            for deal_with, group in groups.items():
                deal_with(group)
        finally:
            connection.changes_flushing = False


class State(NamedTuple):
    """How far the changes of this connection are: it differs after each that is collected, dealt with, rolled back."""

    step: int
    waiting: int
    is_flushing: bool

    @property
    def waits(self) -> bool:
        """Whether something was changed that is not committed."""
        return bool(self.waiting or self.is_flushing)


def state() -> State:
    """Return how far the changes of this connection are."""
    connection = connections[DEFAULT_DB_ALIAS]
    waiting = sum(len(call.items) for _ids, call, _robust in connection.run_on_commit if isinstance(call, Collected))
    return State(getattr(connection, "changes_step", 0), waiting, getattr(connection, "changes_flushing", False))


def _step(connection):
    connection.changes_step = getattr(connection, "changes_step", 0) + 1


def _innermost(connection) -> Collected:
    """Return where items of the innermost savepoint go. What savepoints collected that ended well is put together."""
    now, calls, last = set(connection.savepoint_ids), connection.run_on_commit, []
    while calls and isinstance(calls[-1][1], Collected):
        ids, call, _robust = calls.pop()
        if last and last[-1][0] == ids & now:
            last[-1][1].items[:0] = call.items
        else:
            last.append((ids & now, call))
    if not last or last[0][0] != now:
        last.insert(0, (now, Collected()))
    calls += [(ids, call, False) for ids, call in reversed(last)]
    return last[0][1]


def _take(connection) -> list:
    items = [item for _ids, call, _ in connection.run_on_commit if isinstance(call, Collected) for item in call.items]
    if items:
        connection.run_on_commit = [row for row in connection.run_on_commit if not isinstance(row[1], Collected)]
        _step(connection)
    return items

"""Stops an action at each of its statements, as a process is killed in the middle, and compares every table.

The stop is no `Exception`, as a killed process is none: code that goes on after errors does not go on after it.
What waits for the end of the transaction is not stopped: then everything is done.
"""

from collections.abc import Callable
from contextlib import contextmanager
from itertools import count

from django.db import connection

from tests.commits import after_commit

STAYS = {"django_migrations", "django_content_type", "auth_permission"}


class Stopped(BaseException):
    """The process ends here."""


@contextmanager
def stopped_at(number: int):
    """Within this, the statement of that number does not happen; what undoes a transaction does."""
    seen = 0

    def execute(run, sql, params, many, context):
        nonlocal seen
        if (
            "SAVEPOINT" not in sql and not after_commit
        ):  # savepoints stand for the beginning and the end of the transaction
            seen += 1
            if seen == number:
                raise Stopped
        return run(sql, params, many, context)

    with connection.execute_wrapper(execute):
        yield


def contents() -> dict:
    """Return all rows of the database."""
    found = {}
    with connection.cursor() as cursor:
        for name in set(connection.introspection.table_names(cursor)) - STAYS:
            cursor.execute(f'SELECT * FROM "{name}"')  # noqa: S608
            found[name] = sorted(map(repr, cursor.fetchall()))
    return found


def stopped_at_each(action: Callable, step: int = 1, first: int = 1) -> int:
    """Stop an action at its statements, one after the other, until it is done; what is stopped has done nothing.

    Return the number of the statement that it did not reach.
    """
    before = contents()
    for number in count(first, step):
        try:
            with stopped_at(number):
                action()
        except Stopped:
            after = contents()
            wrong = sorted(name for name in before if after[name] != before[name])
            assert wrong == [], f"stopped at statement {number}"
        else:
            assert contents() != before, "it does nothing"
            return number

"""What waits for the end of a transaction happens in tests too, as on a site.

A test works inside a transaction that is never committed, so Django would let `transaction.on_commit` wait for ever.
Here a transaction of the product counts as committed when only the test's own are left around it.
"""

from functools import wraps

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

after_commit: list = []  # not empty while what waited for the end of a transaction is done

_stock_exit = transaction.Atomic.__exit__
_stock_on_commit = BaseDatabaseWrapper.on_commit
_stock_close_old = BaseDatabaseWrapper.close_if_unusable_or_obsolete


def install():
    transaction.Atomic.__exit__ = leave
    BaseDatabaseWrapper.on_commit = on_commit
    BaseDatabaseWrapper.close_if_unusable_or_obsolete = close_if_unusable_or_obsolete


@wraps(_stock_exit)
def leave(self, exc_type, exc_value, traceback):
    _stock_exit(self, exc_type, exc_value, traceback)
    run_what_waits(transaction.get_connection(self.using))


def on_commit(self, func, robust=False):
    _stock_on_commit(self, func, robust)
    run_what_waits(self)


def close_if_unusable_or_obsolete(self):
    """The worker closes old connections between tasks; that of a test holds the transaction of the test."""
    if not any(block._from_testcase for block in self.atomic_blocks):
        _stock_close_old(self)


def run_what_waits(connection):
    """Call what waits for the end of the transaction, if the one that is open belongs to the test itself."""
    if connection.atomic_blocks and all(block._from_testcase for block in connection.atomic_blocks):
        waiting, connection.run_on_commit = connection.run_on_commit, []
        after_commit.append(waiting)
        try:
            for _savepoints, call, _robust in waiting:
                call()
        finally:
            after_commit.pop()

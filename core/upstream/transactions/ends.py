"""The end of a transaction, as Django has none: what was collected in it is dealt with while it can still fail.

See `core.changes.transactions`. Django's `Atomic.__exit__` is called as ever, after ours.
"""

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.transaction import Atomic

from core.changes.transactions import flush, is_outermost
from core.upstream.patches import Patch


def leave(self, exc_type, exc_value, traceback):
    """Deal with what was collected, when the outermost block ends well. Same signature as stock."""
    if exc_type is None and _ends_well(self):
        try:
            flush()
        except BaseException as error:
            END.stock(self, type(error), error, error.__traceback__)
            raise
    return END.stock(self, exc_type, exc_value, traceback)


def _ends_well(block) -> bool:
    if (block.using or DEFAULT_DB_ALIAS) != DEFAULT_DB_ALIAS:
        return False
    connection = connections[DEFAULT_DB_ALIAS]
    return not (connection.needs_rollback or connection.closed_in_transaction) and is_outermost(connection, block)


END = Patch(Atomic, "__exit__", leave, "6c52b1e68d7d22a5")
PATCHES = [END]

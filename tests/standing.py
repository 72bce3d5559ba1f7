"""What the tests of a module only look at is built once for them, in a transaction that is rolled back at the end.

Each test then works in a transaction inside that one, so it may change what stands there; it reads it anew, because
what a test changes in Python would stay. A test that does not ask for it does not see it. Tests of a live server have
no transaction; they have `build_once`.
"""

from contextlib import contextmanager

from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Model
from django.utils import translation

from tests.factories import load_site


@contextmanager
def world():
    """Let what is built stand until the end; give the site that it is built on."""
    around = transaction.atomic()
    around._from_testcase = True  # so what waits for the end of a transaction happens: see `tests.commits`
    with translation.override("fi"), around:
        cache.clear()
        yield load_site()
        assert connection.atomic_blocks[-1] is around, "a world ends before the one that stands in it"
        transaction.set_rollback(True)


def where_searched(fixture_name, config) -> str:
    """Return the scope of a fixture whose works are searched: an outside engine is emptied before each test."""
    return "function" if settings.SEARCH_URL else "module"


def anew(thing):
    """Read a row again as it stands in the database, and so those of a list or a dictionary, and nothing else."""
    if isinstance(thing, Model):
        return type(thing)._default_manager.get(pk=thing.pk)
    if isinstance(thing, dict):
        return {name: anew(each) for name, each in thing.items()}
    return type(thing)(anew(each) for each in thing) if isinstance(thing, list | tuple) else thing

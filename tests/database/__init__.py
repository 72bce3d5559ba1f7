"""The database of the tests is built once for a state of the code and copied from then on.

Building takes some twenty seconds, most of it for the migrations: what they made is kept too, for as long as they and
the models stay. Copying takes a few hundredths. SQLite's copies are files, which stay for later runs and can be given
to servers beside the tests; PostgreSQL's are databases of its server.
"""

import fcntl
import hashlib
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.backends.base.creation import BaseDatabaseCreation
from django.test import TransactionTestCase

from tests.database import postgresql, sqlite

FOLDER = settings.BASE_DIR / "var" / "tests"
MAKES_TABLES = {"migrations", "models", "apps", "settings"}


def engine():
    """Return the module that copies the database of these tests."""
    return {"sqlite": sqlite, "postgresql": postgresql}[connection.vendor]


def is_a_file() -> bool:
    """Whether another process can be given a copy as a file."""
    return connection.vendor == "sqlite"


def file() -> Path:
    """Return the file with the sites of the tests."""
    return sqlite.path(template())


@cache
def template() -> str:
    """Return what the database with the sites of the tests is kept under, for the code as it is now."""
    return _digest_of(lambda name: True)


@cache
def migrated() -> str:
    """Return what the database is kept under as the migrations leave it."""
    return f"migrated-{_digest_of(_makes_tables)}"


def _makes_tables(name: Path) -> bool:
    return not MAKES_TABLES.isdisjoint(name.with_suffix("").parts)


def _digest_of(counts) -> str:
    digest = hashlib.sha256((settings.BASE_DIR / "requirements.txt").read_bytes())
    digest.update(f"{date.today()}".encode())  # the clock of a new day finds more to do, in each test anew
    for path in _code():
        name = path.relative_to(settings.BASE_DIR)
        if name.name.startswith("test_"):
            continue
        if counts(name):
            digest.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}".encode())
    return digest.hexdigest()[:16]


@cache
def _code() -> list[Path]:
    folders = [path for path in settings.BASE_DIR.iterdir() if path.is_dir() and path.name.isidentifier()]
    return sorted(path for folder in folders if folder.name != "var" for path in folder.rglob("*.py"))


@contextmanager
def one_at_a_time():
    """Let one process build; the others wait for it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with open(FOLDER / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install():
    """A test with a server gives the sites of the tests back by a copy: Django empties each table and fills some."""
    TransactionTestCase._fixture_teardown = lambda test: engine().restore(template())


@contextmanager
def instead_of_migrations(name: str):
    """Within, Django's making of a test database copies the one that is kept under a name."""
    makes = type(connection.creation)
    stock = makes.create_test_db

    def create_test_db(self: BaseDatabaseCreation, *args, **kwargs):
        own = self._get_test_db_name()
        self.connection.close()
        self.connection.settings_dict["NAME"] = settings.DATABASES[self.connection.alias]["NAME"] = own
        engine().restore(name)
        return own

    makes.create_test_db = create_test_db
    try:
        yield
    finally:
        makes.create_test_db = stock

"""The database of the tests is built once for a state of the code and copied from then on. SQLite alone can be copied.

Building takes some twenty seconds, most of it for the migrations: what they made is kept too, for as long as they and
the models stay. Copying takes a few hundredths.
"""

import fcntl
import hashlib
import os
import sqlite3
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.backends.sqlite3.creation import DatabaseCreation
from django.test import TransactionTestCase

FOLDER = settings.BASE_DIR / "var" / "tests"
MAKES_TABLES = {"migrations", "models", "apps", "settings"}
KEPT = 4  # states of the code whose databases are kept


def can_be_copied() -> bool:
    return connection.vendor == "sqlite"


@cache
def template() -> Path:
    """Return where the database with the sites of the tests stands for the code as it is now, or will stand."""
    return FOLDER / f"{_digest_of(lambda name: True)}.sqlite3"


@cache
def migrated() -> Path:
    """Return where the database stands as the migrations leave it, or will stand."""
    return FOLDER / f"migrated-{_digest_of(_makes_tables)}.sqlite3"


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


def save(path: Path):
    """Copy the database of the tests to a file, and forget the files of older code."""
    unfinished = path.with_suffix(f".{os.getpid()}")
    with sqlite3.connect(unfinished) as copy:
        connection.connection.backup(copy)
    copy.close()
    unfinished.rename(path)
    for old in sorted(FOLDER.glob("*.sqlite3"), key=lambda file: file.stat().st_mtime)[: -2 * KEPT]:
        old.unlink()


def install():
    """A test with a server gives the sites of the tests back by a copy: Django empties each table and fills some."""
    if can_be_copied():
        TransactionTestCase._fixture_teardown = lambda test: restore(template())


def restore(path: Path):
    """Copy a file over the database of the tests."""
    connection.ensure_connection()
    stored = sqlite3.connect(path)
    stored.backup(connection.connection)
    stored.close()


@contextmanager
def instead_of_migrations(path: Path):
    """Within, Django's making of a test database copies the file."""
    stock = DatabaseCreation.create_test_db

    def create_test_db(self, *args, **kwargs):
        name = self._get_test_db_name()
        self.connection.close()
        self.connection.settings_dict["NAME"] = settings.DATABASES[self.connection.alias]["NAME"] = name
        restore(path)
        return name

    DatabaseCreation.create_test_db = create_test_db
    try:
        yield
    finally:
        DatabaseCreation.create_test_db = stock

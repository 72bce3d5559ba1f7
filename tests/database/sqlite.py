"""Copies of the tests' database as files."""

import os
import sqlite3
from pathlib import Path

from django.conf import settings
from django.db import connection

FOLDER = settings.BASE_DIR / "var" / "tests"
KEPT = 4  # states of the code whose databases are kept


def path(name: str) -> Path:
    """Return where a copy stands, or will stand."""
    return FOLDER / f"{name}.sqlite3"


def exists(name: str) -> bool:
    """Tell whether there is a copy of a name."""
    return path(name).exists()


def save(name: str):
    """Copy the database of the tests to a file, and forget the files of older code."""
    unfinished = path(name).with_suffix(f".{os.getpid()}")
    with sqlite3.connect(unfinished) as copy:
        connection.connection.backup(copy)
    copy.close()
    unfinished.rename(path(name))
    for old in sorted(FOLDER.glob("*.sqlite3"), key=lambda file: file.stat().st_mtime)[: -2 * KEPT]:
        old.unlink()


def restore(name: str):
    """Copy a file over the database of the tests."""
    stored = sqlite3.connect(path(name))
    go_back_to(stored)
    stored.close()


def remember() -> sqlite3.Connection:
    """Return a copy of the database of the tests as it is now, in memory."""
    copy = sqlite3.connect(":memory:")
    connection.connection.backup(copy)
    return copy


def go_back_to(copy: sqlite3.Connection):
    """Copy what was remembered over the database of the tests."""
    connection.ensure_connection()
    copy.backup(connection.connection)

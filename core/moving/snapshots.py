"""The whole database as one file, taken while the site runs: SQLite by its own backup, PostgreSQL by `pg_dump`."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.db import connection

FILES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}


class NoTool(Exception):
    """A program of the database is not installed."""


def file_name() -> str:
    """Return how the file of this database engine is called."""
    return FILES[connection.vendor]


def take(path: Path):
    """Write the database to a file as it is at one moment. Readers and writers go on meanwhile."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(unfinished)) as target:
            connection.connection.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, without others beside it
    else:
        postgresql("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={unfinished}")
    unfinished.rename(path)


def put_back(path: Path):
    """Replace what the database holds by a file that `take` wrote: all of it, or nothing."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(path)) as source:
            source.backup(connection.connection)
    else:
        connection.close()  # the tables are locked while they are replaced
        postgresql("pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(path))


def postgresql(program: str, *arguments: str):
    """Run a program of PostgreSQL on our database. Its password stands in the environment, where no list of processes
    shows it."""
    command = shutil.which(program)
    if not command:
        raise NoTool(f"{program} is not installed: sudo apt install postgresql-client")
    known = connection.settings_dict
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}
    told = {variable: str(known[name]) for name, variable in names.items() if known.get(name)}
    target = f"--dbname={known['NAME']}"
    subprocess.run([command, *arguments, target], check=True, env={**os.environ, **told})  # noqa: S603

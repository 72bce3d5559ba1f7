"""Sites that move: a stopped one, and an empty one for its rows."""

import shutil

import pytest

from tests import database
from tests.core.moving.answers import MAKE, told
from tests.core.moving.sites import new_site, old_site, run
from tests.database import sqlite


@pytest.fixture
def new(tuotos, tmp_path) -> dict[str, str]:
    """A site as `migrate` leaves it, with tables and no site in them."""
    environment = new_site(tmp_path / "new", ALLOWED_HOSTS="localhost,naapuri.example")
    if sqlite.exists(database.migrated()):
        shutil.copy(sqlite.path(database.migrated()), tmp_path / "new" / "tuotos.sqlite3")
    else:
        run(environment, "migrate", "--verbosity", "0")
    return environment


@pytest.fixture
def old(tuotos, tmp_path):
    """A stopped site on SQLite."""
    return old_site(tmp_path / "old")


@pytest.fixture
def asked(old) -> tuple[dict, dict]:
    """A site whose forms were answered, and what stands in it."""
    run(old, "shell", "-v", "0", "-c", MAKE)
    rows = told(old)
    numbers = {name.removeprefix("forms."): len(found) for name, found in rows.items()}
    assert min(numbers.values()) > 0, numbers
    assert (numbers["Answer"], numbers["Letter"]) == (5, 8), numbers
    return old, rows

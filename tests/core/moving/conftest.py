"""Sites that move: a stopped one, and an empty one for its rows."""

import shutil

import pytest

from tests.core.moving.sites import new_site, old_site, run


@pytest.fixture
def new(tmp_path, migrated) -> dict[str, str]:
    """A site with tables and nothing in them."""
    environment = new_site(tmp_path / "new", ALLOWED_HOSTS="localhost,naapuri.example")
    shutil.copy(migrated, tmp_path / "new" / "tuotos.sqlite3")
    return environment


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    """A database as `migrate` makes it, which takes long."""
    folder = tmp_path_factory.mktemp("migrated") / "var"
    run(new_site(folder), "migrate", "--verbosity", "0")
    return folder / "tuotos.sqlite3"


@pytest.fixture
def old(tuotos, tmp_path):
    """A stopped site on SQLite."""
    return old_site(tmp_path / "old")

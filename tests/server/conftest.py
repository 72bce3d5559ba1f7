"""A server of its own for tests: README's gunicorn, on a copy of the tests' database."""

import shutil
import socket

import pytest

from scripts import production_site
from tests import database
from tests.missing import missing


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def server_settings(tuotos, tmp_path) -> dict[str, str]:
    """The environment of a server with the site of the tests, and nothing that runs yet."""
    if not database.is_a_file():
        missing("A server beside the tests needs SQLite: their database on another engine is no file.")
    environment = production_site.settings_of(tmp_path / "var", free_port(), WEB_WORKERS="2")
    shutil.copy(database.file(), tmp_path / "var" / "tuotos.sqlite3")
    production_site.manage(environment, "collectstatic", "--no-input", "--verbosity", "0")
    return environment

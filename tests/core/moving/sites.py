"""A site in a folder of its own, and what its commands do there: in processes of their own, as on a server."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from scripts import production_site
from tests import database
from tests.missing import missing

FOUND = """
from django.test import Client
from core.models import Person, User
from wagtail.models import Page, Site
from search.query.find import find
from search.query.warming import LANGUAGES
print(Page.objects.count(), User.objects.count())
answer = Client(SERVER_NAME="localhost").get("/fi/haku/?q=naapuriapu")
print(answer.status_code, Client(SERVER_NAME="naapuri.example").get("/fi/haku/?q=kvartsi").status_code)
print(Person.objects.create(given_name="Uusi", family_name="Ihminen").pk > 0)
Page.objects.get(depth=2, slug="etusivu").specific.save_revision().publish()
print(Client(SERVER_NAME="localhost").get("/fi/").status_code)
"""
FILES = {"images/kuva ä.webp": b"picture", "documents/raportti.pdf": b"report" * 1000, "media/a.webm": b""}


def old_site(folder: Path) -> dict[str, str]:
    """Make a site with the rows of the tests' database and a few files; return its environment."""
    if not database.is_a_file():
        missing("Moving the tests' database needs SQLite.")
    environment = new_site(folder)
    shutil.copy(database.file(), folder / "tuotos.sqlite3")
    for name, content in FILES.items():
        path = folder / "media" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return environment


def new_site(folder: Path, **more: str) -> dict[str, str]:
    folder.mkdir()
    return production_site.settings_of(folder, 8000, **more)


def run(environment: dict[str, str], *arguments: str) -> str:
    """Run a command that succeeds; return what it says."""
    return production_site.manage(environment, *arguments, capture_output=True, text=True).stdout


def rows_of(path: Path) -> dict[str, int]:
    """Return how many rows each table of a SQLite file has."""
    with closing(sqlite3.connect(path)) as file:
        tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        tables = [name for name in tables if name != "core_workerpresence"]  # whoever works now
        return {table: file.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}  # noqa: S608


def files_of(folder: Path) -> dict[str, bytes]:
    files = [path for path in (folder / "media").rglob("*") if path.is_file()]
    return {str(path.relative_to(folder / "media")): path.read_bytes() for path in files}

"""A SQLite site moves to another database: here to SQLite again, and to PostgreSQL where its server is."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest

from scripts.production_site import ROOT
from tests.core.moving.sites import new_site, rows_of, run
from tests.missing import missing

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
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
DERIVED = ("search_", "wagtailsearch_", "sqlite_", "django_tasks_database", "works_")


def rows(path):
    return {table: number for table, number in rows_of(path).items() if not table.startswith(DERIVED)}


def test_every_row_arrives_and_the_search_finds(old, new, tmp_path):
    source = tmp_path / "old" / "tuotos.sqlite3"
    said = run(new, "move_database", "--from", str(source))
    assert "core.OutputPage" in said and said.endswith("Done.\n")
    assert rows(tmp_path / "new" / "tuotos.sqlite3") == rows(source)
    indexed = rows_of(tmp_path / "new" / "tuotos.sqlite3")["search_indexedwork"]
    assert indexed and indexed == rows_of(source)["search_indexedwork"]
    run(new, "collectstatic", "--no-input", "--verbosity", "0")
    assert run(new, "shell", "-v", "0", "-c", FOUND).splitlines()[1:] == ["200 200", "True", "200"]


def test_stories_arrive_as_they_are_stored(old, new, tmp_path):
    """A block that the code does not know any more would be lost on its way through the blocks."""
    source = tmp_path / "old" / "tuotos.sqlite3"
    odd = '[{"type": "of-yesterday", "id": "1", "value": "ä"}]'
    with closing(sqlite3.connect(source)) as file:
        file.execute(
            "UPDATE core_outputpage SET body = ? WHERE page_ptr_id = (SELECT min(page_ptr_id) FROM core_outputpage)",
            [odd],
        )
        file.commit()
    run(new, "move_database", "--from", str(source))
    with closing(sqlite3.connect(tmp_path / "new" / "tuotos.sqlite3")) as file:
        (body,) = file.execute("SELECT body FROM core_outputpage ORDER BY page_ptr_id LIMIT 1").fetchone()
    assert "of-yesterday" in body


@pytest.mark.parametrize("fault", ["no file", "no tables", "a site", "the same"])
def test_what_cannot_move_is_refused_and_nothing_changes(old, tmp_path, fault):
    new = new_site(tmp_path / "new")
    source = tmp_path / "old" / "tuotos.sqlite3"
    target = tmp_path / "new" / "tuotos.sqlite3"
    told = {"no file": "no database", "no tables": "Run migrate", "a site": "--force", "the same": "DATABASE_URL"}
    if fault == "a site":
        shutil.copy(source, target)
    if fault == "no file":
        source = tmp_path / "nothing.sqlite3"
    before = rows_of(target) if target.exists() else {}
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run(old if fault == "the same" else new, "move_database", "--from", str(source))
    assert told[fault] in failed.value.stderr
    assert (rows_of(target) if target.exists() else {}) == before


def test_a_site_moves_to_postgresql_and_is_backed_up_there(old, tmp_path):
    """The numbers of new rows go on after the moved ones, and a backup of the server brings back what was deleted."""
    if not shutil.which("pg_dump"):
        missing("sudo apt install postgresql postgresql-client")
    new = new_site(tmp_path / "new", ALLOWED_HOSTS="localhost,naapuri.example")
    (tmp_path / "found.py").write_text(FOUND)
    manage = "$PYTHON manage.py"
    steps = f"""set -e
        {manage} collectstatic --no-input --verbosity 0
        {manage} migrate --verbosity 0
        {manage} move_database --from "$OLD" >/dev/null
        {manage} backup "$FOLDER" >/dev/null
        {manage} shell -v 0 < "$FOUND"
        {manage} shell -v 0 -c "from core.models import *; Person.objects.all().delete(); print(Person.objects.count())"
        {manage} restore "$FOLDER" 2>&1 | grep -c -e --force
        {manage} restore --force "$FOLDER" >/dev/null
        {manage} shell -v 0 -c "from core.models import *; print(Person.objects.count() > 0)"
    """
    named = {"OLD": tmp_path / "old" / "tuotos.sqlite3", "FOLDER": tmp_path / "backup", "FOUND": tmp_path / "found.py"}
    environment = {**os.environ, **new, **{name: str(path) for name, path in named.items()}}
    environment["PYTHON"] = str(ROOT / ".venv" / "bin" / "python")
    command = ["scripts/with_postgres.sh", "bash", "-c", steps]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[1:] == ["200 200", "True", "200", "0", "1", "True"]

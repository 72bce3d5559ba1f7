"""A SQLite site moves to another database: here to SQLite again; to PostgreSQL in `test_bigger_engines.py`."""

import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest

from tests.core.moving.sites import FOUND, new_site, rows_of, run

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
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

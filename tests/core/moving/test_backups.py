"""A backup is taken while the site runs, and a site made of it is the same, or is not made at all."""

import json
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest

from core.moving import backups
from tests.core.moving.sites import FILES, files_of, new_site, old_site, rows_of, run

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ADDRESSES = """
from django.test import Client
from wagtail.models import Site
from core.serving.addresses import site_addresses
site = Site.objects.get(hostname="localhost")
for path in site_addresses(site):
    answer = Client(SERVER_NAME="localhost").get(path)
    print(answer.status_code, path)
"""


@pytest.fixture(scope="module")
def taken(django_db_setup, tmp_path_factory):
    """A backup of the tests' site, taken once."""
    folder = tmp_path_factory.mktemp("taken")
    run(old_site(folder / "old"), "backup", str(folder / "backup"))
    return folder / "backup"


@pytest.fixture
def backup(taken, tuotos, tmp_path):
    """A copy of the backup, with its old and a new place."""
    shutil.copytree(taken, tmp_path / "backup")
    return tmp_path / "backup", old_site(tmp_path / "old"), new_site(tmp_path / "new")


def restore(folder, environment, *more):
    """Return what is said when a backup is refused."""
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run(environment, "restore", str(folder), *more)
    return failed.value.stderr


def crawl(environment):
    run(environment, "collectstatic", "--no-input", "--verbosity", "0")
    return run(environment, "shell", "-v", "0", "-c", ADDRESSES).splitlines()


def test_restored_site_equals_the_original(backup, tmp_path):
    folder, old, new = backup
    run(new, "restore", str(folder))
    assert rows_of(tmp_path / "new" / "tuotos.sqlite3") == rows_of(tmp_path / "old" / "tuotos.sqlite3")
    assert files_of(tmp_path / "new") == FILES
    answers = crawl(new)
    assert answers == crawl(old) and {"200 /fi/", "200 /sv/"} <= set(answers)


def test_backup_waits_for_no_writer_and_keeps_secrets_out(backup, tmp_path):
    folder, old, _new = backup
    with closing(sqlite3.connect(tmp_path / "old" / "tuotos.sqlite3")) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM core_contentchange")
        run(old, "backup", str(folder))
    assert rows_of(folder / "database.sqlite3")["core_contentchange"]
    manifest = (folder / "manifest.json").read_text()
    assert "SECRET_KEY" in manifest and old["SECRET_KEY"] not in manifest
    assert (folder / "database.sqlite3").stat().st_mode & 0o077 == 0


def test_backup_into_the_same_folder_is_brought_up_to_date(backup, tmp_path):
    folder, old, new = backup
    kept = folder / "media" / "documents" / "raportti.pdf"
    inode = kept.stat().st_ino
    (tmp_path / "old" / "media" / "images" / "kuva ä.webp").unlink()
    (tmp_path / "old" / "media" / "images" / "uusi.webp").write_bytes(b"new")
    run(old, "backup", str(folder))
    run(new, "restore", str(folder))
    assert set(files_of(tmp_path / "new")) == {"images/uusi.webp", "documents/raportti.pdf", "media/a.webm"}
    assert kept.stat().st_ino == inode  # not copied again


def test_site_that_is_there_is_replaced_only_when_told(backup):
    folder, old, _new = backup
    assert "--force" in restore(folder, old)
    assert "Restored" in run(old, "restore", str(folder), "--force")


@pytest.mark.parametrize("name", ["database.sqlite3", "media/images/kuva ä.webp"])
def test_damaged_backup_changes_nothing(backup, name, tmp_path):
    folder, _old, new = backup
    content = bytearray((folder / name).read_bytes())
    content[-1] ^= 1
    (folder / name).write_bytes(content)
    assert name in restore(folder, new)
    assert not files_of(tmp_path / "new")


def test_backup_that_was_broken_off_is_refused(backup):
    folder, _old, new = backup
    (folder / "manifest.json").unlink()
    assert "broken off" in restore(folder, new)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"engine": "postgresql"}, "move_database"),
        ({"migrations": ["core.9999_tomorrow"]}, "newer version"),
        ({"form": 2}, "another form"),
        ({"files": {"media/../../x": ""}}, "x"),
    ],
)
def test_backup_of_another_kind_is_refused_with_the_reason(backup, changed, told):
    folder, _old, new = backup
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps({**manifest, **changed}))
    assert told in restore(folder, new)


def test_restore_that_was_broken_off_is_begun_anew(backup, tmp_path):
    """Files come first: half of them are there, and one of them is cut."""
    folder, _old, new = backup
    half = tmp_path / "new" / "media" / "documents" / "raportti.pdf"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"rep")
    run(new, "restore", str(folder))
    assert files_of(tmp_path / "new") == FILES


def test_manifest_is_written_last(settings, tmp_path, monkeypatch):
    monkeypatch.setattr(backups.snapshots, "take", lambda path: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        backups.back_up(tmp_path, [], print)
    assert not (tmp_path / "manifest.json").exists()

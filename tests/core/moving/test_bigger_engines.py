"""A site of one machine moves to PostgreSQL and S3, is backed up there, damaged, restored, and moves its files home.

The numbers of new rows go on after the moved ones.
"""

import os
import shutil
import subprocess

import pytest
from django.core.files.storage import FileSystemStorage

from core.moving.files import names_in
from scripts.production_site import ROOT
from tests.core.moving.answers import AFTER, LATER, letters, read
from tests.core.moving.answers import TELL as TELL_FORMS
from tests.core.moving.sites import FILES, FOUND, new_site
from tests.missing import missing

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.timeout(1200)]  # a dozen commands on real engines
TELL = """
from hashlib import sha256
from django.apps import apps
from django.core.files.storage import default_storage
from django.test import Client
from core.moving.files import checksum, names_in
counts = [(m._meta.label, m._base_manager.count()) for m in apps.get_models(include_auto_created=True)
          if m._meta.managed and not m._meta.label.startswith(("django_tasks", "core.WorkerPresence", "sessions"))]
files = sorted((name, checksum(default_storage, name)) for name in names_in(default_storage))
answers = [Client(SERVER_NAME="localhost").get(path).status_code for path in ("/fi/", "/sv/", "/fi/haku/?q=naapuriapu")]
sums = [sha256(repr(each).encode()).hexdigest() for each in (sorted(counts), files)]
print("TOLD", *sums, len(files), answers)
"""
DAMAGE = """
from django.core.files.storage import default_storage
from core.models import Person
from forms.models import Form
Person.objects.all().delete()
Form.objects.all().delete()
default_storage.delete("documents/raportti.pdf")
default_storage.delete("media/a.webm")
with default_storage.open("media/a.webm", "wb") as file:
    file.write(b"something else")
"""
STEPS = """set -e
manage() { "$PYTHON" manage.py "$@"; }
tell() { manage shell -v 0 < "$TELL" | grep TOLD; }
manage collectstatic --no-input --verbosity 0
manage migrate --verbosity 0
manage move_database --from "$OLD/tuotos.sqlite3" >/dev/null
manage move_files --from "$OLD/media" --verbosity 0
tell
manage shell -v 0 -c "$FORMS"
manage backup "$FOLDER" >/dev/null
manage shell -v 0 < "$FOUND"
manage shell -v 0 < "$DAMAGE"
tell
manage restore "$FOLDER" 2>&1 | grep -c -e --force
manage restore --force "$FOLDER" >/dev/null
tell
manage shell -v 0 -c "$FORMS"
manage move_files --to "$HOME_AGAIN" --verbosity 0
manage worker --once
manage shell -v 0 -c "$LATER"
"""


def test_a_site_moves_to_postgresql_and_s3_and_a_backup_brings_it_back(asked, tmp_path):
    if not shutil.which("pg_dump"):
        missing("sudo apt install postgresql postgresql-client")
    _old, rows = asked
    named = {"OLD": tmp_path / "old", "FOLDER": tmp_path / "backup", "HOME_AGAIN": tmp_path / "home"}
    for name, text in (("TELL", TELL), ("DAMAGE", DAMAGE), ("FOUND", FOUND)):
        named[name] = tmp_path / f"{name}.py"
        named[name].write_text(text)
    new = new_site(tmp_path / "new", ALLOWED_HOSTS="localhost,naapuri.example")
    environment = {**os.environ, **new, **{name: str(path) for name, path in named.items()}}
    environment |= {"FORMS": TELL_FORMS, "LATER": LATER}
    environment["PYTHON"] = str(ROOT / ".venv" / "bin" / "python")
    command = ["scripts/with_postgres.sh", "scripts/with_s3.sh", "bash", "-c", STEPS]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    forms, later = read(done.stdout), [line for line in lines if line.startswith("LATER")]
    assert forms == [rows, rows] and later == AFTER and letters(tmp_path / "new") == len(rows["forms.Letter"])
    plain = [line for line in lines if not line.startswith(("TOLD {", "LATER"))]
    _moved, before, _counts, *found, damaged, refused, after, _home = plain
    assert (found, refused) == (["200 200", "True", "200"], "1")
    assert before == after != damaged and before.endswith(f"{len(FILES)} [200, 200, 200]")
    home = FileSystemStorage(str(tmp_path / "home"))
    assert {name: home.open(name).read() for name in names_in(home)} == FILES

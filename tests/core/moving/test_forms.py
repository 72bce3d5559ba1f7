"""Forms, their questions, the answers and the letters about them arrive as they were, and letters still leave."""

import json
import os
import shutil
import subprocess

import pytest

from scripts.production_site import ROOT
from tests.core.moving.sites import new_site, run
from tests.missing import missing

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.timeout(600)]  # eight commands, each a start
MAKE = """
from datetime import date
from events.models import EventIndexPage, EventPage
from forms import erasing, registering
from forms.models import Erasure, Form, Opinion
from forms.ready import begin
from wagtail.models import Site

site = Site.objects.get(hostname="localhost")
index = EventIndexPage.objects.descendant_of(site.root_page).first()
event = index.add_child(instance=EventPage(title="Työpaja", slug="tyopaja", locale=index.locale, date=date(2040, 5, 1)))
usual = {"site": site, "name_fi": "Ilmoittaudu", "is_published": True}
form = begin(Form(kind="registration", event=event, places=1, notify_email="rauha@example.org", **usual))
other = begin(Form(kind="survey", slug="kysely", kept_days=7, **usual))
row = {"label": {"fi": "Nimi"}, "kind": "name", "value": "Åke \\u2013 \\U0001f600"}
usual = {"language": "fi", "content": [row], "consent": "Suostun."}
for number in range(3):
    registering.take(form.pk, f"leima{number}", name="Åke", email=f"ake{number}@example.org", **usual)
    registering.take(other.pk, f"leima{number}", **usual)
registering.cancel(form.answers.first().pk)
erasing.erase(other, other.answers.filter(stamp="leima0"), Erasure.Reason.STAFF)
Opinion.objects.create(page=event, helped=False, text="Ääkköset")
"""
TELL = """
import json
from django.apps import apps
from events.models import EventPage
rows = {m._meta.label: list(m._base_manager.order_by("pk").values())
        for m in apps.get_app_config("forms").get_models(include_auto_created=True)}
rows["events"] = list(EventPage.objects.order_by("pk").values("pk", "title", "date", "translation_key"))
print("TOLD", json.dumps(rows, default=str, sort_keys=True))
"""
LATER = """
from forms import registering
from forms.models import Answer, Form, Letter
form = Form.objects.get(kind="registration")
answer, is_new = registering.take(form.pk, "leima1", language="fi")
print("LATER", is_new, Letter.objects.filter(sent_at=None).count())
print("LATER", registering.take(form.pk, "leima9", language="fi", email="uusi@example.org")[0].state)
"""
STEPS = """set -e
manage() { "$PYTHON" manage.py "$@"; }
manage migrate --verbosity 0
manage move_database --from "$OLD/tuotos.sqlite3" >/dev/null
manage shell -v 0 -c "$TELL"
manage backup "$FOLDER" >/dev/null
manage shell -v 0 -c "from forms.models import Form; Form.objects.all().delete()"
manage restore --force "$FOLDER" >/dev/null
manage shell -v 0 -c "$TELL"
manage worker --once
manage shell -v 0 -c "$LATER"
"""
AFTER = ["LATER False 0", "LATER queue"]


@pytest.fixture
def asked(old) -> tuple[dict, dict]:
    """A site whose forms were answered, and what stands in it."""
    run(old, "shell", "-v", "0", "-c", MAKE)
    rows = told(old)
    numbers = {name.removeprefix("forms."): len(found) for name, found in rows.items()}
    assert min(numbers.values()) > 0, numbers
    assert (numbers["Answer"], numbers["Letter"]) == (5, 8), numbers
    return old, rows


def told(environment) -> dict:
    return read(run(environment, "shell", "-v", "0", "-c", TELL))[0]


def read(output: str) -> list[dict]:
    return [json.loads(line.removeprefix("TOLD")) for line in output.splitlines() if line.startswith("TOLD")]


def letters(folder) -> int:
    return sum(file.read_text().count("\nSubject:") for file in (folder / "mail").glob("*.log"))


def test_forms_move_and_are_restored_and_their_letters_leave_once(asked, new, tmp_path):
    _old, rows = asked
    run(new, "move_database", "--from", str(tmp_path / "old" / "tuotos.sqlite3"))
    assert told(new) == rows
    run(new, "backup", str(tmp_path / "backup"))
    third = new_site(tmp_path / "third")
    run(third, "restore", str(tmp_path / "backup"))
    assert told(third) == rows
    run(third, "worker", "--once")
    assert run(third, "shell", "-v", "0", "-c", LATER).splitlines() == AFTER
    assert letters(tmp_path / "third") == len(rows["forms.Letter"])


def test_forms_move_to_postgresql_and_are_restored_there(asked, tmp_path):
    if not shutil.which("pg_dump"):
        missing("sudo apt install postgresql postgresql-client")
    _old, rows = asked
    environment = {**os.environ, **new_site(tmp_path / "new"), "TELL": TELL, "LATER": LATER}
    environment |= {"OLD": str(tmp_path / "old"), "FOLDER": str(tmp_path / "backup")}
    environment["PYTHON"] = str(ROOT / ".venv" / "bin" / "python")
    command = ["scripts/with_postgres.sh", "bash", "-c", STEPS]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    assert read(done.stdout) == [rows, rows]
    assert [line for line in done.stdout.splitlines() if line.startswith("LATER")] == AFTER
    assert letters(tmp_path / "new") == len(rows["forms.Letter"])

"""A site with forms that were answered: what makes them, what tells of them, and what is done with them later."""

import json

from tests.core.moving.sites import run

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
AFTER = ["LATER False 0", "LATER queue"]


def told(environment) -> dict:
    return read(run(environment, "shell", "-v", "0", "-c", TELL))[0]


def read(output: str) -> list[dict]:
    return [json.loads(line.removeprefix("TOLD")) for line in output.splitlines() if line.startswith("TOLD {")]


def letters(folder) -> int:
    return sum(file.read_text().count("\nSubject:") for file in (folder / "mail").glob("*.log"))

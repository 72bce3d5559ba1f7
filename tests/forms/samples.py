"""Forms for tests, and readers who fill them in as browsers do: they open the page and send what stands in it."""

import re
from datetime import timedelta
from html import unescape

from django.utils import timezone

from events.models import EventPage
from forms import guarding
from forms.models import Form, Question
from forms.ready import begin

WORDS = {"name": "Maija Meikäläinen", "email": "maija@example.org", "long": "Tekstiä", "text": "Sana", "tick": "on"}


def a_form(site, kind="registration", **fields) -> Form:
    """Make a form that readers may open, with the questions that its kind begins with."""
    usual = {"name_fi": "Ilmoittaudu työpajaan", "name_sv": "Anmäl dig till workshoppen", "is_published": True}
    form = begin(Form(site=site, kind=kind, **{**usual, **fields}))
    return Form.objects.get(pk=form.pk)


def ask(form, **fields) -> Question:
    """Add a question."""
    place = form.questions.count()
    words = {"label_fi": "Kysymys", "label_sv": "Fråga"}
    return Question.objects.create(form=form, sort_order=place, **{**words, **fields})


def an_event(tuotos, days=7, **fields) -> EventPage:
    """Publish an event some days from now."""
    date = timezone.localdate() + timedelta(days=days)
    return tuotos.page(EventPage, **{"date": date, "start_time": "12:00", "end_time": "16:00", **fields})


def address(form, language="fi") -> str:
    return f"/{'fi/lomakkeet' if language == 'fi' else 'sv/formular'}/{form.slug_in(language)}/"


def hidden(html: str, name="stamp") -> str:
    return unescape(re.search(rf'name="{name}" value="([^"]+)"', html)[1])


def filled(form, **words) -> dict:
    """Return what a reader writes, by the kinds of the questions."""
    texts = {**WORDS, **words}
    answers = {each.key: texts[each.kind] for each in form.questions.all() if each.kind in texts}
    return {**answers, **({"agree": "on"} if form.asks_consent else {})}


def fill_in(client, form, language="fi", data=None, **words):
    """Open a form, fill it in, wait as long as people do, and send it; return the answer of the site."""
    page = client.get(address(form, language))
    assert page.status_code == 200, page.status_code
    sent = filled(form, **words) if data is None else data
    return send(client, form, {**sent, "stamp": hidden(page.content.decode())}, language)


def send(client, form, data, language="fi", **headers):
    headers = {"HTTP_ORIGIN": "https://localhost", **headers}
    return client.post(address(form, language), data, **headers)


def quick(monkeypatch):
    """Readers of a test write quickly."""
    monkeypatch.setattr(guarding, "LEAST", -1)

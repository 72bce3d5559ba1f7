"""The pages of forms in each of their states, for the tests that go through all pages of a site."""

from datetime import timedelta

from django.core import signing
from django.utils import timezone

from core.languages import LANGUAGES
from core.sites.permalinks import encode
from core.sites.routes import route_url
from forms.models import Opinion
from forms.opinions import SALT
from forms.registering import cancel, take
from forms.views import DONE_SALT, OWN_SALT
from tests.forms.samples import a_form, an_event, ask

STAMPED = 'name="stamp"'  # what stands in a form that can be sent


def form_pages(tuotos) -> list[str]:
    """Make forms and answers of each kind and state; return the addresses of their pages, in both languages."""
    event = an_event(tuotos, title="Työpaja")
    queued, full = a_form(tuotos.site, event=event, places=1), a_form(tuotos.site, places=1, has_queue=False)
    survey, feedback = a_form(tuotos.site, "survey", name_fi="Kysely"), a_form(tuotos.site, "feedback")
    for kind in ("heading", "one", "list", "many", "tick", "date", "number", "phone", "organisation", "text"):
        ask(survey, kind=kind, is_required=True, choices_fi="Kyllä\nEi", choices_sv="Ja\nNej", help_fi="Valitse.")
    now = timezone.now()
    closed = a_form(tuotos.site, closes_at=now - timedelta(days=1))
    soon = a_form(tuotos.site, opens_at=now + timedelta(days=1))
    answers = [answer(form) for form in (queued, queued, full, survey, feedback)]
    cancel(answers[2].pk)
    answers.append(answer(full))
    found = []
    for language in LANGUAGES:
        for form in (queued, full, survey, feedback, closed, soon):
            found.append(route_url("form", language, slug=form.slug_in(language)))
        for each in answers:
            secret = signing.dumps(each.key.hex, salt=DONE_SALT)
            found.append(route_url("form_done", language, slug=each.form.slug_in(language), secret=secret))
            found.append(route_url("own_answer", language, secret=signing.dumps(each.key.hex, salt=OWN_SALT)))
        opinion = Opinion.objects.create(page=event.page_ptr, helped=language == "fi")
        found.append(route_url("opinion", language, key=encode(event.translation_key)))
        found.append(route_url("opinion_words", language, secret=signing.dumps(opinion.pk, salt=SALT)))
    return found


def answer(form):
    """Have somebody answer every question of a form."""
    asked = [each for each in form.questions.all() if each.kind != "heading"]
    content = [
        {"key": each.key, "kind": "text", "label": {"fi": each.label_fi, "sv": each.label_sv}, "value": "Sana"}
        for each in asked
    ]
    stamp, email = f"{form.pk}-{form.answers.count()}", "maija@example.org"
    return take(form.pk, stamp, language="fi", content=content, name="Maija", email=email)[0]


def shown_states(page, url: str, paths):
    """Open addresses in a browser; send each form empty, too, and yield what stands on the screen."""
    for path in paths:
        page.goto(url + path)
        yield path
        send = page.locator("form:has([name=stamp]) [type=submit]")
        if send.count():
            send.click()
            page.locator("#faults").wait_for()
            yield f"{path} (refused)"


def contents(client, paths) -> dict[str, bytes]:
    """Return the pages at addresses; of a form, what it says to those who send it empty, too."""
    found = {}
    for path in paths:
        found[path] = client.get(path).content
        if STAMPED.encode() in found[path]:
            found[f"{path} (refused)"] = client.post(path).content
    return found

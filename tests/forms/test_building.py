"""How editors build a form: begun with what its kind needs, refused in words where it would not work."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.messages import get_messages
from django.db.models import Value
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils.text import slugify
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from blog.models import BlogPostPage
from events.models import EventPage
from forms.models import Form
from forms.ready import give_feedback_form
from forms.showing import feedback_address
from home.site_building import build_site
from tests.forms.samples import a_form, address, an_event, fill_in
from tests.forms.test_answers_in_admin import editor_of

pytestmark = pytest.mark.django_db

ADD, EDIT = "wagtailsnippets_forms_form:add", "wagtailsnippets_forms_form:edit"


def rows_of(form) -> list[dict]:
    names = ("kind", "label_fi", "label_sv", "help_fi", "help_sv", "choices_fi", "choices_sv", "is_required")
    return [{"id": each.pk, **{name: getattr(each, name) for name in names}} for each in form.questions.all()]


def sent(form, rows, **fields) -> dict:
    """Return what the browser of an editor sends."""
    names = ("name_fi", "name_sv", "intro_fi", "intro_sv", "thanks_fi", "thanks_sv", "reason_fi", "reason_sv")
    names += ("slug", "slug_sv")
    data = {name: getattr(form, name) for name in names}
    data |= {"site": form.site_id, "kept_days": form.kept_days, "asks_consent": "on", "has_queue": "on"}
    questions = [{**row, "is_required": "on" if row["is_required"] else ""} for row in rows]
    formset = inline_formset(questions, initial=sum(1 for row in rows if row.get("id")))
    return nested_form_data({**data, "is_published": "on", **fields, "questions": formset})


@pytest.mark.parametrize("kind", ["registration", "survey", "feedback"])
def test_a_new_form_begins_with_its_questions_and_is_not_open(tuotos, client, kind):
    client.force_login(editor_of(tuotos.site))
    page = client.get(reverse(ADD)).content.decode()
    assert "questions-0" not in page
    data = {"kind": kind, "name_fi": "Uusi lomake", "name_sv": "Nytt formulär", "event": "", "site": tuotos.site.pk}
    response = client.post(reverse(ADD), data)
    assert response.status_code == 302, response.context["form"].errors
    form = Form.objects.get()
    assert response["Location"] == reverse(EDIT, args=[form.pk])
    assert (form.kind, form.is_published, form.slug, form.slug_sv) == (kind, False, "uusi-lomake", "nytt-formular")
    assert form.questions.count()
    assert form.reason_sv
    shown = client.get(response["Location"]).content.decode()
    assert form.questions.first().label_sv in shown
    assert client.get(address(form)).status_code == 404


@pytest.mark.parametrize(("kind", "is_asked"), [("registration", True), ("survey", False), ("feedback", False)])
def test_event_and_places_are_asked_of_a_registration_only(tuotos, client, kind, is_asked):
    form = a_form(tuotos.site, kind)
    client.force_login(editor_of(tuotos.site))
    page = client.get(reverse(EDIT, args=[form.pk])).content.decode()
    assert ("Tapahtuma ja paikat" in page) is ('name="places"' in page) is ('name="event"' in page) is is_asked
    response = client.post(reverse(EDIT, args=[form.pk]), sent(form, rows_of(form), places="12"))
    assert response.status_code == 302, response.context["form"].errors
    assert Form.objects.get().places == (12 if is_asked else None)


@pytest.mark.parametrize(("language", "words"), [("fi", "Vain ilmoittautuminen"), ("sv", "Endast en anmälan")])
def test_a_survey_is_for_no_event(tuotos, client, language, words):
    client.force_login(editor_of(tuotos.site, language))
    data = {"kind": "survey", "name_fi": "Kysely", "name_sv": "", "event": an_event(tuotos).pk, "site": tuotos.site.pk}
    response = client.post(reverse(ADD), data)
    assert response.status_code == 200 and words in response.content.decode()


def test_an_editor_adds_a_question_and_opens_the_form(tuotos, client):
    form = a_form(tuotos.site, is_published=False)
    client.force_login(editor_of(tuotos.site))
    new = {"kind": "one", "label_fi": "Ruoka", "label_sv": "Mat", "choices_fi": "Kala\nKasvis", "choices_sv": ""}
    rows = [*rows_of(form), {**new, "help_fi": "", "help_sv": "", "is_required": False}]
    keys = list(form.questions.values_list("key", flat=True))
    response = client.post(reverse(EDIT, args=[form.pk]), sent(form, rows))
    assert response.status_code == 302, response.context["form"].errors
    form = Form.objects.get()
    assert form.is_published
    assert [each.key for each in form.questions.all()][: len(keys)] == keys, "answers find their questions again"
    client.logout()
    assert "Kasvis" in client.get(address(form, "sv")).content.decode()


def test_what_would_not_work_is_refused_in_words(tuotos, client):
    form = a_form(tuotos.site)
    client.force_login(editor_of(tuotos.site))
    rows = rows_of(form)
    for wrong, fields, words in (
        ([row for row in rows if row["kind"] != "email"], {}, "sähköpostiosoite pakollisena"),
        ([{**rows[0], "kind": "one"}, *rows[1:]], {}, "vähintään kaksi vaihtoehtoa"),
        ([{**rows[0], "kind": "one", "choices_fi": "A\nB", "choices_sv": "A"}, *rows[1:]], {}, "yhtä monta"),
        (rows, {"opens_at": "12.3.2026 12.00", "closes_at": "12.3.2026 11.00"}, "ennen kuin se avautuu"),
        (rows, {"places": "0"}, "places"),
        (rows, {"places": "9999999999"}, "places"),
        (rows, {"kept_days": "0"}, "kept_days"),
    ):
        response = client.post(reverse(EDIT, args=[form.pk]), sent(form, wrong, **fields))
        assert response.status_code == 200, fields
        assert words in response.content.decode() or words in str(response.context["form"].errors), words
        assert not [str(each) for each in get_messages(response.wsgi_request) if "tallennettu" in str(each)]


def test_more_places_bring_up_those_who_wait(tuotos, client):
    form = a_form(tuotos.site, places=1)
    for name in ("a", "b", "c"):
        fill_in(client, form, email=f"{name}@example.org")
    client.force_login(editor_of(tuotos.site))
    client.post(reverse(EDIT, args=[form.pk]), sent(form, rows_of(form), places="2"))
    assert list(form.answers.values_list("state", flat=True)) == ["place", "place", "queue"]


@pytest.mark.parametrize(("language", "start"), [("fi", "/fi/lomakkeet/"), ("sv", "/sv/formular/")])
def test_each_site_has_its_feedback_form_and_says_where(tuotos, client, language, start):
    assert feedback_address(tuotos.site, language) == ""
    form = give_feedback_form(tuotos.site)
    assert feedback_address(tuotos.site, language).startswith(start)
    assert client.get(feedback_address(tuotos.site, language)).status_code == 200
    assert give_feedback_form(tuotos.site) == form
    Form.objects.get().delete()
    assert feedback_address(tuotos.site, language) == ""


def test_create_site_gives_the_feedback_form_once(db):
    for _time in range(2):
        site = build_site("uusi.example", 80, name_fi="Uusi", name_sv="Ny")
    assert Form.objects.filter(site=site, kind="feedback").count() == 1
    assert site.team.editors.permissions.filter(codename="change_form").exists()
    assert not site.team.partners.permissions.filter(content_type__app_label="forms").exists()


def test_a_form_has_an_address_in_each_language(tuotos, client):
    form = a_form(tuotos.site, "survey", name_fi="Kysely", name_sv="Enkät")
    second = a_form(tuotos.site, "survey", name_fi="Enkät", name_sv="")
    assert [(each.slug, each.slug_sv) for each in (form, second)] == [("kysely", "enkat"), ("enkat-2", "enkat-2")]
    for language, other in (("fi", "sv"), ("sv", "fi")):
        page = client.get(address(form, language))
        assert page.status_code == 200 and address(form, other) in page.content.decode()
        wrong = address(form, language).replace(form.slug_in(language), form.slug_in(other))
        assert client.get(f"{wrong}?a=1")["Location"] == f"{address(form, language)}?a=1"
    client.force_login(editor_of(tuotos.site))
    taken = client.post(reverse(EDIT, args=[second.pk]), sent(second, rows_of(second), slug_sv="kysely"))
    assert taken.context["form"].errors["slug_sv"]


def test_forms_that_are_there_get_an_address_of_their_swedish_name(tuotos):
    feedback, other = a_form(tuotos.site, "feedback"), a_form(tuotos.site, "survey", name_fi="Kysely", name_sv="")
    Form.objects.update(slug_sv=Concat("slug", Value("-ennen")))
    Form.objects.filter(pk=feedback.pk).update(slug_sv="")
    migration = import_module("forms.migrations.0004_addresses_of_swedish_names")
    migration.name_addresses(apps, None)
    feedback.refresh_from_db()
    other.refresh_from_db()
    assert feedback.slug_sv == slugify(feedback.name_sv) and other.slug_sv == "kysely-ennen"


def test_a_form_without_a_name_is_told_once(tuotos, client):
    client.force_login(editor_of(tuotos.site))
    data = {"kind": "survey", "name_fi": "  ", "name_sv": "", "event": "", "site": tuotos.site.pk}
    assert client.post(reverse(ADD), data).context["form"].errors["name_fi"] == ["Kirjoita nimi."]


def test_a_registration_is_for_an_event_only(tuotos, client):
    client.force_login(editor_of(tuotos.site))
    assert client.get(reverse(ADD)).context["form"].fields["event"].widget.target_models == [EventPage]
    post, form = tuotos.page(BlogPostPage), a_form(tuotos.site)
    data = {"kind": "registration", "name_fi": "Ilmo", "name_sv": "", "event": post.pk, "site": tuotos.site.pk}
    for response in (
        client.post(reverse(ADD), data),
        client.post(reverse(EDIT, args=[form.pk]), sent(form, rows_of(form), event=post.pk)),
    ):
        assert response.context["form"].errors["event"] == ["Valitse tapahtuma."]


@pytest.mark.parametrize("moment", ["28.3.2027 3.30", "31.10.2027 3.30"])
@pytest.mark.parametrize(("language", "words"), [("fi", "kelloja siirretään"), ("sv", "ställs klockan om")])
def test_a_time_that_the_clock_leaves_out_or_has_twice_is_told_in_words(tuotos, client, moment, language, words):
    form = a_form(tuotos.site, "survey")
    client.force_login(editor_of(tuotos.site, language))
    response = client.post(reverse(EDIT, args=[form.pk]), sent(form, rows_of(form), closes_at=moment))
    (told,) = response.context["form"].errors["closes_at"]
    assert words in told and "Europe" not in told

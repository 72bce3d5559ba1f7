"""What no form of the admin sends is refused in words, and nothing of it is saved; a fault of ours stays one."""

import pytest
from django.urls import reverse

from core.admin import file_forms, unreadable_forms
from core.models import CustomDocument, Person
from home.models import ContentPage
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"body-count": "x"},
        {"body-count": "1", "body-0-type": "text", "body-0-value": '{"blocks": 1, "entityMap": []}'},
        {"body-count": "0", "lead_image": "ähky"},
    ],
)
def test_a_page_whose_form_is_broken_stays_as_it_is(tuotos, admin_client, sent):
    page = tuotos.page(ContentPage, title="Vanha")
    answer = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"title": "Uusi", **sent})
    words = answer.content.decode()
    assert answer.status_code == 400
    assert "Tietoja ei voitu lukea" in words and "Uppgifterna kunde inte läsas" in words
    page.refresh_from_db()
    assert page.title == "Vanha" and page.revisions.count() == 1


@pytest.mark.parametrize("sign", ["\\ud800", "\\u0000", "\\uDC00a"])
def test_what_no_page_could_show_is_refused(tuotos, admin_client, sign):
    """JSON may hold NUL and half a character. SQLite would take both, and the page would be an error for all."""
    page = tuotos.page(ContentPage, title="Vanha")
    draft = '{"blocks": [{"key": "a", "text": "x%s", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], '
    draft += '"entityRanges": []}], "entityMap": {}}'
    sent = {"title": "Uusi", "slug": "uusi", "body-count": "1", "body-0-type": "text", "body-0-value": draft % sign}
    sent |= {"body-0-deleted": "", "body-0-order": "0", "body-0-id": ""}
    sent |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert admin_client.post(address, sent).status_code == 400
    assert page.revisions.count() == 1
    assert admin_client.post(address, {**sent, "body-0-value": draft % "\\ud83d\\ude00"}).status_code == 302
    page.refresh_from_db()
    assert "😀" in str(page.get_latest_revision_as_object().body)


def test_a_strange_next_is_forgotten(admin_client):
    form = {"given_name": "Maija", "family_name": "Mallikas", "next": '{"a": 1}'}
    assert admin_client.post(reverse("wagtailsnippets_core_person:add"), form).status_code == 302
    assert Person.objects.filter(family_name="Mallikas").exists()


@pytest.mark.parametrize("kind", ["images/chooser", "documents/chooser", "snippets/choose/core/person"])
def test_a_word_in_place_of_an_id_is_not_found(admin_client, kind):
    assert admin_client.get(f"/admin/{kind}/chosen/x1/").status_code == 404


def test_a_fault_of_ours_in_a_form_is_still_one(admin_client, monkeypatch):
    file = document()
    monkeypatch.setattr(file_forms.DocumentForm, "clean_file", lambda form: form.nothing)
    admin_client.raise_request_exception = False
    monkeypatch.setattr(unreadable_forms, "own_modules", lambda: ("core.", "tests."))
    answer = admin_client.post(reverse("wagtaildocs:edit", args=[file.pk]), {"title": "Uusi", "collection": 1})
    assert answer.status_code == 500
    assert CustomDocument.objects.get(pk=file.pk).title != "Uusi"

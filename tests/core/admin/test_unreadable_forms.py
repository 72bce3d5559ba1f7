"""What no form of the admin sends is refused in words, and nothing of it is saved; a fault of ours stays one."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import Workflow
from wagtail.rich_text import RichText

from core.admin import file_forms, unreadable_forms
from core.models import CustomDocument, Person, User
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


@pytest.mark.parametrize("sent", ["", "7", "ähky", "9" * 20, "9" * 5000])
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_no_id_is_not_found(admin_client, sent, method):
    """In a bulk action, which asks for the things again; a number of a page that is none; a page that is gone."""
    address = f"/admin/bulk/core/person/delete/?{urlencode({'id': sent})}"
    assert getattr(admin_client, method)(address).status_code in (200, 302, 400, 404)
    steps = reverse("wagtailadmin_workflows:edit", args=[Workflow.objects.get().pk])
    assert admin_client.get(steps, {"p": sent}).status_code == 404


def test_who_may_delete_none_of_the_chosen_things_is_told_so(tuotos, client):
    person = Person.objects.create(given_name="Maija", family_name="Mallikas")
    user = User.objects.create_user("kokeilija", password="x")
    user.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    client.force_login(user)
    address = f"/admin/bulk/core/person/delete/?id={person.pk}"
    answer = client.get(address)
    assert answer.status_code == 200 and "Mallikas" in answer.content.decode()
    client.post(address)
    assert Person.objects.filter(pk=person.pk).exists()


@pytest.mark.parametrize("sent", [{}, {"new_parent_page": ""}, {"new_parent_page": "99999"}, {"new_parent_page": "x"}])
def test_a_page_is_copied_to_no_place_that_is_none(tuotos, admin_client, sent):
    page = tuotos.page(ContentPage, title="Sivu")
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    assert admin_client.post(address, {"new_title": "Uusi", "new_slug": "uusi", **sent}).status_code == 404


@pytest.mark.parametrize("name", ["new_title", "new_slug"])
def test_a_copy_takes_no_longer_title_and_address_than_a_page(tuotos, admin_client, name):
    page = tuotos.page(ContentPage, title="Sivu")
    form = {"new_title": "Uusi", "new_slug": "uusi", "new_parent_page": page.get_parent().pk, name: "x" * 256}
    answer = admin_client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
    assert answer.status_code == 200
    assert "Lyhennä teksti: enintään 255 merkkiä." in answer.content.decode()
    assert not ContentPage.objects.filter(title=form["new_title"]).exists()


@pytest.mark.parametrize("number", ["9" * 20, "9" * 5000, "²", "٣"])
def test_a_link_of_a_strange_number_leads_nowhere(tuotos, client, number):
    """A program may store it; readers get the page all the same."""
    links = "".join(f'<a linktype="{kind}" id="{number}">täältä</a> ' for kind in ("page", "document"))
    page = tuotos.page(ContentPage, body=[("text", RichText(f"<p>{links}</p>"))])
    answer = client.get(page.url)
    assert answer.status_code == 200
    assert "<a>täältä</a>" in answer.content.decode()


def test_a_fault_of_ours_in_a_form_is_still_one(admin_client, monkeypatch):
    file = document()
    monkeypatch.setattr(file_forms.DocumentForm, "clean_file", lambda form: form.nothing)
    admin_client.raise_request_exception = False
    monkeypatch.setattr(unreadable_forms, "own_modules", lambda: ("core.", "tests."))
    answer = admin_client.post(reverse("wagtaildocs:edit", args=[file.pk]), {"title": "Uusi", "collection": 1})
    assert answer.status_code == 500
    assert CustomDocument.objects.get(pk=file.pk).title != "Uusi"

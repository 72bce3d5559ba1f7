"""Pages without a page of ours around them, in plain words of both languages: refusals, and a fault of ours."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.defaults import permission_denied, server_error
from wagtail.models import Page, PageViewRestriction

from home.models import ContentPage
from tests.factories import path_of


@pytest.mark.django_db
def test_a_refused_form_says_what_to_do():
    response = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"login": "a"})
    page = response.content.decode()
    assert response.status_code == 403
    assert "Lomaketta ei voitu lähettää" in page and "Formuläret kunde inte skickas" in page
    assert "stylesheet" in page and "CSRF" not in page


def test_a_page_that_one_may_not_see_says_so():
    page = permission_denied(RequestFactory().get("/"), PermissionDenied()).content.decode()
    assert "Sinulla ei ole oikeutta nähdä tätä sivua" in page and "Du har inte rätt att se den här sidan" in page


def test_a_fault_of_ours_says_so():
    response = server_error(RequestFactory().get("/"))
    page = response.content.decode()
    assert response.status_code == 500
    assert "Palvelussa on häiriö" in page and "Det är en störning i tjänsten" in page


@pytest.mark.django_db
def test_private_page_asks_for_its_password_and_tells_nothing_before(tuotos, client):
    page = tuotos.page(ContentPage, title="Salainen", intro="Vain hankkeelle.")
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="sana")
    asked = client.get(page.url).content.decode()
    assert "Sivu on suojattu salasanalla</h1>" in asked and 'id="main"' in asked and "Lösenord" not in asked
    assert "Salainen" not in asked and "Vain hankkeelle" not in asked
    action = f"/fi/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    assert f'action="{action}"' in asked
    wrong = client.post(action, {"password": "x", "return_url": page.url}).content.decode()
    assert 'class="field__error"' in wrong and "Vain hankkeelle" not in wrong
    right = client.post(action, {"password": "sana", "return_url": page.url}, follow=True).content.decode()
    assert "Vain hankkeelle." in right


@pytest.mark.django_db
def test_page_for_those_who_are_logged_in_asks_to_log_in(tuotos, client, admin_user):
    page = tuotos.page(ContentPage, title="Salainen")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    asked = client.get(page.url, follow=True)
    assert "Kirjaudu sisään Tuotokseen</h1>" in asked.content.decode() and "Salainen" not in asked.content.decode()
    form = {"login": admin_user.username, "password": "wrong", "next": page.url}
    assert 'role="alert"' in client.post(reverse("account_login"), form).content.decode()
    right = client.post(reverse("account_login"), {**form, "password": "password"}, follow=True)
    assert right.request["PATH_INFO"] == path_of(page) and "Salainen" in right.content.decode()


@pytest.mark.django_db
def test_password_from_a_form_without_an_address_leads_to_the_front_page(tuotos, client):
    page = tuotos.page(ContentPage)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="sana")
    action = f"/fi/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    for address in ("https://evil.example/", "//evil.example/"):
        answer = client.post(action, {"password": "sana", "return_url": address}, follow=True)
        assert answer.status_code == 200 and answer.request["PATH_INFO"] == "/fi/"


@pytest.mark.django_db
def test_form_for_the_password_of_any_page_answers(tuotos, client):
    page = tuotos.page(ContentPage)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="sana")
    root = Page.objects.get(depth=1)
    for pk in (root.pk, page.pk, page.pk + 10_000):
        address = f"/fi/_util/authenticate_with_password/{restriction.pk}/{pk}/"
        assert client.get(address).status_code < 500
        assert client.post(address, {"password": "x", "return_url": "/"}).status_code < 500

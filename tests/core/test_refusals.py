"""Pages without a page of ours around them, in plain words of both languages: refusals, and a fault of ours."""

import pytest
from django.contrib.auth import SESSION_KEY
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.defaults import permission_denied, server_error


@pytest.mark.django_db
def test_a_refused_form_says_what_to_do():
    response = Client(enforce_csrf_checks=True).post(reverse("wagtailadmin_login"), {"username": "a"})
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
def test_too_many_wrong_passwords_lock_the_account_and_the_page_says_for_how_long(settings, client, admin_user):
    settings.AXES_ENABLED = True
    login, name = reverse("wagtailadmin_login"), admin_user.username
    for _attempt in range(settings.AXES_FAILURE_LIMIT):
        client.post(login, {"username": name, "password": "wrong"})
    response = client.post(login, {"username": name, "password": "password"})
    page = response.content.decode()
    assert response.status_code == 429 and SESSION_KEY not in client.session
    assert "Yritä uudelleen 15 minuutin kuluttua." in page and "Försök igen om 15 minuter." in page

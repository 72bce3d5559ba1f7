"""Pages without a page of ours around them, in plain words of both languages: refusals, and a fault of ours."""

import pytest
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

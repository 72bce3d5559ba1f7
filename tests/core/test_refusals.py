"""Pages of refusal, in plain words of both languages: a form without its key, and a page that one may not see."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.defaults import permission_denied


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

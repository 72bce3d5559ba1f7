"""There is one sign-in: in the language of the reader, back to where somebody came from, and nowhere else."""

import pytest
from django.contrib.auth import SESSION_KEY
from django.urls import reverse
from wagtail.models import PageViewRestriction

from core.models import User
from home.models import ContentPage
from tests.factories import path_of

pytestmark = pytest.mark.django_db
ADDRESS = "/account/login/"


def sign_in(client, name="admin", password="password", **more):
    return client.post(ADDRESS, {"login": name, "password": password, **more})


@pytest.mark.parametrize(
    ("language", "heading", "label"),
    [("fi", "Kirjaudu sisään Tuotokseen", "Salasana"), ("sv", "Logga in i Tuotos", "Lösenord")],
)
def test_it_speaks_the_language_of_the_browser(client, language, heading, label):
    response = client.get("/admin/", headers={"accept-language": language}, follow=True)
    page, form = response.content.decode(), response.context["form"]
    assert response.request["PATH_INFO"] == ADDRESS and f"{heading}</h1>" in page and f'lang="{language}"' in page
    assert str(form["password"].label) == label
    assert form["password"].field.widget.attrs["autocomplete"] == "current-password"


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "Käyttäjätunnus tai salasana on väärin"), ("sv", "Användarnamnet eller lösenordet är fel")],
)
def test_wrong_password_is_told_in_a_whole_sentence(client, language, words):
    form = {"login": "kukaan", "password": "arvaus"}
    response = client.post(ADDRESS, form, headers={"accept-language": language})
    assert words in response.context["form"].non_field_errors()[0] and 'role="alert"' in response.content.decode()


def test_it_leads_back_to_where_somebody_came_from(client, admin_user):
    asked = client.get("/admin/reports/locked/", follow=True)
    assert asked.redirect_chain[-1][0] == f"{ADDRESS}?next=/admin/reports/locked/"
    assert sign_in(client, next="/admin/reports/locked/")["Location"] == "/admin/reports/locked/"
    assert client.get("/admin/reports/locked/").status_code == 200


@pytest.mark.parametrize("address", ["https://evil.test/", "//evil.test/", "/\\evil.test", "javascript:alert(1)"])
def test_it_leads_to_no_other_host(client, admin_user, address):
    assert "evil" not in client.get("/admin/login/", {"next": address})["Location"]
    assert sign_in(client, next=address)["Location"] == "/admin/"


def test_reader_of_a_private_page_signs_in_in_its_language(tuotos, client):
    User.objects.create_user("lukija", password="password")
    page = tuotos.page(ContentPage)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    asked = client.get(page.url, headers={"accept-language": "sv"}, follow=True)
    assert 'lang="fi"' in asked.content.decode()
    action = asked.content.decode().split('action="')[1].split('"')[0].replace("&amp;", "&")
    read = client.post(action, {"login": "lukija", "password": "password"}, follow=True)
    assert read.request["PATH_INFO"] == path_of(page)


def test_who_may_not_see_a_page_is_told_so_and_not_led_in_a_circle(client):
    client.force_login(User.objects.create_user("lukija", password="password"))
    refused = client.get("/admin/", follow=True)
    page = refused.content.decode()
    assert refused.status_code == 403 and "lukija" in page and reverse("account_logout") in page
    left = client.post("/account/logout/", {"next": f"{ADDRESS}?next=/admin/"}, follow=True)
    assert left.request["PATH_INFO"] == ADDRESS and SESSION_KEY not in client.session


def test_staff_who_are_signed_in_are_led_on(client, admin_user):
    client.force_login(admin_user)
    assert client.get("/admin/login/?next=/admin/reports/locked/")["Location"] == "/admin/reports/locked/"
    assert client.get("/admin/login/")["Location"] == "/admin/"


def test_menu_of_the_admin_signs_out(client, admin_user):
    client.force_login(admin_user)
    response = client.post(reverse("wagtailadmin_logout"), follow=True)
    assert response.request["PATH_INFO"] == ADDRESS and 'role="status"' in response.content.decode()
    assert client.get("/admin/").status_code == 302


def test_an_address_of_one_user_is_a_name_too(client):
    user = User.objects.create_superuser("maija", "maija@example.org", "password")
    assert sign_in(client, "Maija@example.org").status_code == 302
    client.logout()
    User.objects.create_user("maija2", "maija@example.org", "password")
    assert sign_in(client, "maija@example.org").status_code == 200  # whose is it?
    assert sign_in(client, "maija").status_code == 302 and client.session[SESSION_KEY] == str(user.pk)


def test_account_that_is_not_in_use_does_not_open(client):
    User.objects.create_user("entinen", password="password", is_active=False)
    response = client.post(ADDRESS, {"login": "entinen", "password": "password"}, follow=True)
    assert SESSION_KEY not in client.session and "Tilisi ei ole käytössä" in response.content.decode()


@pytest.mark.parametrize("path", ["signup/", "email/", "confirm-email/", "password/change/", "login/code/", "no/"])
def test_nobody_registers_here(client, admin_user, path):
    assert client.get(f"/account/{path}").status_code == 404
    client.force_login(admin_user)
    assert client.get(f"/account/{path}").status_code == 404


def test_pages_of_signing_in_are_strict_and_not_kept(client):
    response = client.get(ADDRESS)
    policy = response["Content-Security-Policy"]
    assert "unsafe" not in policy and "form-action 'self';" in policy + ";"
    assert "no-store" in response["Cache-Control"]


def test_session_from_before_goes_on(client, admin_user):
    client.force_login(admin_user, "django.contrib.auth.backends.ModelBackend")
    assert client.get("/admin/").status_code == 200


def test_wrong_password_is_reckoned_once(client, admin_user, monkeypatch):
    reckoned = []
    monkeypatch.setattr(User, "check_password", lambda user, password: reckoned.append(user))
    sign_in(client, password="arvaus")
    assert len(reckoned) == 1


def test_it_works_where_no_site_is(client):
    assert client.get(ADDRESS, headers={"host": "unknown.example"}).status_code == 200

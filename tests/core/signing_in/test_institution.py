"""Signing in at an institution, with a provider of OpenID Connect that runs beside the test."""

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import SESSION_KEY
from django.core.exceptions import ImproperlyConfigured

from cms.settings.env import institution
from core.models import User
from tests.core.signing_in.codes import code_of, use_app
from tests.core.signing_in.provider import CLIENT, SECRET, provider

pytestmark = pytest.mark.django_db
LOGIN = "/account/oidc/institution/login/"


def configured(monkeypatch, url) -> dict:
    """Return what the settings say with these variables in the environment."""
    for name, value in {"URL": url, "CLIENT_ID": CLIENT, "SECRET": SECRET, "NAME": "Koulu"}.items():
        monkeypatch.setenv(f"OIDC_{name}", value)
    return institution()


@pytest.fixture
def school(settings, monkeypatch):
    with provider() as server:
        settings.SOCIALACCOUNT_PROVIDERS = configured(monkeypatch, server.base)
        server.person = {"sub": "u1", "email": "maija@example.org", "email_verified": True, "name": "Maija Malli"}
        yield server


def there_and_back(client, query=""):
    """Go to the provider and come back, as a browser does; return the last answer of ours."""
    leaving = client.post(LOGIN + query)
    assert leaving.status_code == 302
    coming = requests.get(leaving["Location"], allow_redirects=False, timeout=10)
    return client.get(coming.headers["Location"].removeprefix("https://localhost"))


def test_user_with_the_address_signs_in(client, school):
    user = User.objects.create_superuser("maija", "Maija@example.org", "password")
    assert "Kirjaudu palvelulla: Koulu" in client.get("/account/login/").content.decode()
    assert there_and_back(client, "?next=/admin/reports/locked/")["Location"] == "/admin/reports/locked/"
    assert client.session[SESSION_KEY] == str(user.pk) and client.get("/admin/").status_code == 200
    user.refresh_from_db()
    assert user.check_password("password")
    client.logout()
    school.person = {"sub": "u1", "email": "toinen@example.org", "email_verified": True}  # the same person, renamed
    assert there_and_back(client)["Location"] == "/admin/"


@pytest.mark.parametrize("person", [{"email_verified": False}, {"email": "kukaan@example.org"}, {"email": ""}])
def test_who_is_no_user_is_told_so(client, school, person):
    User.objects.create_superuser("maija", "maija@example.org", "password")
    school.person |= person
    answer = there_and_back(client)
    assert answer.status_code == 403 and "Sinulla ei ole tiliä täällä" in answer.content.decode()
    assert SESSION_KEY not in client.session and User.objects.filter(email="maija@example.org").count() == 1


def test_provider_that_verifies_without_saying_so_can_be_trusted(client, school, settings):
    settings.OIDC_EMAILS_ARE_VERIFIED = True
    User.objects.create_superuser("maija", "maija@example.org", "password")
    del school.person["email_verified"]
    assert there_and_back(client)["Location"] == "/admin/"


def test_address_of_two_users_opens_neither(client, school):
    for name in ("maija", "maija2"):
        User.objects.create_user(name, "maija@example.org", "password")
    assert there_and_back(client).status_code == 403


def test_account_that_is_not_in_use_stays_closed(client, school, settings):
    settings.OIDC_CREATES_USERS = True
    User.objects.create_user("maija", "maija@example.org", "password", is_active=False)
    assert there_and_back(client).status_code == 403
    assert SESSION_KEY not in client.session


def test_users_are_made_without_rights_where_the_site_says_so(client, school, settings):
    settings.OIDC_CREATES_USERS = True
    assert there_and_back(client)["Location"] == "/"
    user = User.objects.get(pk=client.session[SESSION_KEY])
    assert (user.email, user.first_name, user.last_name) == ("maija@example.org", "Maija", "Malli")
    assert not (user.is_staff or user.is_superuser or user.groups.exists() or user.has_usable_password())
    assert client.get("/admin/", follow=True).status_code == 403


def test_own_second_factor_is_asked_all_the_same(client, school):
    user = User.objects.create_superuser("maija", "maija@example.org", "password")
    secret = use_app(user)
    assert there_and_back(client)["Location"] == "/account/2fa/authenticate/" and SESSION_KEY not in client.session
    assert client.post("/account/2fa/authenticate/", {"code": code_of(secret)}).status_code == 302


def test_account_is_connected_and_disconnected(client, school, admin_user):
    client.force_login(admin_user)
    assert "Yhdistä: Koulu" in client.get("/account/3rdparty/").content.decode()
    assert there_and_back(client, "?process=connect")["Location"] == "/account/3rdparty/"
    account = SocialAccount.objects.get(user=admin_user)
    assert "Katkaise yhteys" in client.get("/account/3rdparty/").content.decode()
    client.post("/account/3rdparty/", {"account": account.pk})
    assert not SocialAccount.objects.exists()


def test_nothing_leads_away_without_a_form(client, school):
    assert client.get(LOGIN).status_code == 200


def test_refusal_and_faults_of_the_provider_are_told_in_words(client, school):
    leaving = client.post(LOGIN)
    state = leaving["Location"].split("state=")[1].split("&")[0]
    refused = client.get(f"{LOGIN}callback/?error=access_denied&state={state}", follow=True)
    assert "Kirjautuminen keskeytettiin" in refused.content.decode()
    for query in ("", "?code=x", "?code=x&state=y", "?state=", "?error=server_error"):
        answer = client.get(f"{LOGIN}callback/{query}", follow=True)
        assert answer.status_code < 500 and "Kirjautuminen ei onnistunut" in answer.content.decode()


def test_provider_that_is_away_is_told_in_words(client, school):
    school.shutdown()
    school.server_close()
    answer = client.post(LOGIN)
    assert answer.status_code == 502 and "Kirjautuminen ei onnistunut" in answer.content.decode()


def test_without_a_provider_there_is_nothing(client, settings):
    settings.SOCIALACCOUNT_PROVIDERS = {}
    assert client.get(LOGIN).status_code == 404 and "oidc" not in client.get("/account/login/").content.decode()


def test_saml_is_read_from_the_environment(monkeypatch):
    monkeypatch.setenv("SAML_METADATA_URL", "https://login.example.org/metadata")
    with pytest.raises(ImproperlyConfigured, match="SAML_ENTITY_ID"):
        institution()
    monkeypatch.setenv("SAML_ENTITY_ID", "https://login.example.org/idp")
    (app,) = institution()["saml"]["APPS"]
    assert app["name"] == "login.example.org" and app["settings"]["idp"]["entity_id"] == app["provider_id"]


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org", "https://"])
def test_odd_address_stops_the_start(monkeypatch, url):
    with pytest.raises(ImproperlyConfigured, match="OIDC_URL"):
        configured(monkeypatch, url)

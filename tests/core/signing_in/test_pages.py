"""Every page of signing in is in our look and in both languages."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.urls import get_resolver

from core.models import User
from core.signing_in.urls import urlpatterns
from tests.core.signing_in.codes import use_app
from tests.factories import work

pytestmark = pytest.mark.django_db

OPEN = ["login/", "password/reset/", "password/reset/done/", "password/reset/key/done/", "password/reset/key/x-y/"]
OPEN += ["inactive/", "3rdparty/login/cancelled/", "3rdparty/login/error/"]
OWN = ["logout/", "reauthenticate/", "2fa/", "2fa/reauthenticate/", "2fa/totp/deactivate/", "2fa/webauthn/"]
OWN += ["2fa/webauthn/add/", "2fa/recovery-codes/", "2fa/recovery-codes/generate/", "3rdparty/"]
OWN += ["2fa/webauthn/keys/{key}/remove/", "2fa/webauthn/keys/{key}/edit/", "2fa/webauthn/reauthenticate/"]
ENGLISH = re.compile(r"\b(the|you|your|password|sign|with|key|code|passkey|email)\b", re.I)


def words(page: str) -> str:
    """Return what people see of a page."""
    body = re.sub(r"<(script|style|code)\b.*?</\1>|<[^>]+>", " ", page.partition("<body>")[2], flags=re.S)
    return re.sub(r"\s+", " ", body)


def looks_like_ours(response, language):
    page = response.content.decode()
    assert response.status_code in (200, 401) and f'<html lang="{language}">' in page
    assert page.count("<h1") == 1 and 'class="wrap row"' in page and 'style="' not in page
    assert not ENGLISH.findall(words(page)), words(page)
    assert not re.search(r"<script(?![^>]*(?:src=|application/json))", page)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("path", OPEN)
def test_pages_for_everybody(client, path, language):
    looks_like_ours(client.get(f"/account/{path}", headers={"accept-language": language}), language)


@pytest.fixture
def passkey(admin_user, monkeypatch):
    """A passkey, whose own data no page shows."""
    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.get_credentials", lambda user: [])
    return Authenticator.objects.create(user=admin_user, type="webauthn", data={"name": "Puhelin", "credential": {}})


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("path", [*OWN, "2fa/totp/activate/"])
def test_pages_of_who_is_signed_in(client, admin_user, passkey, path, language):
    if path != "2fa/totp/activate/":
        use_app(admin_user)
    client.post("/account/login/", {"login": "admin", "password": "password"}) if path == "" else client.force_login(
        admin_user
    )
    client.post("/account/reauthenticate/?next=/", {"password": "password"})
    Authenticator.objects.get_or_create(
        user=admin_user, type="recovery_codes", defaults={"data": {"seed": "x", "used_mask": 0}}
    )
    looks_like_ours(
        client.get(f"/account/{path.format(key=passkey.pk)}", headers={"accept-language": language}), language
    )


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_page_of_the_code(client, admin_user, language):
    use_app(admin_user)
    client.post("/account/login/", {"login": "admin", "password": "password"})
    looks_like_ours(client.get("/account/2fa/authenticate/", headers={"accept-language": language}), language)


def test_no_page_was_left_out():
    tried = {path.split("{")[0] for path in [*OPEN, *OWN]} | {"2fa/totp/activate/", "2fa/authenticate/"}
    elsewhere = {"2fa/recovery-codes/download/", "2fa/webauthn/login/", "3rdparty/signup/"}  # no pages of their own
    routes = {re.split(r"<|\(", str(each.pattern).lstrip("^"))[0] for each in urlpatterns}
    assert routes - {"oidc/"} - elsewhere == {path.replace("x-y/", "") for path in tried}
    assert "account/" in {str(each.pattern) for each in get_resolver().url_patterns}


@pytest.mark.parametrize(("language", "heading"), [("fi", "Uusi salasana"), ("sv", "Nytt lösenord")])
def test_new_password_is_chosen_by_a_link(client, language, heading):
    user = User.objects.create_superuser("maija", "maija@example.org", "vanha")
    header = {"accept-language": language}
    client.post("/account/password/reset/", {"email": "Maija@example.org"}, headers=header)
    work()
    path = re.search(r"https://localhost(/\S+)", mail.outbox[0].body)[1]
    page = client.get(path, headers=header, follow=True)
    looks_like_ours(page, language)
    assert f"{heading}</h1>" in page.content.decode()
    address = page.request["PATH_INFO"]
    short = client.post(address, {"password1": "lyhyt", "password2": "lyhyt"}, headers=header)
    assert 'class="field__error"' in short.content.decode()
    new = {"password1": "pitkä ja oma 3", "password2": "pitkä ja oma 3"}
    assert client.post(address, new, headers=header, follow=True).status_code == 200
    user.refresh_from_db()
    assert user.check_password("pitkä ja oma 3")
    looks_like_ours(client.get(path, headers=header), language)  # the link no longer works
    assert client.post("/account/login/", {"login": "maija", "password": "pitkä ja oma 3"}).status_code == 302


def test_address_that_nobody_has_gets_no_letter_and_the_same_answer(client):
    User.objects.create_user("maija", "maija@example.org", "x")
    known = client.post("/account/password/reset/", {"email": "maija@example.org"})
    other = client.post("/account/password/reset/", {"email": "kukaan@example.org"})
    work()
    assert known["Location"] == other["Location"] and len(mail.outbox) == 1


def test_links_in_older_letters_lead_to_a_new_one(client):
    user = User.objects.create_user("maija", "maija@example.org", "x")
    old = f"/admin/password_reset/confirm/{user.pk}/{default_token_generator.make_token(user)}/"
    assert client.get(old)["Location"] == "/account/password/reset/"

"""With a second factor a password alone opens nothing. Its secrets lie sealed in the database."""

import re
from base64 import b64decode

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import SESSION_KEY
from django.urls import reverse

from core.signing_in import sealing
from core.signing_in.limits import is_new
from tests.core.signing_in.codes import code_of, use_app

pytestmark = pytest.mark.django_db
LOGIN, CODE, INDEX = "/account/login/", "/account/2fa/authenticate/", "/account/2fa/"


@pytest.fixture
def signed_in(client, admin_user):
    client.post(LOGIN, {"login": "admin", "password": "password"})
    return client


def confirm(client, url):
    """Open a page that asks for the password first; return it."""
    asked = client.get(url)
    assert asked["Location"].startswith("/account/reauthenticate/")
    return client.post(asked["Location"], {"password": "password"}, follow=True)


def set_up(client) -> str:
    """Set up an app as the pages lead; return its secret."""
    page = confirm(client, "/account/2fa/totp/activate/").content.decode()
    secret = re.search(r"<code>(\w+)</code>", page)[1]
    done = client.post("/account/2fa/totp/activate/", {"code": code_of(secret)})
    assert done["Location"] == "/account/2fa/recovery-codes/"
    return secret


def test_account_leads_to_it(signed_in):
    assert INDEX in signed_in.get(reverse("wagtailadmin_account")).content.decode()


def test_after_it_was_set_up_the_code_is_asked(signed_in):
    secret = set_up(signed_in)
    signed_in.logout()
    asked = signed_in.post(LOGIN, {"login": "admin", "password": "password"})
    assert asked["Location"] == CODE and signed_in.get("/admin/").status_code == 302
    wrong = signed_in.post(CODE, {"code": "000000" if code_of(secret) != "000000" else "111111"})
    assert "Koodi on väärin" in wrong.content.decode() and SESSION_KEY not in signed_in.session
    assert signed_in.post(CODE, {"code": code_of(secret, 1)})["Location"] == "/admin/"
    assert signed_in.get("/admin/").status_code == 200


def test_code_to_scan_is_black_on_white_in_every_scheme(signed_in):
    page = confirm(signed_in, "/account/2fa/totp/activate/").content.decode()
    picture = b64decode(re.search(r'"data:image/svg\+xml;base64,([^"]+)"', page)[1]).decode()
    assert 'fill="white"' in picture and 'fill="#000000"' in picture


def test_code_keeps_the_way_back(client, admin_user):
    secret = use_app(admin_user)
    client.post(f"{LOGIN}?next=/admin/reports/locked/", {"login": "admin", "password": "password"})
    assert client.post(CODE, {"code": code_of(secret)})["Location"] == "/admin/reports/locked/"


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_clocks_of_phones_may_differ_by_half_a_minute(client, admin_user, steps):
    secret = use_app(admin_user)
    client.post(LOGIN, {"login": "admin", "password": "password"})
    assert client.post(CODE, {"code": code_of(secret, steps)}).status_code == 302


def test_code_is_good_once_whatever_the_cache_says(client, admin_user, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    secret = use_app(admin_user)
    for status in (302, 200):
        client.logout()
        client.post(LOGIN, {"login": "admin", "password": "password"})
        assert client.post(CODE, {"code": code_of(secret)}).status_code == status
    assert is_new(admin_user, "999999") and not is_new(admin_user, "999 999")


def test_recovery_code_opens_once(signed_in):
    set_up(signed_in)
    page = signed_in.get("/account/2fa/recovery-codes/").content.decode()
    codes = re.findall(r"<code>(\d{8})</code>", page)
    assert len(codes) == 10
    assert codes[3] in signed_in.get("/account/2fa/recovery-codes/download/").content.decode()
    for status in (302, 200):
        signed_in.logout()
        signed_in.post(LOGIN, {"login": "admin", "password": "password"})
        assert signed_in.post(CODE, {"code": codes[3]}).status_code == status


def test_it_can_be_given_up(signed_in):
    set_up(signed_in)
    assert "Poista sovellus käytöstä" in signed_in.get(INDEX).content.decode()
    assert signed_in.post("/account/2fa/totp/deactivate/")["Location"] == INDEX
    assert not Authenticator.objects.exists()


def test_session_alone_changes_nothing(signed_in, admin_user):
    use_app(admin_user)
    for path in ("totp/deactivate/", "webauthn/add/", "recovery-codes/generate/", "recovery-codes/"):
        assert signed_in.post(f"{INDEX}{path}").status_code in (302, 405)
    assert Authenticator.objects.filter(type="totp").exists()


def test_secrets_are_sealed(signed_in):
    secret = set_up(signed_in)
    stored = str(list(Authenticator.objects.values()))
    assert secret not in stored
    app, codes = Authenticator.objects.get(type="totp"), Authenticator.objects.get(type="recovery_codes")
    assert sealing.unseal(app.data["secret"]) == secret and len(sealing.unseal(codes.data["seed"])) == 80


def test_former_key_of_the_site_opens_them_too(client, admin_user, settings):
    secret = use_app(admin_user)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    client.post(LOGIN, {"login": "admin", "password": "password"})
    assert client.post(CODE, {"code": code_of(secret)}).status_code == 302


def test_without_the_key_no_code_fits_and_nothing_breaks(client, admin_user, settings, caplog):
    secret = use_app(admin_user)
    settings.SECRET_KEY = "another"
    client.post(LOGIN, {"login": "admin", "password": "password"})
    for code in (code_of(secret), code_of("")):
        assert client.post(CODE, {"code": code}).status_code == 200
    assert "SECRET_KEY_FALLBACKS" in caplog.text and SESSION_KEY not in client.session


@pytest.mark.parametrize(
    "credential", ["", "x", "[]", "{}", "null", "1", '{"response": null}', '{"id": 1, "response": {}}']
)
def test_odd_passkeys_are_refused_in_words(client, admin_user, credential):
    client.get("/account/2fa/webauthn/login/", headers={"accept": "application/json"})
    answer = client.post("/account/2fa/webauthn/login/", {"credential": credential})
    assert answer["Location"] == LOGIN and SESSION_KEY not in client.session
    use_app(admin_user)
    client.post(LOGIN, {"login": "admin", "password": "password"})
    assert client.post(CODE, {"credential": credential}).status_code == 200


@pytest.mark.parametrize("credential", ["x", "{}", '{"id": 1, "response": {}}'])
def test_odd_new_passkeys_are_refused_in_words(signed_in, credential):
    confirm(signed_in, "/account/2fa/webauthn/add/")
    assert signed_in.post("/account/2fa/webauthn/add/", {"credential": credential}).status_code == 200
    confirm_by = signed_in.post("/account/2fa/webauthn/reauthenticate/", {"credential": credential})
    assert confirm_by.status_code == 302

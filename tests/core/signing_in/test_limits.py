"""Ten wrong passwords lock the door for one client, not for everybody who comes through the web server in front."""

from datetime import timedelta

import pytest
from django.contrib.auth import SESSION_KEY
from django.core import mail
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core.models import Attempt, User
from core.signing_in.client_address import client_address, client_network
from home.models import ContentPage
from tests.core.signing_in.codes import use_app
from tests.factories import work

LOGIN, NEW_PASSWORD = "/account/login/", "/account/password/reset/"


@pytest.mark.parametrize(
    ("forwarded", "address"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("192.0.2.66, 198.51.100.7", "198.51.100.7"),  # what the client wrote itself stands first
        ("2001:db8::7", "2001:db8::7"),
        ("unknown", "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
def test_address_is_the_one_that_the_web_server_added(rf, forwarded, address):
    assert client_address(rf.get("/", headers={"x-forwarded-for": forwarded})) == address


def test_header_is_not_believed_where_no_web_server_stands_in_front(rf, settings):
    settings.SECURE_PROXY_SSL_HEADER = None
    assert client_address(rf.get("/", headers={"x-forwarded-for": "198.51.100.7"})) == "127.0.0.1"


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("2001:db8:1:2:3::7", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
    ],
)
def test_a_home_with_many_addresses_is_one(rf, address, network):
    assert client_network(rf.get("/", headers={"x-forwarded-for": address})) == network


def sign_in(client, name, password="arvaus", address="192.0.2.66"):
    form = {"login": name, "password": password}
    return client.post(LOGIN, form, headers={"x-forwarded-for": address}).status_code


@pytest.mark.django_db
def test_too_many_wrong_passwords_lock_the_account_and_the_page_says_for_how_long(client, admin_user):
    assert {sign_in(client, "admin") for _try in range(10)} == {200}
    response = client.post(LOGIN, {"login": "admin", "password": "password"}, headers={"x-forwarded-for": "192.0.2.66"})
    page = response.content.decode()
    assert response.status_code == 429 and SESSION_KEY not in client.session
    assert "Yritä uudelleen 15 minuutin kuluttua." in page and "Försök igen om 15 minuter." in page
    assert 14 * 60 < int(response["Retry-After"]) <= 15 * 60
    assert sign_in(client, "admin", "password", "198.51.100.7") == 302  # another client is not locked out


@pytest.mark.django_db
def test_the_lock_ends(client, admin_user):
    for _try in range(11):
        sign_in(client, "admin")
    Attempt.objects.update(at=timezone.now() - timedelta(minutes=14, seconds=30))
    response = client.post(LOGIN, {"login": "admin", "password": "x"}, headers={"x-forwarded-for": "192.0.2.66"})
    assert "Yritä uudelleen minuutin kuluttua." in response.content.decode()
    Attempt.objects.update(at=timezone.now() - timedelta(minutes=15))
    assert sign_in(client, "admin", "password") == 302


@pytest.mark.django_db
def test_right_passwords_do_not_count(client, admin_user):
    for _try in range(12):
        assert sign_in(client, "admin", "password") == 302
        client.logout()
    assert not Attempt.objects.exists()


@pytest.mark.django_db
def test_one_address_does_not_try_many_names(client, admin_user):
    found = [sign_in(client, f"nimi{number}", address=f"2001:db8:1:2::{number:x}") for number in range(51)]
    assert found == [200] * 50 + [429]


@pytest.mark.django_db
def test_many_addresses_do_not_try_one_name(client, admin_user):
    found = [sign_in(client, "Admin ", address=f"192.0.2.{number}") for number in range(101)]
    assert found == [200] * 100 + [429]
    assert sign_in(client, "maija", address="192.0.2.1") == 200


@pytest.mark.django_db
def test_what_is_stored_tells_no_names(client):
    sign_in(client, "salasananiVahingossa")
    assert "salasananiVahingossa" not in str(Attempt.objects.values())


@pytest.mark.django_db
def test_limits_hold_without_a_cache(client, admin_user, settings):
    """Each process has a memory of its own; Redis may be away."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    assert [sign_in(client, "admin") for _try in range(11)][-1] == 429


@pytest.mark.django_db
def test_letters_with_new_passwords_are_few(client):
    User.objects.create_user("maija", "maija@example.org", "password")
    found = [client.post(NEW_PASSWORD, {"email": "maija@example.org"}).status_code for _try in range(6)]
    work()
    assert found == [302] * 5 + [429] and len(mail.outbox) == 5


@pytest.mark.django_db
def test_passwords_of_pages_are_not_guessed(tuotos, client):
    page = tuotos.page(ContentPage)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="sana")
    action = f"/fi/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"

    def attempt(password, address="192.0.2.66"):
        form = {"password": password, "return_url": page.url}
        return client.post(action, form, headers={"x-forwarded-for": address}).status_code

    assert [attempt("arvaus") for _try in range(11)] == [200] * 10 + [429]
    assert attempt("sana") == 429 and attempt("sana", "198.51.100.7") == 302


@pytest.mark.django_db
def test_codes_are_not_guessed(client, admin_user):
    use_app(admin_user)
    assert sign_in(client, "admin", "password") == 302
    found = [
        client.post(
            "/account/2fa/authenticate/", {"code": f"{number:06}"}, headers={"x-forwarded-for": f"192.0.2.{number}"}
        )
        for number in range(11)
    ]
    assert [response.status_code for response in found] == [200] * 10 + [429]

"""Ten wrong passwords lock the door for one client, not for everybody who comes through the web server in front."""

import pytest
from django.urls import reverse

from core.admin.client_address import client_address


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


def test_a_locked_out_client_does_not_lock_out_others(db, client):

    def sign_in(address):
        data = {"username": "maija", "password": "arvaus"}
        return client.post(reverse("wagtailadmin_login"), data, headers={"x-forwarded-for": address}).status_code

    assert [sign_in("192.0.2.66") for _try in range(11)][-1] == 429
    assert sign_in("198.51.100.7") == 200

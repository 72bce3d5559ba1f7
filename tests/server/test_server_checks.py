"""What is not right on a server is told when it starts; the sign-in page does not offer what cannot be done."""

import pytest
from django.core.management import call_command
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.translation import override

from cms import warming
from core.checks import server as server_checks
from core.serving.middleware import WebServerMiddleware
from scripts import production_site

RIGHT = {
    "MAIL_IS_SENT": True,
    "SECURE_SSL_REDIRECT": True,
    "WAGTAILADMIN_BASE_URL": "https://example.org",
    "ALLOWED_HOSTS": ["example.org"],
    "SECRET_KEY": "Zq3v8kPx1mWc7tRb5nHy9dLs2fGj6aUe4oTi0wXv8kPx1mWc7t",
    "ACCEL_PREFIX": "/_files/",
}


def told(settings, tmp_path, **wrong):
    for name, value in {**RIGHT, "BASE_DIR": tmp_path, **wrong}.items():
        setattr(settings, name, value)
    return [warning.id for warning in server_checks.warnings()]


def test_nothing_is_told_of_a_server_that_is_right(settings, tmp_path):
    (tmp_path / ".env").touch(0o640)
    assert told(settings, tmp_path) == []


@pytest.mark.parametrize(
    ("wrong", "warning"),
    [
        ({"MAIL_IS_SENT": False}, "tuotos.W101"),
        ({"SECURE_SSL_REDIRECT": False}, "tuotos.W102"),
        ({"WAGTAILADMIN_BASE_URL": "http://example.org"}, "tuotos.W103"),
        ({"ALLOWED_HOSTS": ["www.example.org"]}, "tuotos.W104"),
        ({"SECRET_KEY": "a-long-random-text"}, "tuotos.W105"),
        ({"SECRET_KEY": "ab" * 50}, "tuotos.W105"),
        ({"ACCEL_PREFIX": "_files"}, "tuotos.W107"),
        ({"STORAGES": {"default": {"BACKEND": "cms.media_storage.BucketStorage", "OPTIONS": {}}}}, "tuotos.W108"),
    ],
)
def test_each_fault_is_told(settings, tmp_path, wrong, warning):
    assert told(settings, tmp_path, **wrong) == [warning]


def test_secrets_that_everybody_reads_are_told(settings, tmp_path):
    (tmp_path / ".env").touch()
    (tmp_path / ".env").chmod(0o644)
    assert told(settings, tmp_path) == ["tuotos.W106"]


def test_a_machine_of_ones_own_needs_no_encryption(settings, tmp_path):
    near = {"WAGTAILADMIN_BASE_URL": "http://localhost:8000", "ALLOWED_HOSTS": ["localhost"]}
    assert told(settings, tmp_path, SECURE_SSL_REDIRECT=False, **near) == []


def test_warnings_stand_in_the_log_of_the_server(settings, tmp_path, caplog):
    caplog.set_level("WARNING")
    told(settings, tmp_path, MAIL_IS_SENT=False)
    warming.tell_warnings()
    assert "EMAIL_URL" in caplog.text


def test_commands_are_not_disturbed(db, settings, tmp_path, capsys):
    told(settings, tmp_path, MAIL_IS_SENT=False)
    call_command("check")
    assert "W101" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("mails", "offered"), [({}, False), ({"EMAIL_URL": "smtp://mail.example.org:25"}, True)], ids=["files", "server"]
)
def test_new_password_is_offered_where_mails_are_sent(tmp_path, mails, offered):
    """Asked of production's settings themselves."""
    code = "from django.conf import settings; print(settings.MAIL_IS_SENT, settings.WAGTAIL_PASSWORD_RESET_ENABLED)"
    environment = production_site.settings_of(tmp_path, 8000, **mails)
    done = production_site.manage(environment, "shell", "-v", "0", "-c", code, capture_output=True, text=True)
    assert done.stdout.split() == [str(offered), str(offered)]


@pytest.mark.parametrize(
    ("language", "words"), [("fi", "Unohditko salasanasi?"), ("sv", "Har du glömt ditt lösenord?")]
)
def test_sign_in_page_tells_whom_to_ask_instead(db, settings, language, words):
    settings.WAGTAIL_PASSWORD_RESET_ENABLED = False
    with override(language):
        page = Client().get(reverse("account_login"), headers={"accept-language": language}).content.decode()
    new_password = reverse("account_reset_password")
    assert words in page and new_password not in page and Client().get(new_password).status_code == 404
    settings.WAGTAIL_PASSWORD_RESET_ENABLED = True
    assert new_password in Client().get(reverse("account_login")).content.decode()
    assert Client().get(new_password).status_code == 200


def test_web_server_in_front_that_says_too_little_is_told_once(tuotos, settings, caplog):
    caplog.set_level("WARNING")
    right, wrong = {"HTTP_X_FORWARDED_FOR": "203.0.113.7"}, RequestFactory().get("/fi/")
    del wrong.META["HTTP_X_FORWARDED_PROTO"]
    middleware = WebServerMiddleware(lambda request: None)
    middleware(RequestFactory().get("/fi/", **right))
    assert not caplog.text
    for _round in range(2):
        middleware(wrong)
    assert caplog.text.count("X-Forwarded-Proto") == 1 and "X-Forwarded-For" not in caplog.text
    settings.SECURE_PROXY_SSL_HEADER = None
    WebServerMiddleware(lambda request: None)(wrong)
    assert caplog.text.count("X-Forwarded-Proto") == 1


def test_pages_ask_nothing_of_a_device(tuotos, client):
    assert "camera=()" in client.get("/fi/")["Permissions-Policy"]

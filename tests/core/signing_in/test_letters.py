"""Who owns an account hears of it when it is signed in to in another way."""

import re

import pytest
from allauth.account.adapter import get_adapter
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.users.models import UserProfile

from core.signing_in.letters import CHANGES
from tests.core.signing_in.codes import code_of, use_app
from tests.factories import work
from tests.factories.mail_server import away

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(admin_user):
    admin_user.email = "anna@example.org"
    admin_user.save()
    return admin_user


def test_a_removed_app_is_told_in_the_language_of_its_owner(client, owner):
    secret = use_app(owner)
    profile = UserProfile.get_for_user(owner)
    profile.preferred_language = "sv"
    profile.save()
    client.post("/account/login/", {"login": "admin", "password": "password"})
    client.post("/account/2fa/authenticate/", {"code": code_of(secret)})
    asked = client.post(reverse("mfa_deactivate_totp"))
    if "reauthenticate" in asked["Location"]:
        client.post(asked["Location"], {"password": "password"})
        client.post(reverse("mfa_deactivate_totp"))
    assert not mail.outbox  # the worker sends it
    work()
    (letter,) = mail.outbox
    assert letter.to == ["anna@example.org"] and letter.subject == "Tuotos: din inloggning har ändrats"
    assert "Autentiseringsappen togs bort." in letter.body


def test_a_new_password_by_a_link_is_told(client, owner):
    client.post("/account/password/reset/", {"email": owner.email})
    work()
    link = re.search(r"https?://[^/]+(/\S+)", mail.outbox.pop().body)[1]
    form = client.get(link, follow=True)
    new = "Uusi pitkä salasana 12"
    client.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})
    work()
    assert "Salasana vaihdettiin sähköpostissa olleella linkillä." in mail.outbox[-1].body


def test_while_the_mail_server_is_away_a_new_password_is_promised_and_the_letter_follows(client, owner, monkeypatch):
    server = away(monkeypatch, TimeoutError("timed out"))
    assert client.post("/account/password/reset/", {"email": owner.email}).status_code == 302
    work()
    row = DBTaskResult.objects.get(task_path__endswith="send_new_password")
    assert (row.status, server.asked, mail.outbox) == ("READY", 1, [])
    assert "anna" not in str(row.args_kwargs) and "password/reset" not in str(row.args_kwargs), "no link in the queue"
    server.comes_back()
    DBTaskResult.objects.filter(pk=row.pk).update(run_after=timezone.now())
    work()
    assert [letter.to for letter in mail.outbox] == [["anna@example.org"]]


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_told(owner, name, rf):
    get_adapter(rf.get("/")).send_notification_mail(name, owner)
    work()
    assert [letter.to for letter in mail.outbox] == [[owner.email]]


def test_who_has_no_address_is_told_nothing(owner, rf):
    owner.email = ""
    get_adapter(rf.get("/")).send_notification_mail("mfa/email/totp_activated", owner)
    work()
    assert not mail.outbox

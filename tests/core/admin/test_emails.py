"""E-mails of the admin greet by name, close with ours and name in their subject what they are about."""

import pytest
from django.core import mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from core.models import User
from tests.factories import work


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "subject", "greeting", "closing"),
    [
        ("fi", "Tuotos: vaihda salasanasi", "Hei Aino\n", "Terveisin\nTuotos"),
        ("sv", "Tuotos: byt ditt lösenord", "Hej Aino\n", "Hälsningar\nTuotos"),
    ],
)
def test_a_new_password_is_told_with_a_greeting_and_a_name(client, language, subject, greeting, closing):
    User.objects.create_superuser("aino", "aino@example.org", "x", first_name="Aino")
    client.post(reverse("account_reset_password"), {"email": "aino@example.org"}, HTTP_ACCEPT_LANGUAGE=language)
    work()
    (message,) = mail.outbox
    assert message.subject == subject
    assert message.body.startswith(greeting) and message.body.rstrip().endswith(closing)
    assert "://" in message.body and "aino" in message.body


@pytest.mark.parametrize(("language", "closing"), [("fi", "Terveisin\nTuotos"), ("sv", "Hälsningar\nTuotos")])
def test_notifications_close_with_a_name(language, closing):
    with override(language):
        text = render_to_string("wagtailadmin/notifications/base.txt", {"user": User(username="aino")})
    assert text.rstrip().endswith(closing)

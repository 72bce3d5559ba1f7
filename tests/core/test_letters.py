"""A mail server that is away or frozen holds up no other work of the worker, and what it will never take is told."""

from smtplib import SMTPRecipientsRefused, SMTPResponseException, SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from core.engines.away import NotNow
from core.letters import hand_over
from tests.factories.mail_server import away


def letter() -> EmailMessage:
    return EmailMessage("Otsikko", "Teksti", "tuotos@example.org", ["maija@example.org"])


@pytest.mark.parametrize("error", [SMTPServerDisconnected("timed out"), ConnectionRefusedError(), TimeoutError()])
def test_one_letter_waits_for_a_server_that_is_away_and_the_others_do_not(monkeypatch, error):
    server = away(monkeypatch, error)
    for _time in range(5):
        with pytest.raises(NotNow):
            hand_over(letter())
    assert server.asked == 1
    server.comes_back()
    hand_over(letter())
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(("code", "expected"), [(450, NotNow), (550, SMTPRecipientsRefused)])
def test_a_server_that_is_busy_or_wary_is_asked_again_and_a_bad_address_is_not(monkeypatch, code, expected):
    server = away(monkeypatch, SMTPRecipientsRefused({"maija@example.org": (code, b"4.7.1 greylisted")}))
    for _time in range(2):
        with pytest.raises(expected) as raised:
            hand_over(letter())
        assert "maija" not in str(raised.value) or expected is SMTPRecipientsRefused
    assert server.asked == 2, "it answers: nobody else waits"


@pytest.mark.parametrize(("code", "expected"), [(421, NotNow), (535, SMTPResponseException)])
def test_a_server_that_takes_nothing_for_good_says_so(monkeypatch, code, expected):
    away(monkeypatch, SMTPResponseException(code, b"no"))
    with pytest.raises(expected):
        hand_over(letter())

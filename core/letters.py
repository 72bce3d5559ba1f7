"""Letters leave after what they tell of is written, by the worker.

A mail server that takes connections and answers none costs twenty seconds for each letter (`EMAIL_TIMEOUT`), and
letters go before all else. So after the first one that it did not take the others wait without asking it.
"""

from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django_tasks import task

from core.engines.away import NotNow
from core.engines.breakers import Breaker
from core.priorities import WAITED_FOR

breaker = Breaker("The mail server", seconds=30)  # less than the shortest pause of a task


class NoMailServer(NotNow):
    """The mail server did not answer a moment ago, and is not asked for this letter."""


@task(priority=WAITED_FOR)
def send_letter(subject: str, text: str, sender: str, to: list, headers: dict, alternatives: list):
    """Send one letter. It may be sent twice, as every task; it is tried again like any other."""
    letter = EmailMultiAlternatives(subject, text, sender, to, headers=headers)
    for content, kind in alternatives:
        letter.attach_alternative(content, kind)
    hand_over(letter)


def hand_over(letter: EmailMessage):
    """Give a letter to the mail server. Raises NotNow where it may take it later, else what it said."""
    if not breaker.lets_through():
        raise NoMailServer("the mail server did not answer a moment ago")
    try:
        letter.send()
    except OSError as error:  # all that SMTP knows is one
        codes = codes_of(error)
        if codes:
            breaker.note_answer()
        else:
            breaker.note_fault(error)
        if codes and min(codes) >= 500:
            raise
        raise NotNow(f"the mail server: {type(error).__name__}") from error  # an error may name the address
    breaker.note_answer()


def codes_of(error: OSError) -> list[int]:
    """Return what the server said, if it said anything. From 500 on it stays with it; below it is busy, or wary."""
    if isinstance(error, SMTPRecipientsRefused):
        return [code for code, _words in error.recipients.values()]
    return [error.smtp_code] if isinstance(error, SMTPResponseException) else []

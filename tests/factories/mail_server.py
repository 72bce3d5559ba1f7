"""A mail server that is away for a while."""

from django.core.mail.backends.locmem import EmailBackend

from core import letters
from core.engines.breakers import Breaker


class Away:
    """Stands in for a mail server that cannot be reached, or says something bad, until it comes back."""

    def __init__(self, error: Exception):
        self.error, self.asked, self.stock = error, 0, EmailBackend.send_messages

    def take(self, backend, messages):
        self.asked += 1
        if self.error:
            raise self.error
        return self.stock(backend, messages)

    def comes_back(self):
        """It answers, and so long after that it is asked again."""
        self.error, letters.breaker._next_try = None, 0.0


def away(monkeypatch, error: Exception) -> Away:
    """Let the mail server answer with an error from now on."""
    server = Away(error)
    monkeypatch.setattr(letters, "breaker", Breaker("The mail server", letters.breaker.seconds))
    monkeypatch.setattr(EmailBackend, "send_messages", lambda backend, messages: server.take(backend, messages))
    return server

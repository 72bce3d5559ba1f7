"""A server beside the site that is away is not asked again and again, so that nobody waits for it twice."""

import logging
import socket
import threading
import time
from contextlib import suppress

logger = logging.getLogger(__name__)


class Breaker:
    """Knows whether a server answers. After a fault one request in `seconds` tries it, until it answers again."""

    def __init__(self, name: str, seconds: float = 5):
        self.name, self.seconds = name, seconds
        self._lock = threading.Lock()
        self.is_down, self._next_try = False, 0.0

    def lets_through(self) -> bool:
        """Tell whether the server may be asked now."""
        if not self.is_down:
            return True
        with self._lock:
            now = time.monotonic()
            if now < self._next_try:
                return False
            self._next_try = now + self.seconds
            return True

    def note_fault(self, error: Exception):
        """Hear that the server did not answer. Told once, however many wait for it."""
        with self._lock:
            was_down, self.is_down = self.is_down, True
            self._next_try = time.monotonic() + self.seconds
        if not was_down:
            logger.warning("%s does not answer; it is asked again every %s s. %r", self.name, self.seconds, error)

    def note_answer(self) -> bool:
        """Hear that the server answered; return whether it was away until now."""
        if not self.is_down:
            return False
        with self._lock:
            was_down, self.is_down = self.is_down, False
        if was_down:
            logger.warning("%s answers again.", self.name)
        return was_down


class EndsInTime:
    """For a connection of http.client: it ends after a while, even when a letter a second comes for ever."""

    sock: socket.socket | None
    is_over = False

    def end_in_time(self, seconds: float) -> threading.Timer:
        """Return the clock that ends the connection; it is to be cancelled."""
        timer = threading.Timer(seconds, self._end)
        timer.daemon = True
        timer.start()
        return timer

    def _end(self):
        self.is_over = True
        if self.sock:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)

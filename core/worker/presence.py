"""Which workers live. What a worker has in hand is its own as long as it is seen alive, and then anybody's.

Times are those of the database, so that the clocks of two machines may differ.
"""

import logging
import os
import socket
import threading
from contextlib import suppress
from datetime import timedelta

from django.db import DatabaseError, connection, connections
from django.db.models.functions import Now
from django.utils.crypto import get_random_string

from core.models import WorkerPresence

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_BEATS = 10
LAST_BEAT = 5  # seconds that the end of a worker waits for a beat that the database does not take
ALIVE = timedelta(seconds=45)  # four beats: one that comes late is no death
FORGOTTEN = timedelta(hours=1)

_leaving = threading.Event()
_name = f"{socket.gethostname()[:20]}-{os.getpid()}-{get_random_string(8)}"


def my_name() -> str:
    """Return the name of this process, which no other has or had."""
    return _name


def alive():
    """Return the workers that are seen alive, the eldest first."""
    return WorkerPresence.objects.filter(seen_at__gt=Now() - ALIVE).order_by("pk")


def beat():
    """Say that this process lives. After a silence it comes back as the youngest: its place was taken meanwhile."""
    if not alive().filter(name=_name).update(seen_at=Now()):
        WorkerPresence.objects.filter(name=_name).delete()
        WorkerPresence.objects.filter(seen_at__lt=Now() - FORGOTTEN).delete()
        WorkerPresence.objects.create(name=_name, seen_at=Now())


def is_eldest() -> bool:
    """Tell whether this process is the one that keeps the clock: of those alive, it came first."""
    return alive().values_list("name", flat=True).first() in (_name, None)


def leave():
    """Say that this process ends: others need not wait until it is seen no more."""
    with suppress(DatabaseError):
        WorkerPresence.objects.filter(name=_name).delete()


def ask_to_leave():
    """Have what takes long in this process stop where it can be taken up again."""
    _leaving.set()


def is_leaving() -> bool:
    """Whether this process was told to end. Asked within everything that may take longer than some seconds."""
    return _leaving.is_set()


class Heart(threading.Thread):
    """Beats while the worker is busy with a long task; it dies with the process."""

    def __init__(self):
        super().__init__(name="heart", daemon=True)
        self._stopped = threading.Event()

    def run(self):
        while not self._stopped.wait(SECONDS_BETWEEN_BEATS):
            try:
                beat()
            except DatabaseError as error:
                logger.warning("The worker could not say that it lives: %s", error)
                connections.close_all()  # of this thread: the next beat comes on a new one
            else:
                connection.close_if_unusable_or_obsolete()
        connections.close_all()

    def stop(self):
        self._stopped.set()
        self.join(LAST_BEAT)

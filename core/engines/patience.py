"""How long a page waits for PostgreSQL, whose connection may stand while nobody answers: a machine that hangs.

No setting of the server helps then, and none of the connection, because the kernel of a frozen server goes on taking
what is sent. Web processes give up after a while, and for some seconds none of their threads waits for it again. The
worker and commands have time.
"""

import time
from functools import partial

from django.db.backends.signals import connection_created

from core.engines.breakers import Breaker

LONGEST = 10.0  # seconds for one statement; a page makes some twenty in a tenth of a second
breaker = Breaker("The database")


def be_impatient():
    """From here on no connection of this process waits longer. Called where the web server starts."""
    connection_created.connect(limit)


def limit(connection, **kwargs):
    if connection.vendor == "postgresql":
        raw = connection.connection
        raw.wait = partial(wait, raw)


def wait(raw, steps, *args, **kwargs):
    """In place of `psycopg.Connection.wait`, through which each statement of a connection goes."""
    return type(raw).wait(raw, within_time(raw, steps), *args, **kwargs)


def within_time(raw, steps):
    """Hand on the steps of a statement; its driver comes back now and then while nothing happens."""
    from psycopg import OperationalError  # is installed where it is needed

    if not breaker.lets_through():
        raw.pgconn.finish()
        raise OperationalError("the database did not answer a moment ago")
    end = time.monotonic() + LONGEST
    try:
        wanted = next(steps)
        while True:
            ready = yield wanted
            if not ready and time.monotonic() > end:
                error = OperationalError(f"the database did not answer within {LONGEST:g} s")
                breaker.note_fault(error)
                raw.pgconn.finish()  # whatever it may say later, nobody hears it
                raise error
            wanted = steps.send(ready)
    except StopIteration as done:
        breaker.note_answer()
        return done.value

"""One question to a translation server: JSON there and back, within a time. Redirects are not followed."""

import json
import logging
import ssl
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

import certifi

from core.engines.breakers import Breaker, EndsInTime
from core.translation.machine.faults import EngineFault

logger = logging.getLogger(__name__)

TO_CONNECT = 5  # seconds
LONGEST = 40  # seconds for all of it: a server without a graphics card takes a while for a page
LARGEST = 2_000_000  # bytes of an answer


class Connection(EndsInTime, HTTPConnection):
    """A connection without TLS, to a server in the same house."""


class SecureConnection(EndsInTime, HTTPSConnection):
    """A connection with TLS."""


@dataclass(frozen=True)
class Answer:
    """The status of an answer, and what it says; None where that is no JSON."""

    status: int
    said: object


@cache
def breaker(url: str) -> Breaker:
    return Breaker(f"The translation server {urlsplit(url).hostname}")


def ask(url: str, fields: dict, headers: dict, name: str) -> Answer:
    """Return what a server answers. Raises EngineFault when it does not."""
    if not breaker(url).lets_through():
        raise EngineFault("away", name)
    connection = _connection(url)
    timer = connection.end_in_time(LONGEST)
    try:
        connection.connect()
        connection.sock.settimeout(LONGEST)
        body = json.dumps(fields).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json", **headers}
        connection.request("POST", urlsplit(url).path, body, headers)
        response = connection.getresponse()
        said = response.read(LARGEST + 1)
        if connection.is_over:
            raise TimeoutError
    except (OSError, HTTPException) as error:
        is_slow = connection.is_over or isinstance(error, TimeoutError)
        breaker(url).note_fault(error)
        raise EngineFault("slow" if is_slow else "away", name) from error
    finally:
        timer.cancel()
        connection.close()
    breaker(url).note_answer()
    return Answer(response.status, _read(said))


def _connection(url: str):
    parts = urlsplit(url)
    if parts.scheme == "http":
        return Connection(parts.hostname, parts.port, timeout=TO_CONNECT)
    context = ssl.create_default_context()  # of the machine, which may know an authority of the house
    context.load_verify_locations(certifi.where())
    return SecureConnection(parts.hostname, parts.port, timeout=TO_CONNECT, context=context)


def _read(body: bytes):
    if len(body) > LARGEST:
        return None
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None

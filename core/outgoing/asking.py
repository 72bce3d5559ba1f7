"""One question to another site: HEAD, and GET where that is not understood. No body is read."""

import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from urllib.parse import quote, urlsplit

from django.conf import settings

from core.formats import read_number
from core.outgoing.guarded import LONGEST, PATIENCE, Connection, Inside, SecureConnection

KINDS = {"http": Connection, "https": SecureConnection}
KEPT = "/%:@!$&'()*+,;=~-._?[]"  # letters of an address that stay as they are
GET_TOO = 400  # from this status on the answer to HEAD may be no answer to the page


@dataclass(frozen=True)
class Answer:
    """What a site answered; `fault` says in a word why there is no answer."""

    status: int = 0
    location: str = ""
    wait: int = 0  # seconds that the site asks to be left alone
    fault: str = ""


def user_agent() -> str:
    """Say who asks, so that who keeps the other site can tell and refuse us."""
    return f"Tuotos link check (+{settings.WAGTAILADMIN_BASE_URL})"


def ask(address: str) -> Answer:
    """Ask for an address; a status of 400 or more to HEAD is asked again with GET, unless we are to wait."""
    answer = ask_by("HEAD", address)
    again = (answer.status >= GET_TOO and answer.status != 429) or answer.fault in ("protocol", "timeout")
    return ask_by("GET", address) if again else answer


def ask_by(method: str, address: str) -> Answer:
    """Ask once."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
        if parts.scheme not in KINDS or not host:
            return Answer(fault="address")
        kind = KINDS[parts.scheme]
        connection = kind(host, port or kind.default_port, timeout=PATIENCE)
    except (ValueError, HTTPException):
        return Answer(fault="address")
    target = quote(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}", safe=KEPT)
    timer = connection.end_in_time(LONGEST)
    try:
        connection.request(method, target, headers={"User-Agent": user_agent(), "Accept": "*/*"})
        response = connection.getresponse()
        if connection.is_over:  # the headers ended because we ended them
            return Answer(fault="timeout")
        return Answer(response.status, response.headers.get("Location", ""), _wait(response.headers.get("Retry-After")))
    except Inside:
        return Answer(fault="inside")
    except (OSError, HTTPException, ValueError) as error:
        return Answer(fault="timeout" if connection.is_over else _fault(error))
    finally:
        timer.cancel()
        connection.close()


def _fault(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "dns"
    if isinstance(error, TimeoutError):
        return "timeout"
    if isinstance(error, ssl.SSLError):
        return "tls"
    return "refused" if isinstance(error, OSError) and not isinstance(error, HTTPException) else "protocol"


def _wait(header: str | None) -> int:
    """Return the seconds that Retry-After names, as a number or as a time."""
    if not header:
        return 0
    if (seconds := read_number(header.strip())) is not None:
        return seconds
    try:
        then = parsedate_to_datetime(header)
    except ValueError:
        return 0
    return max(0, round((then.astimezone(UTC) - datetime.now(UTC)).total_seconds()))

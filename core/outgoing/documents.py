"""Reading a document of another site: with GET, by connections that reach no inner network, of a size that we bear."""

import json
from http.client import HTTPException
from urllib.parse import quote, urljoin, urlsplit

from core.outgoing.asking import KEPT, KINDS, user_agent
from core.outgoing.guarded import LONGEST as PATIENT
from core.outgoing.guarded import PATIENCE, Inside

LONGEST = 2_000_000  # bytes
MOST_HOPS = 5
REDIRECTS = (301, 302, 303, 307, 308)


class Unreadable(Exception):
    """There is no document to be read at an address; `reason` says why in a word.

    That is "address", "inside", "away" (nobody answered), "status" (another answer than 200), "long" or "json".
    """

    def __init__(self, reason: str, status: int = 0):
        super().__init__(reason)
        self.reason, self.status = reason, status


def read_json(address: str):
    """Return what the JSON at an address says; redirects are followed. Raises Unreadable."""
    for _hop in range(MOST_HOPS):
        status, location, content = _get(address)
        if status in REDIRECTS and location:
            address = urljoin(address, location)
            continue
        if status != 200:
            raise Unreadable("status", status)
        try:
            return json.loads(content)
        except (ValueError, RecursionError) as error:
            raise Unreadable("json") from error
    raise Unreadable("status")


def _get(address: str) -> tuple[int, str, bytes]:
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
        if parts.scheme not in KINDS or not host:
            raise Unreadable("address")
        kind = KINDS[parts.scheme]
        connection = kind(host, port or kind.default_port, timeout=PATIENCE)
    except (ValueError, HTTPException) as error:
        raise Unreadable("address") from error
    target = quote(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}", safe=KEPT)
    timer = connection.end_in_time(PATIENT)
    try:
        connection.request("GET", target, headers={"User-Agent": user_agent(), "Accept": "application/json"})
        response = connection.getresponse()
        content = response.read(LONGEST + 1)
        if connection.is_over:
            raise Unreadable("away")
    except Inside as error:
        raise Unreadable("inside") from error
    except (OSError, HTTPException, ValueError) as error:
        raise Unreadable("away") from error
    finally:
        timer.cancel()
        connection.close()
    if len(content) > LONGEST:
        raise Unreadable("long")
    return response.status, response.headers.get("Location", ""), content

"""What becomes of a link: followed through its redirects, and judged in a word and a reason."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from core.models import OutgoingLink
from core.outgoing.asking import Answer, ask

State = OutgoingLink.State
MOST_HOPS = 10
LONGEST = 20  # seconds for all the redirects of a link
PERMANENT, REDIRECTS = (301, 308), (301, 302, 303, 307, 308)
GONE = (404, 410)
BUSY = (429, 503)
CLOSED = (401, 402, 403, 405, 406, 407, 451, 999)  # what sites answer to programs, and not to readers
SURE_FAULTS = ("address", "inside")


@dataclass(frozen=True)
class Verdict:
    """What is to be said of a link. `passes` says that the fault may be over tomorrow."""

    state: str
    reason: str = ""
    status: int | None = None
    moved_to: str = ""
    wait: int = 0
    passes: bool = False
    has_https: bool = False


def look_up(address: str, ask: Callable[[str], Answer] = ask) -> Verdict:
    """Follow a link and judge it."""
    verdict = follow(address, ask)
    if verdict.state == State.WORKS and address.startswith("http://"):
        secure = follow(f"https{address.removeprefix('http')}", ask)
        return Verdict(verdict.state, status=verdict.status, has_https=secure.state == State.WORKS)
    return verdict


def follow(address: str, ask: Callable[[str], Answer]) -> Verdict:
    start, fragment = urldefrag(address)
    here, moved_to, is_permanent, seen = start, "", True, set()
    end = time.monotonic() + LONGEST
    for _hop in range(MOST_HOPS + 1):
        if here in seen:
            return Verdict(State.BROKEN, "circle")
        seen.add(here)
        if time.monotonic() > end:
            return Verdict(State.UNSURE, "timeout", passes=True)
        answer = ask(here)
        if answer.status not in REDIRECTS or not answer.location:
            return judged(answer, start, here, f"{moved_to}#{fragment}" if moved_to and fragment else moved_to)
        try:
            here = urldefrag(urljoin(here, answer.location.strip()))[0]
        except ValueError:
            return Verdict(State.BROKEN, "address", answer.status)
        is_permanent = is_permanent and answer.status in PERMANENT
        moved_to = here if is_permanent else moved_to
    return Verdict(State.BROKEN, "circle", answer.status)


def judged(answer: Answer, start: str, here: str, moved_to: str) -> Verdict:
    """Return what the last answer on the way of a link means."""
    status = answer.status or None
    if answer.fault:
        is_sure = answer.fault in SURE_FAULTS
        return Verdict(State.BROKEN if is_sure else State.UNSURE, answer.fault, passes=not is_sure)
    if answer.status in GONE:
        return Verdict(State.BROKEN, "gone", status)
    if answer.status in BUSY:
        return Verdict(State.UNSURE, "busy", status, wait=answer.wait, passes=answer.status != 429)
    if answer.status in CLOSED:
        return Verdict(State.UNSURE, "closed", status)
    if answer.status >= 500:
        return Verdict(State.UNSURE, "server", status, passes=True)
    if answer.status >= 400:
        return Verdict(State.UNSURE, "odd", status)
    if here != start and urlsplit(here).path in ("", "/") and urlsplit(start).path not in ("", "/"):
        return Verdict(State.UNSURE, "front", status)
    return Verdict(State.MOVED, "", status, moved_to) if moved_to else Verdict(State.WORKS, "", status)

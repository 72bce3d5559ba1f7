"""What a harvester asks, checked as the protocol says: https://www.openarchives.org/OAI/openarchivesprotocol.html"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.core import signing

PREFIX = "oai_dc"
DAY, SECOND = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SET = re.compile(r"[\w\-.!~*'()]+(:[\w\-.!~*'()]+)*", re.ASCII)  # as the schema of the protocol has it
LISTED = {"metadataPrefix", "from", "until", "set", "resumptionToken"}
VERBS = {  # the arguments that a verb takes, and those that it must have
    "Identify": (set(), set()),
    "ListMetadataFormats": ({"identifier"}, set()),
    "ListSets": ({"resumptionToken"}, set()),
    "ListIdentifiers": (LISTED, {"metadataPrefix"}),
    "ListRecords": (LISTED, {"metadataPrefix"}),
    "GetRecord": ({"identifier", "metadataPrefix"}, {"identifier", "metadataPrefix"}),
}
SALT = "oai"


class ProtocolError(Exception):
    """A request that cannot be answered: `code` is one of the protocol."""

    def __init__(self, code: str, text: str):
        super().__init__(text)
        self.code = code


@dataclass(frozen=True)
class Selection:
    """Which records a list has: moments in whole seconds, both included; `after` is the last row that was told."""

    since: datetime | None = None
    until: datetime | None = None
    set: str = ""
    after: tuple[str, int] | None = None
    told: int = 0

    def token(self, after: tuple[datetime, int], told: int) -> str:
        """Return what goes on behind a row. It says all that was asked, so it is good for ever."""
        moments = [moment and moment.isoformat() for moment in (self.since, self.until, after[0])]
        return signing.dumps([*moments, self.set, after[1], told], salt=SALT, compress=True)


def arguments_of(asked) -> dict[str, str]:
    """Return the verb and the arguments of a request, each once, those and only those that the verb takes.

    Raises ProtocolError.
    """
    verbs = asked.getlist("verb")
    if len(verbs) != 1 or verbs[0] not in VERBS:
        raise ProtocolError("badVerb", "Ask with one verb of OAI-PMH 2.0.")
    allowed, needed = VERBS[verbs[0]]
    for name, values in asked.lists():
        if name != "verb" and (name not in allowed or len(values) != 1):
            raise ProtocolError(
                "badArgument", f"The verb {verbs[0]} does not take the argument {name[:50]}, or takes it once."
            )
    arguments = {name: asked[name] for name in asked}
    if "resumptionToken" in arguments:
        if len(arguments) > 2:
            raise ProtocolError("badArgument", "A resumptionToken stands alone.")
    elif missing := needed - arguments.keys():
        raise ProtocolError("badArgument", f"Missing: {', '.join(sorted(missing))}.")
    return arguments


def selection_of(arguments: dict[str, str]) -> Selection:
    """Return what a list is asked for. Raises ProtocolError."""
    if token := arguments.get("resumptionToken"):
        return _resumed(token)
    if arguments["metadataPrefix"] != PREFIX:
        raise ProtocolError("cannotDisseminateFormat", f"There is {PREFIX} alone.")
    since, until = arguments.get("from"), arguments.get("until")
    if since and until and len(since) != len(until):
        raise ProtocolError("badArgument", "from and until must be told with the same precision.")
    first, last = since and _moment(since), until and _moment(until, is_end=True)
    if first and last and first > last:
        raise ProtocolError("badArgument", "from is later than until.")
    if not SET.fullmatch(arguments.get("set", "x")):
        raise ProtocolError("badArgument", "No set has such a name.")
    return Selection(first or None, last or None, arguments.get("set", ""))


def _moment(text: str, *, is_end: bool = False) -> datetime:
    try:
        if DAY.fullmatch(text):
            start = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
            return start + timedelta(days=1, seconds=-1) if is_end else start
        if SECOND.fullmatch(text):
            return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        pass
    raise ProtocolError("badArgument", "Write times as 2026-11-29 or 2026-11-29T10:00:00Z.")


def _resumed(token: str) -> Selection:
    try:
        since, until, moment, kind, pk, told = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        raise ProtocolError("badResumptionToken", "This resumptionToken is not one of ours.") from None
    since, until = (text and datetime.fromisoformat(text) for text in (since, until))
    return Selection(since, until, kind, (moment, pk), told)

"""The address of an outside search engine: what `SEARCH_URL` says. No Django here, because the settings read it."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

KINDS = {
    "elasticsearch": ("elasticsearch", False),
    "elasticsearchs": ("elasticsearch", True),
    "opensearch": ("opensearch", False),
    "opensearchs": ("opensearch", True),
}
FORM = "elasticsearch://HOST:PORT/ or opensearch://HOST:PORT/ (with TLS elasticsearchs:// or opensearchs://)"
PREFIX = re.compile(r"[a-z][a-z0-9_-]{0,49}")


class BadAddress(ValueError):
    """The address cannot be used. Says why in one sentence."""


@dataclass(frozen=True)
class Address:
    """Where an engine answers, who asks, and with what the names of our indexes begin."""

    kind: str
    host: str
    port: int
    tls: bool = False
    user: str = ""
    password: str = ""
    prefix: str = "tuotos"

    @property
    def url(self) -> str:
        """The address for the engine's client, without user and password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}"

    def index_name(self, name: str) -> str:
        """Return the name of one of our indexes on the engine."""
        return f"{self.prefix}-{name}"


def read_address(url: str) -> Address:
    """Read a `SEARCH_URL`. Raises BadAddress."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BadAddress("The host or port cannot be read.") from error
    if parts.scheme not in KINDS or not parts.hostname:
        raise BadAddress(f"It must have the form {FORM}.")
    if parts.path not in ("", "/") or parts.fragment:
        raise BadAddress("Nothing may stand after the host and port but ?prefix=NAME.")
    if bool(parts.username) != bool(parts.password):
        raise BadAddress("Give a user and a password, or neither of them.")
    kind, tls = KINDS[parts.scheme]
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return Address(kind, parts.hostname, port or 9200, tls, user, password, _prefix(parts.query))


def _prefix(query: str) -> str:
    values = parse_qs(query, keep_blank_values=True)
    if not query:
        return Address.prefix
    if set(values) != {"prefix"} or len(values["prefix"]) != 1:
        raise BadAddress("The only setting after ? is prefix.")
    if not PREFIX.fullmatch(values["prefix"][0]):
        raise BadAddress("A prefix begins with a small letter; small letters, digits, - and _ follow, 50 at most.")
    return values["prefix"][0]

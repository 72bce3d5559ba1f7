"""The address of an outside search engine: what `SEARCH_URL` says. No Django here, because the settings read it."""

import re
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

KINDS = {
    "elasticsearch": ("elasticsearch", False),
    "elasticsearchs": ("elasticsearch", True),
    "opensearch": ("opensearch", False),
    "opensearchs": ("opensearch", True),
}
PORT = 9200
FORM = "elasticsearch://HOST:PORT/ or opensearch://HOST:PORT/ (with TLS elasticsearchs:// or opensearchs://)"
SETTINGS = ("prefix", "api_key", "ca")
# Several hosts, which urlsplit does not know.
PARTS = re.compile(r"(?P<scheme>\w+)://(?P<places>[^/?#]*)(?P<rest>[^?]*)(\?(?P<query>[^#]*))?")
PREFIX = re.compile(r"[a-z][a-z0-9_-]{0,49}")
API_KEY = re.compile(r"[A-Za-z0-9+/_=-]+")


class BadAddress(ValueError):
    """The address cannot be used. Says why in one sentence."""


@dataclass(frozen=True)
class Address:
    """Where an engine answers, who asks, and with what the names of our indexes begin.

    `hosts` are pairs of host and port; `authorization` is a header, or ""; `ca` is the file of the certificates that
    are trusted, or "" for those of the machine.
    """

    kind: str
    hosts: tuple[tuple[str, int], ...]
    tls: bool = False
    authorization: str = ""
    ca: str = ""
    prefix: str = "tuotos"

    def index_name(self, name: str) -> str:
        """Return the name of one of our indexes on the engine."""
        return f"{self.prefix}-{name}"


def read_address(url: str) -> Address:
    """Read a `SEARCH_URL`. Raises BadAddress."""
    parts = PARTS.fullmatch(url)
    user, _at, hosts = parts["places"].rpartition("@") if parts else ("", "", "")
    if not hosts or parts["scheme"] not in KINDS:
        raise BadAddress(f"It must have the form {FORM}.")
    if parts["rest"] not in ("", "/"):
        raise BadAddress("Nothing may stand after the hosts but ?prefix=NAME and the like.")
    kind, tls = KINDS[parts["scheme"]]
    settings = _settings(parts["query"] or "")
    authorization = _authorization(user, settings.get("api_key", ""))
    ca = _ca(settings.get("ca", ""), tls)
    return Address(kind, tuple(map(_host, hosts.split(","))), tls, authorization, ca, _prefix(settings))


def _host(text: str) -> tuple[str, int]:
    try:
        parts = urlsplit(f"//{text}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadAddress("The host or port cannot be read.") from error
    if not host or parts.path or "@" in text:
        raise BadAddress("The host or port cannot be read.")
    return host, port or PORT


def _settings(query: str) -> dict[str, str]:
    values = parse_qs(query, keep_blank_values=True)
    if (query and not values) or not values.keys() <= set(SETTINGS) or any(len(each) > 1 for each in values.values()):
        raise BadAddress(f"The only settings after ? are {', '.join(SETTINGS)}, each once.")
    return {name: value for name, (value,) in values.items()}


def _prefix(settings: dict[str, str]) -> str:
    prefix = settings.get("prefix", Address.prefix)
    if not PREFIX.fullmatch(prefix):
        raise BadAddress("A prefix begins with a small letter; small letters, digits, - and _ follow, 50 at most.")
    return prefix


def _authorization(user: str, key: str) -> str:
    name, _colon, password = user.partition(":")
    if bool(name) != bool(password) or "@" in user:
        raise BadAddress("Give a user and a password, or neither of them; write @ in them as %40.")
    if name and key:
        raise BadAddress("Give a user or an api_key, not both.")
    if key and not API_KEY.fullmatch(key):
        raise BadAddress("The api_key is the one in base64 that the engine gave; write + as %2B.")
    if key:
        return f"ApiKey {key}"
    return f"Basic {b64encode(f'{unquote(name)}:{unquote(password)}'.encode()).decode()}" if name else ""


def _ca(path: str, tls: bool) -> str:
    if path and not tls:
        raise BadAddress("A file of certificates (ca) belongs to elasticsearchs:// or opensearchs://.")
    if path and not Path(path).is_file():
        raise BadAddress(f"There is no file {path} with certificates (ca).")
    return path

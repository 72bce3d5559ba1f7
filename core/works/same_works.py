"""The same thing entered twice: works that share an identifier, an address elsewhere or a file with another one.

Identifiers are compared as what they name: an ISBN of ten digits is the one of thirteen, a URN may hold an ISBN, and an
address may hold a DOI, a handle or a URN.
"""

import re
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.db.models import Q
from stdnum import isbn

from core.blocks.addresses import tidy_address
from core.citations.identifiers import normalise

HELD = [  # what an address may hold, by the scheme that it is entered under
    ("doi", re.compile(r"doi\.org/(10\.\d{4,9}/.+)$", re.IGNORECASE)),
    ("handle", re.compile(r"(?:hdl\.handle\.net|/handle)/(\d[\d.]*/\S+)$", re.IGNORECASE)),
    ("urn", re.compile(r"(urn:[a-z0-9-]+:\S+)$", re.IGNORECASE)),
]
URN_OF_ISBN = re.compile(r"urn:isbn:([\dx-]+)", re.IGNORECASE)
ENOUGH = 4  # signs; of a shorter identifier nothing is told while somebody types it


def with_identifier(outputs, scheme: str, value: str):
    """Return those of some outputs that have an identifier, in any of the ways in which it may be entered."""
    try:
        value = normalise(scheme, value)
    except ValidationError:
        return outputs.none()
    if scheme == "other" or scheme.startswith("issn") or len(value) < ENOUGH:  # a series has one ISSN for all its parts
        return outputs.none()
    ways = ways_of(scheme, value)
    held = Q()
    for way in ways:
        held |= Q(identifiers__value__iexact=way)
    if scheme in ("doi", "handle", "urn"):
        near = outputs.filter(elsewhere_url__icontains=value).values_list("pk", "elsewhere_url")
        ending = f"/{value}".casefold()
        held |= Q(pk__in=[pk for pk, other in near if unquote(plain_address(other)).casefold().endswith(ending)])
    return outputs.filter(held).distinct()


def ways_of(scheme: str, value: str) -> set[str]:
    """Return how an identifier in its usual form may stand in the database."""
    found = URN_OF_ISBN.fullmatch(value)
    number = isbn.compact(found[1]) if found else value
    if not (found or scheme.startswith("isbn")) or not isbn.is_valid(number):
        return {value}
    long = isbn.to_isbn13(number)
    ways = {value, long, f"urn:isbn:{isbn.format(long)}", f"urn:isbn:{long}"}
    return ways | ({isbn.to_isbn10(long)} if long.startswith("978") else set())


def with_address(outputs, address: str):
    """Return those of some outputs that live at an address elsewhere, however it is written, or at what it holds."""
    plain = plain_address(address)
    if not plain:
        return outputs.none()
    near = outputs.filter(elsewhere_url__icontains=plain).values_list("pk", "elsewhere_url")
    found = {pk for pk, other in near if plain_address(other) == plain}
    for scheme, pattern in HELD:
        if match := pattern.search(unquote(plain)):
            found |= set(with_identifier(outputs, scheme, match[1]).values_list("pk", flat=True))
    return outputs.filter(pk__in=found)


def plain_address(address: str) -> str:
    """Return host and path of an address without what does not change where it leads; "" for what is none."""
    try:
        parts = urlsplit(tidy_address(address if "//" in address else f"https://{address.strip()}"))
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    query = "&".join(filter(None, parts.query.split("&")))
    return f"{host}{path}{'?' if query else ''}{query}" if "." in host and (path or query) else ""


def with_file(outputs, document):
    """Return those of some outputs that have a file, or another one with the same contents."""
    same = Q(files__document=document)
    if document.file_hash:
        same |= Q(files__document__file_hash=document.file_hash)
    return outputs.filter(same).distinct()

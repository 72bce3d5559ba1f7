"""Identifiers of works and people: DOI, URN, Handle, ISBN, ISSN, ORCID. Pure functions, no database."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum import isbn

from core.citations.numbers.check_digits import check_isni, checked_isbn, checked_issn, did_you_mean, meant_isni

SCHEMES = [
    ("doi", "DOI"),
    ("urn", "URN"),
    ("handle", "Handle"),
    ("isbn-print", _("ISBN (print)")),
    ("isbn-electronic", _("ISBN (PDF)")),
    ("issn-print", _("ISSN (print)")),
    ("issn-electronic", _("ISSN (online)")),
    ("other", _("other identifier")),
]
ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.ASCII)
DOI = re.compile(r"10\.\d{4,9}/\S*[^\s.,;]")  # a sentence may go on behind it
OPENED_BY = {")": "(", "]": "[", ">": "<", "}": "{"}
QUOTES = "\"'“”„’»«"
PART = re.compile(r"[?#].*$")  # of an address: what comes after the handle
RESOLVERS = {"doi": "https://doi.org/", "urn": "https://urn.fi/", "handle": "https://hdl.handle.net/"}


def normalise(scheme: str, value: str) -> str:
    """Return an identifier in its usual form.

    Raises ValidationError when its form or its check digit is wrong.
    """
    value = " ".join(value.split())
    if scheme == "doi":
        match = DOI.search(re.sub("%2F", "/", value, flags=re.IGNORECASE))
        return alone(match[0]) if match else _refuse([_("Write the DOI in the form 10.1234/abc."), *_meant_doi(value)])
    if scheme == "urn":
        match = re.search(r"urn:[a-z0-9-]+:\S+", value, re.IGNORECASE)
        if not match:
            return _refuse(_("Write the URN in the form URN:ISBN:978-952-0000-00-0."))
        urn = alone(match[0])
        if number := re.fullmatch(r"urn:(isbn|issn):([\w-]+)", urn, re.IGNORECASE):
            _at_its_field(checked_isbn if number[1].lower() == "isbn" else checked_issn, number[2])
        return urn
    if scheme == "handle":
        match = re.search(r"\d[\d.]*/\S+$", value)
        return alone(PART.sub("", match[0])) if match else _refuse(_("Write the handle in the form 10024/804584."))
    if scheme.startswith("isbn"):
        return _at_its_field(checked_isbn, value)
    if scheme.startswith("issn"):
        return _at_its_field(checked_issn, value)
    return value


def alone(identifier: str) -> str:
    """Return an identifier without what the text around it left at its end: a full stop, quotes, a closing bracket."""
    while identifier and (identifier[-1] in QUOTES + ".,;/" or _is_closed_twice(identifier)):
        identifier = identifier[:-1]
    return identifier


def _is_closed_twice(text: str) -> bool:
    """Whether a text ends with a bracket that was opened before it began."""
    return text[-1] in OPENED_BY and text.count(text[-1]) > text.count(OPENED_BY[text[-1]])


def url(scheme: str, value: str) -> str:
    """Return the address that resolves an identifier, or "" when there is none."""
    return RESOLVERS[scheme] + value if scheme in RESOLVERS else ""


def shown(scheme: str, value: str) -> str:
    """Return an identifier as people read it: an ISBN with its hyphens."""
    return isbn.format(value) if scheme.startswith("isbn") and isbn.is_valid(value) else value


def link(scheme: str, value: str) -> str:
    """Return the address where readers look an identifier up: the one that resolves it, else a register; or ""."""
    if scheme.startswith("isbn"):
        return f"https://www.finna.fi/Search/Results?type=ISN&lookfor={isbn.compact(value)}"
    if scheme.startswith("issn"):
        return f"https://portal.issn.org/resource/ISSN/{value}"
    return url(scheme, value)


def _meant_doi(value: str) -> list[ValidationError]:
    """Return the DOI that a text was perhaps meant to be, in words: with a comma, a letter O, a space or \\ in it."""
    found = re.search(r"[1IlL][0Oo][.,][\dOoIlL]{4,9}[/\\]\S+", re.sub(r"(?<=[.,/\\\d])\s+|\s+(?=[.,/\\])", "", value))
    if not found:
        return []
    prefix, _slash, suffix = found[0].replace("\\", "/").partition("/")
    prefix = prefix.replace(",", ".").translate(str.maketrans("OoIlL", "00111"))
    return [did_you_mean(f"{prefix}/{suffix}")] if DOI.fullmatch(f"{prefix}/{suffix}") else []


def _refuse(message) -> str:
    raise ValidationError({"value": message})


def _at_its_field(check, value: str) -> str:
    try:
        return check(value)
    except ValidationError as error:
        raise ValidationError({"value": error}) from None


def check_orcid(value: str):
    """Refuse an ORCID in another form than the usual one, or with a wrong check digit. It is an ISNI with hyphens."""
    if not ORCID.fullmatch(value):
        raise ValidationError([_("Write ORCID in the form 0000-0002-1825-0097."), *meant_isni(value)])
    check_isni(value)


def spellings(scheme: str, value: str) -> tuple[str, ...]:
    """Return the ways in which people write an identifier: with hyphens, as an ISBN of ten digits, as an address.

    The search itself finds a number with hyphens by the same one without.
    """
    ways = [value]
    if scheme.startswith("isbn") and isbn.is_valid(value):
        ways.append(f"ISBN {isbn.format(value)}")
        digits = isbn.compact(value)
        if digits.startswith("978"):
            ways += [isbn.to_isbn10(digits), digits.removeprefix("978")]
    elif scheme.startswith("issn"):
        ways.append(f"ISSN {value}")
    elif address := url(scheme, value):
        ways.append(f"{scheme} {address.partition('://')[2]}")
    return tuple(dict.fromkeys(ways))


def uri_of(scheme: str, value: str) -> str:
    """Return an identifier as an address that resolves it, else as a URN, else as it is."""
    kind = scheme.partition("-")[0]
    return url(scheme, value) or (f"urn:{kind}:{value}" if kind in ("isbn", "issn") else value)

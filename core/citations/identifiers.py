"""Identifiers of works: DOI, URN, Handle, ISBN, ISSN. Pure functions, no database."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

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
RESOLVERS = {"doi": "https://doi.org/", "urn": "https://urn.fi/", "handle": "https://hdl.handle.net/"}


def normalise(scheme: str, value: str) -> str:
    """Return an identifier in its usual form.

    Raises ValidationError when its form or its check digit is wrong.
    """
    value = " ".join(value.split())
    if scheme == "doi":
        match = re.search(r"10\.\d{4,9}/\S+", value)
        return match[0] if match else _refuse(_("Write the DOI in the form 10.1234/abc."))
    if scheme == "urn":
        match = re.search(r"urn:[a-z0-9-]+:\S+", value, re.IGNORECASE)
        return match[0] if match else _refuse(_("Write the URN in the form URN:ISBN:978-952-0000-00-0."))
    if scheme == "handle":
        match = re.search(r"\d[\d.]*/\S+$", value)
        return match[0] if match else _refuse(_("Write the handle in the form 10024/804584."))
    if scheme.startswith("isbn"):
        digits = re.sub(r"[^0-9Xx]", "", value).upper()
        return digits if _isbn_is_right(digits) else _refuse(_("Check the ISBN: its check digit is wrong."))
    if scheme.startswith("issn"):
        digits = re.sub(r"[^0-9Xx]", "", value).upper()
        return (
            f"{digits[:4]}-{digits[4:]}"
            if _issn_is_right(digits)
            else _refuse(_("Check the ISSN: its check digit is wrong."))
        )
    return value


def url(scheme: str, value: str) -> str:
    """Return the address that resolves an identifier, or "" when there is none."""
    return RESOLVERS[scheme] + value if scheme in RESOLVERS else ""


def _refuse(message) -> str:
    raise ValidationError({"value": message})


def _isbn_is_right(digits: str) -> bool:
    if re.fullmatch(r"\d{13}", digits):
        return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10 == 0
    return bool(re.fullmatch(r"\d{9}[\dX]", digits)) and _weighted(digits, 10) % 11 == 0


def _issn_is_right(digits: str) -> bool:
    return bool(re.fullmatch(r"\d{7}[\dX]", digits)) and _weighted(digits, 8) % 11 == 0


def _weighted(digits: str, weight: int) -> int:
    return sum((10 if digit == "X" else int(digit)) * (weight - place) for place, digit in enumerate(digits))

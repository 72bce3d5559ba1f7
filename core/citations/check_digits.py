"""Numbers with a check digit, as people type them: what is wrong is told in words. Pure functions.

A single wrong digit cannot be told from the number alone, but the digit that would make the others right can.
"""

import re
from types import ModuleType

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum import isbn, isni, issn
from stdnum.exceptions import InvalidChecksum
from stdnum.exceptions import ValidationError as NumberError

DIGITS = "0123456789X"
BETWEEN = re.compile(r"[\s\-‐‑‒–—―−.]+")  # what people write between the digits
NAME = re.compile(r"^(?:e-?|p-?)?(?:ISBN|ISSN)(?:-1[03])?[:\s]+", re.IGNORECASE)
WRONG_SIGN = _("Check the number: the sign “%(sign)s” does not belong there.")
WRONG_DIGIT = _(
    "Check the number: its check digit, the last one, is %(wrong)s, but by the other digits it should be %(right)s."
    " Compare every digit with the original."
)
WRONG_LENGTH = {
    isbn: _("Check the ISBN: it has 10 digits, or 13 that begin with 978 or 979. This one has %(number)s."),
    issn: _("Check the ISSN: it has eight digits. This one has %(number)s."),
}


def checked_isbn(text: str) -> str:
    """Return an ISBN without hyphens. Raises ValidationError, which says what is wrong."""
    return _checked(isbn, _digits_of(text))


def checked_issn(text: str) -> str:
    """Return an ISSN with its hyphen. Raises ValidationError, which says what is wrong."""
    return issn.format(_checked(issn, _digits_of(text)))


def check_isni(text: str):
    """Refuse an ISNI, of which ORCID is one, with a wrong check digit."""
    _checked(isni, text)


def _digits_of(text: str) -> str:
    digits = BETWEEN.sub("", NAME.sub("", text.strip())).upper()
    wrong = next((sign for place, sign in enumerate(digits, 1) if not _belongs(sign, place == len(digits))), "")
    if wrong:
        raise ValidationError(WRONG_SIGN, params={"sign": wrong})
    return digits


def _belongs(sign: str, is_last: bool) -> bool:
    return sign.isascii() and (sign.isdigit() or (is_last and sign == "X"))


def _checked(rules: ModuleType, digits: str) -> str:
    try:
        return rules.validate(digits)
    except InvalidChecksum:
        number = rules.compact(digits)
        right = next((each for each in DIGITS if rules.is_valid(number[:-1] + each)), "?")
        raise ValidationError(WRONG_DIGIT, params={"wrong": number[-1], "right": right}) from None
    except NumberError:
        raise ValidationError(WRONG_LENGTH[rules], params={"number": len(digits)}) from None

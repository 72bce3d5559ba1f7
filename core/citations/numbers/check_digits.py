"""Numbers with a check digit, as people type them: what is wrong is told in words. Pure functions.

A wrong digit cannot always be told from the number alone, but the digit that would make the others right can; and
where the mistake is one that people make, the number that was meant (`near_numbers`).
"""

import re
from types import ModuleType

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum import isbn, isni, issn
from stdnum.exceptions import InvalidChecksum
from stdnum.exceptions import ValidationError as NumberError

from core.citations.numbers.near_numbers import near_numbers

DIGITS = "0123456789X"
BETWEEN = re.compile(r"[\s\-‐‑‒–—―−.]+")  # what people write between the digits
NAME = re.compile(r"^(?:URN:)?(?:e-?|p-?)?(?:ISBN|ISSN)(?:-1[03]\b|-?L\b)?[:\s]*", re.IGNORECASE)
REMARK = re.compile(r"\s*\([^()\d]*\)\s*$")  # such as (PDF), (nid.)
WRONG_SIGN = _("Check the number: the sign “%(sign)s” does not belong there.")
WRONG_DIGIT = _(
    "Check the number: its check digit, the last one, is %(wrong)s, but by the other digits it should be %(right)s."
    " Compare every digit with the original."
)
MEANT = {1: _("Did you mean %(first)s?"), 2: _("Did you mean %(first)s or %(second)s?")}
SWAPPED = {
    1: _("If two digits side by side have changed places, it should be %(first)s."),
    2: _("If two digits side by side have changed places, it should be %(first)s or %(second)s."),
}
WRONG_LENGTH = {
    isbn: _("Check the ISBN: it has 10 digits, or 13 that begin with 978 or 979. This one has %(number)s."),
    issn: _("Check the ISSN: it has eight digits. This one has %(number)s."),
}


def checked_isbn(text: str) -> str:
    """Return an ISBN without hyphens. Raises ValidationError, which says what is wrong."""
    return _checked(isbn, _digits_of(isbn, text))


def checked_issn(text: str) -> str:
    """Return an ISSN with its hyphen. Raises ValidationError, which says what is wrong."""
    return issn.format(_checked(issn, _digits_of(issn, text)))


def check_isni(text: str):
    """Refuse an ISNI, of which ORCID is one, with a wrong check digit."""
    _checked(isni, text)


def meant_isni(text: str) -> list[ValidationError]:
    """Return the ORCID that a text in another form was perhaps meant to be, in words."""
    return meant(isni, re.sub(r"[^0-9A-Z]", "", text.upper().rpartition("/")[2]))


def _digits_of(rules: ModuleType, text: str) -> str:
    digits = BETWEEN.sub("", REMARK.sub("", NAME.sub("", text.strip()))).upper()
    wrong = next((sign for place, sign in enumerate(digits, 1) if not _belongs(sign, place == len(digits))), "")
    if wrong:
        raise _refusal(rules, digits, WRONG_SIGN, {"sign": wrong})
    return digits


def _belongs(sign: str, is_last: bool) -> bool:
    return sign.isascii() and (sign.isdigit() or (is_last and sign == "X"))


def _checked(rules: ModuleType, digits: str) -> str:
    try:
        return rules.validate(digits)
    except InvalidChecksum:
        number = rules.compact(digits)
        right = next((each for each in DIGITS if rules.is_valid(number[:-1] + each)), "?")
        raise _refusal(rules, number, WRONG_DIGIT, {"wrong": number[-1], "right": right}) from None
    except NumberError:
        raise _refusal(rules, digits, WRONG_LENGTH[rules], {"number": len(digits)}) from None


def _refusal(rules: ModuleType, digits: str, message, params: dict) -> ValidationError:
    """Return what is wrong, and what was perhaps meant, where that can be told."""
    return ValidationError([ValidationError(message, params=params), *meant(rules, digits)])


def meant(rules: ModuleType, digits: str) -> list[ValidationError]:
    """Return what a wrong number was perhaps meant to be, in words: one sentence, or none."""
    near = near_numbers(rules, digits)
    numbers = [written(rules, number) for number in near.numbers]
    words = (SWAPPED if near.are_swapped else MEANT).get(len(numbers))
    return [ValidationError(words, params=dict(zip(("first", "second"), numbers, strict=False)))] if words else []


def did_you_mean(identifier: str) -> ValidationError:
    """Return the question whether another identifier was meant."""
    return ValidationError(MEANT[1], params={"first": identifier})


def written(rules: ModuleType, number: str) -> str:
    """Return a number as people write it, with its hyphens."""
    return rules.format(number).replace(" ", "-")  # which stdnum puts into an ISNI

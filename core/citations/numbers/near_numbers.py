"""What a number with a wrong check digit may have been meant to be. Pure functions on digits.

The check digit tells that a number is wrong, not where. More is known where the mistake is one that people make: two
neighbours changed places, a digit typed twice, a letter for the digit that looks like it, or a beginning that no
country, publisher or person has. A number is offered only where it is one that can have been given out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from stdnum import isbn, isni, issn

MOST = 2  # more than that are guesses
LOOK_ALIKE = str.maketrans("OQILZSB", "0011258")  # capitals
BEGINNING = 8  # digits from which country and publisher, or the range of ORCID, are known
RANGES_OF_ORCID = (("0000000150000007", "0000000350000001"), ("0009000000000000", "0009001000000000"))


@dataclass(frozen=True)
class Near:
    """The one or two numbers that a wrong one may stand for, without hyphens; none where nobody can tell."""

    numbers: tuple[str, ...] = ()
    are_swapped: bool = False  # they are right if two digits side by side changed places


def near_numbers(rules: ModuleType, digits: str) -> Near:
    """Return what a wrong number may stand for.

    `rules` is stdnum's module of the number; `digits` may hold letters that look like digits.
    """
    plain = digits[:-1].translate(LOOK_ALIKE) + digits[-1:].replace("O", "0").replace("I", "1").replace("L", "1")
    for way in (_as_typed, _cut, _doubled, _other_beginning, _swapped):
        found = [number for number in dict.fromkeys(way(rules, plain)) if can_be(rules, number)]
        if found:
            return Near(tuple(found), way is _swapped) if len(found) <= MOST else Near()
    return Near()


def can_be(rules: ModuleType, number: str) -> bool:
    """Whether a number is right and of a range that was given out."""
    if not rules.is_valid(number):
        return False
    if rules is isbn:
        return all(isbn.split(number)[-4:-1])  # country, publisher, item
    if rules is isni:
        return any(first <= number <= last for first, last in RANGES_OF_ORCID)
    return True


def _as_typed(_rules: ModuleType, digits: str) -> Iterator[str]:
    yield digits


def _cut(rules: ModuleType, digits: str) -> Iterator[str]:
    """Yield the ISBN of which only the last ten digits were copied."""
    if rules is isbn and len(digits) == min(LENGTHS[isbn]):
        yield f"978{digits}"


def _swapped(_rules: ModuleType, digits: str) -> Iterator[str]:
    """Yield the number with each two neighbours in each other's place."""
    for place in range(len(digits) - 1):
        yield digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]


def _doubled(rules: ModuleType, digits: str) -> Iterator[str]:
    """Yield the number without one of two equal digits that follow each other, where it is too long."""
    if len(digits) - 1 in LENGTHS[rules]:
        for place in range(len(digits) - 1):
            if digits[place] == digits[place + 1]:
                yield digits[:place] + digits[place + 1 :]


def _other_beginning(rules: ModuleType, digits: str) -> Iterator[str]:
    """Yield the number with another digit near its beginning, where nothing that was given out begins like this."""
    if rules is issn or len(digits) not in LENGTHS[rules] or _begins_well(rules, digits):
        return
    for place in range(BEGINNING):
        yield from (digits[:place] + digit + digits[place + 1 :] for digit in "0123456789")


def _begins_well(rules: ModuleType, digits: str) -> bool:
    if rules is isbn:
        prefix, country, publisher, *_rest = isbn.split(digits if len(digits) == max(LENGTHS[isbn]) else f"978{digits}")
        return bool(prefix and country and publisher)
    return any(first <= digits <= last for first, last in RANGES_OF_ORCID)


LENGTHS = {isbn: (10, 13), issn: (8,), isni: (16,)}

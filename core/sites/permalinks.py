"""The permalink of a work: `/id/6bmyZRAHf6xKvWE9tX0tQf/`, where the key is its translation key in base 62."""

import string
from uuid import UUID

ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase


def encode(key: UUID) -> str:
    """Return the 22 characters of a translation key."""
    number, digits = key.int, []
    for _position in range(22):
        number, digit = divmod(number, 62)
        digits.append(ALPHABET[digit])
    return "".join(reversed(digits))


def decode(text: str) -> UUID | None:
    """Return the translation key, or None when the text is no id."""
    number = 0
    for character in text:
        digit = ALPHABET.find(character)
        if digit < 0:
            return None
        number = number * 62 + digit
    return UUID(int=number) if len(text) == 22 and number < 2**128 else None

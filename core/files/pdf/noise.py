"""Tells a text from noise: fonts without a map of their signs give "% & $ ( )" or "7KLV LV" where people see words."""

import re

ASKED = 400  # signs of a page whose map is looked at
UNMAPPED = 0.3  # share of signs without a map: fewer are drawings and bullets
FEW_WORDS, MANY_WORDS = 5, 30
# Share of what stands between spaces: noise has fewer words; fonts without a map that are read right have more.
NOISE_SHARE, TEXT_SHARE = 0.25, 0.6
VOWELS = re.compile("[aeiouyåäöõüæøáéíóúàèìòùâêîôûāēīōūąęėįųůěăıăœ]", re.I)
NUMBER = re.compile(r"[\d.,:=%+–-]+")
LATIN = "\u024f"  # the last Latin letter that European languages use; other scripts have no vowels that we know


def letters(text: str) -> int:
    """Return the number of letters in a text."""
    return sum(character.isalpha() for character in text)


def is_noise(textpage, text: str) -> bool:
    """Tell whether the text of a page is not what people see on it."""
    tokens = [token.strip(".,;:!?()[]\"'”’“–-/") for token in text.split()]
    tokens = [token for token in tokens if len(token) > 1 and not NUMBER.fullmatch(token)]
    is_latin = sum(max(token) > LATIN for token in tokens) <= len(tokens) / 3
    share = sum(_is_word(token) for token in tokens) / max(len(tokens), 1)
    if is_latin and len(tokens) >= MANY_WORDS and share < NOISE_SHARE:
        return True
    reads_well = is_latin and len(tokens) >= FEW_WORDS and share >= TEXT_SHARE
    return not reads_well and _unmapped(textpage) > UNMAPPED


def _unmapped(textpage) -> float:
    """Return the share of signs whose font does not tell which letters they are."""
    from pypdfium2.raw import FPDFText_HasUnicodeMapError

    count = textpage.count_chars()
    asked = range(0, count, max(1, count // ASKED))
    return sum(FPDFText_HasUnicodeMapError(textpage, index) == 1 for index in asked) / max(len(asked), 1)


def _is_word(token: str) -> bool:
    """Whether it looks like a word of a European language, maybe with a number behind it."""
    word = token.rstrip("0123456789")
    is_one_case = word.islower() or word.isupper() or word.istitle()
    return max(token) > LATIN or (word.isalpha() and is_one_case and bool(VOWELS.search(word)))

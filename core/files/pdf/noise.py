"""Tells a text from noise: fonts without a map of their signs give "% & $ ( )" or "7KLV LV" where people see words."""

import re

ASKED = 400  # signs of a page whose map is looked at
UNMAPPED = 0.3  # share of signs without a map: fewer are drawings and bullets
FEWEST_WORDS = 30
WORD_SHARE = 0.25  # of what stands between spaces; formulas and tables have more words than that
VOWELS = re.compile("[aeiouyåäöõüæøáéíóúàèìòùâêîôûāēīōūąęėįųůěăıăœ]", re.I)
LATIN = "\u024f"  # the last Latin letter that European languages use; other scripts have no vowels that we know


def letters(text: str) -> int:
    """Return the number of letters in a text."""
    return sum(character.isalpha() for character in text)


def is_noise(textpage, text: str) -> bool:
    """Tell whether the text of a page is not what people see on it."""
    return _unmapped(textpage) > UNMAPPED or _word_share(text) < WORD_SHARE


def _unmapped(textpage) -> float:
    """Return the share of signs whose font does not tell which letters they are."""
    from pypdfium2.raw import FPDFText_HasUnicodeMapError

    count = textpage.count_chars()
    asked = range(0, count, max(1, count // ASKED))
    return sum(FPDFText_HasUnicodeMapError(textpage, index) == 1 for index in asked) / max(len(asked), 1)


def _word_share(text: str) -> float:
    """Return which share of what stands between spaces looks like a word of a European language; 1.0 for a few."""
    tokens = [token.strip(".,;:!?()[]\"'”’“–-/") for token in text.split()]
    tokens = [token for token in tokens if len(token) > 1 and not token.isdigit()]
    if len(tokens) < FEWEST_WORDS or sum(max(token) > LATIN for token in tokens) > len(tokens) / 3:
        return 1.0
    return sum(_is_word(token) for token in tokens) / len(tokens)


def _is_word(token: str) -> bool:
    is_one_case = token.islower() or token.isupper() or token.istitle()
    return max(token) > LATIN or (token.isalpha() and is_one_case and bool(VOWELS.search(token)))

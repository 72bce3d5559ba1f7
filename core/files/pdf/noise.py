"""Tells a text from noise: fonts without a map of their signs give "% & $ ( )" or "7KLV LV" where people see words."""

import re

ASKED = 400  # signs of a page whose map is looked at
UNMAPPED = 0.3  # share of signs without a map: fewer are drawings and bullets
FEWEST_SIGNS, LETTER_SHARE = 150, 0.35  # besides digits and FILLING; program code and formulas have more letters
FEWEST_WORDS, WORD_SHARE = 20, 0.5  # of the signs: where so many are of words it reads well, whatever its fonts say
WORD = re.compile(r"[^\W\d_]{2,}")
FILLING = re.compile(r"[\s\d._–—…·•|-]")
VOWELS = re.compile("[aeiouyåäöõüæøáéíóúàèìòùâêîôûāēīōūąęėįųůěăıăœ]", re.I)
LATIN = "\u024f"  # the last Latin letter that European languages use; other scripts have no vowels that we know


def letters(text: str) -> int:
    """Return the number of letters in a text."""
    return sum(character.isalpha() for character in text)


def is_noise(textpage, text: str) -> bool:
    """Tell whether the text of a page is not what people see on it."""
    signs = FILLING.sub("", text)
    if len(signs) >= FEWEST_SIGNS and letters(signs) < LETTER_SHARE * len(signs):
        return True
    return not _reads_well(text) and _unmapped(textpage) > UNMAPPED


def _reads_well(text: str) -> bool:
    words = [word for word in WORD.findall(text) if _is_word(word)]
    return len(words) >= FEWEST_WORDS and sum(map(len, words)) >= WORD_SHARE * len(FILLING.sub("", text))


def _is_word(word: str) -> bool:
    is_one_case = word.islower() or word.isupper() or word.istitle()
    return max(word) <= LATIN and is_one_case and bool(VOWELS.search(word))


def _unmapped(textpage) -> float:
    """Return the share of signs whose font does not tell which letters they are."""
    from pypdfium2.raw import FPDFText_HasUnicodeMapError

    count = textpage.count_chars()
    asked = range(0, count, max(1, count // ASKED))
    return sum(FPDFText_HasUnicodeMapError(textpage, index) == 1 for index in asked) / max(len(asked), 1)

"""Whether a word is one of the language, so that nobody takes it for a typing error."""

import re

from search.analysis.choice import analyser_for

SIGN = re.compile(r"[:'][^\W\d_]{1,6}$")  # parts a word from its ending: THL:ssä


def is_known(word: str, languages: tuple[str, ...]) -> bool:
    """Tell whether a dictionary has a casefolded word, or each of its pieces. Numbers and codes are known as typed."""
    if any(letter.isdigit() for letter in word):
        return True
    pieces = [piece for piece in SIGN.sub("", word).rstrip("+").split("-") if piece]
    return bool(pieces) and all(any(analyser_for(code).knows(piece) for code in languages) for piece in pieces)


def is_same_compound(word: str, other: str, languages: tuple[str, ...]) -> bool:
    """Tell whether two words are the same compound, joined in another way: sitruunamehu, sitruunanmehu."""
    return any(len(parts := _parts(word, code)) > 1 and parts == _parts(other, code) for code in languages)


def compound_parts(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the base forms of the parts of a compound that a dictionary has; nothing of another word."""
    for language in languages:
        if analyser_for(language).knows(word) and len(parts := _parts(word, language)) > 1:
            return tuple(sorted(parts, key=lambda part: (word.find(part[:3]), part)))
    return ()


def _parts(word: str, language: str) -> frozenset[str]:
    """Return the base forms of the parts of a compound, without those that are compounds themselves."""
    analysed = analyser_for(language).analyse(word)
    parts = analysed.parts if analysed.lemmas else ()  # those of a mere guess tell nothing
    return frozenset(part for part in parts if not any(other != part and other in part for other in parts))

"""Finnish endings of words that no dictionary knows, most of them names: `Abbotsfordin`, `THL:ssä`, `Bordeaux'n`."""

import re

SHORTEST = 3

# Case endings with the vowel that joins them to a consonant; then what may follow them.
_CASES = """
    n t in it en a ä ta tä ia iä ja jä ssa ssä issa issä sta stä ista istä lla llä illa illä lta ltä ilta iltä
    lle ille ksi iksi na nä ina inä an än on un yn ön hin han hen hun iin aan ään een oon uun yyn öön seen
    ien jen den ten tten ita itä ihin
"""
_AFTER = "kin kaan kään ko kö han hän pa pä nsa nsä ni si mme nne"
_CASE = sorted(_CASES.split(), key=len, reverse=True)
# What stands before the ending in words that bend: Thutmosiksen of Thutmosis, Kähkösen of Kähkönen.
_BENT = (("kse", "s"), ("ks", "s"), ("se", "nen"), ("s", "nen"))
_SIGN = re.compile(r"[:'][^\W\d_]{1,6}$")


def without_sign(word: str) -> str:
    """Return the word before a sign that parts it from its ending, as in `THL:n`; nothing when there is none."""
    sign = _SIGN.search(word)
    return word[: sign.start()] if sign else ""


def cuts(word: str) -> tuple[str, ...]:
    """Return the word itself and the word without each ending that it may have, at least three letters long."""
    if not word.isalpha():
        return (word,)
    stems = [word]
    for ending in _AFTER.split():
        if word.endswith(ending) and len(word) - len(ending) > SHORTEST + 1:
            stems.append(word[: -len(ending)])
    cut = [each[: -len(ending)] for each in stems for ending in _CASE if each.endswith(ending)]
    cut += [each[: -len(stem)] + base for each in cut for stem, base in _BENT if each.endswith(stem)]
    return tuple(dict.fromkeys(each for each in stems + cut if len(each) >= SHORTEST))

"""Soft hyphens in long compounds, for narrow columns: browsers divide Finnish and Swedish words seldom, or anywhere."""

import re
from functools import lru_cache

from search.analysis.choice import analyser_for

LONG_WORD = re.compile(r"[^\W\d_]{15,}")
SHORTEST = 4  # letters on either side
ENDING = 2  # letters in which the base form of a part may differ from the part as it stands


@lru_cache(4096)
def with_soft_hyphens(text: str, language: str) -> str:
    """Return a text whose long words may be divided where the parts of a compound meet."""
    return LONG_WORD.sub(lambda match: divided(match.group(), language), text)


def divided(word: str, language: str) -> str:
    """Return a word with soft hyphens before its parts but the first."""
    small, places = word.casefold(), set()
    for part in analyser_for(language).analyse(small).parts if len(small) == len(word) else ():
        place = small.find(part[: max(SHORTEST, len(part) - ENDING)]) if len(part) >= SHORTEST else -1
        if SHORTEST <= place <= len(word) - SHORTEST:
            places.add(place)
    ends = [*sorted(places), len(word)]
    return "\u00ad".join(word[start:end] for start, end in zip([0, *ends], ends, strict=False))

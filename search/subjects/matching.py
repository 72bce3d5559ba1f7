"""Topics whose labels stand in a text, in whatever form: by the base forms of their words. Pure: no database."""

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import product

from search.analysis.terms import base_forms, is_stop_word
from search.analysis.text import words

QUALIFIER = re.compile(r"\s*\([^()]*\)")
MOST_WORDS = 3  # of a label
MOST_FORMS = 3  # of a word that may be read in several ways
MOST_TEXT = 200_000  # signs of a text that are looked at
SHORTEST = 4  # letters of a label of one word
LONGER = 1.7  # how much more a label of several words says
QUALIFIED = 0.5  # how much less a label says that has another meaning too: "kieli (ruumiinosat)"
TRUST = 2.0  # in what editors chose for other works
Keys = dict[str, list[int]]  # base forms, parted by spaces, and the topics that they name


@dataclass
class Found:
    """Topics in a text: how much stands for each, and where each stands first (0 to 1)."""

    weights: Counter = field(default_factory=Counter)
    first: dict[int, float] = field(default_factory=dict)


def keys_of(label: str, language: str) -> set[str]:
    """Return the keys of a label; none for one of too many words."""
    found = [word.text for word in words(QUALIFIER.sub("", label))]
    if not 1 <= len(found) <= MOST_WORDS:
        return set()
    return _combined([base_forms(word, language)[:MOST_FORMS] for word in found])


def with_synonyms(keys: dict[str, Keys], groups: list[list[str]], qualified: frozenset[int] = frozenset()):
    """Add to the keys of each language the words that mean the same as a label in either: jobbsökning, arbetssökning.

    `groups` are words and phrases that editors gave as synonyms. A label that needs its brackets is no synonym of them.
    """
    for group in groups:
        own = {language: {key for entry in group for key in keys_of(entry, language)} for language in keys}
        named = [topic for language in keys for key in own[language] for topic in keys[language].get(key, ())]
        topics = sorted(set(named) - qualified)
        for language in keys:
            for key in own[language]:
                known = keys[language].setdefault(key, [])
                known += [topic for topic in topics if topic not in known]


def _combined(forms: list[tuple[str, ...]]) -> set[str]:
    return {" ".join(chosen) for chosen in product(*forms)}


def topics_in(text: str, language: str, keys: Keys, qualified: frozenset[int] = frozenset()) -> Found:
    """Return the topics whose labels stand in a text; `qualified`: those whose label needs its brackets."""
    taken = [(word.text, base_forms(word.text, language)[:MOST_FORMS]) for word in words(text[:MOST_TEXT])]
    found = Found()
    for place in range(len(taken)):
        for length in range(1, min(MOST_WORDS, len(taken) - place) + 1):
            if length == 1 and (len(taken[place][0]) < SHORTEST or is_stop_word(taken[place][0], (language,))):
                continue
            for key in _combined([forms for _word, forms in taken[place : place + length]]):
                for topic in keys.get(key, ()):
                    weight = (QUALIFIED if topic in qualified else 1) * (LONGER if length > 1 else 1)
                    found.weights[topic] += weight
                    found.first.setdefault(topic, place / len(taken))
    return found


def ranked(found: Found, seen_in: dict[int, int], texts: int, chosen: dict[int, int]) -> list[int]:
    """Return topics, the best first.

    `seen_in`: in how many of `texts` texts of the site a topic stands, so that what stands everywhere says little;
    `chosen`: for how many other works editors chose it.
    """
    scores = {}
    for topic, weight in found.weights.items():
        rare = math.log((texts + 2) / (seen_in.get(topic, 0) + 0.5))
        early = 1.5 - found.first[topic]
        trusted = 1 + TRUST * math.log(1 + chosen.get(topic, 0))
        scores[topic] = (1 + math.log(max(weight, 0.1))) * max(rare, 0.05) * early * trusted
    return sorted(scores, key=lambda topic: (-scores[topic], topic))

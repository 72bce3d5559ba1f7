"""How many of the topics that editors chose for the demo's pages are among the first eight suggested for their texts.

Each page is asked with what editors chose for the other pages, with YSO's labels and a new site's synonyms.
Takes two minutes.

    python -m tools.subject_quality
"""

import csv
import importlib
import pkgutil
import re
import sys
from collections import Counter
from pathlib import Path

from demo import texts
from demo.texts.things import TOPICS
from search.analysis import set_data_folder
from search.editors.starting_words import starting_words
from search.subjects.matching import QUALIFIER, keys_of, ranked, topics_in, with_synonyms

ROOT = Path(__file__).resolve().parents[1]
SHOWN, GOAL = 8, 14 / 37
NO_TEXT = {"topics", "target_groups", "contributors", "files", "key", "series", "publisher"}


def entries() -> list[dict]:
    """Return the demo's pages that have topics."""
    found: dict[int, dict] = {}
    for module in pkgutil.iter_modules(texts.__path__):
        for name, value in vars(importlib.import_module(f"demo.texts.{module.name}")).items():
            if name.isupper():
                _look(value, found)
    return list(found.values())


def _look(value, found: dict):
    if isinstance(value, dict) and {"topics", "title"} <= set(value):
        found[id(value)] = value
        return
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _look(each, found)


def sentences(value, language: str) -> list[str]:
    """Return the texts of a page in a language."""
    if hasattr(value, "fi") and hasattr(value, "sv"):
        return sentences(getattr(value, language), language)
    if isinstance(value, dict):
        return [text for key, each in value.items() if key not in NO_TEXT for text in sentences(each, language)]
    if isinstance(value, list | tuple):
        return [text for each in value for text in sentences(each, language)]
    return [re.sub("<[^>]+>", " ", value)] if isinstance(value, str) and " " in value else []


def labels() -> tuple[dict[int, tuple[str, str]], dict[str, int]]:
    """Return the labels of all topics by number, and the numbers of the demo's topics by their keys."""
    with open(ROOT / "data/yso-labels.tsv", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    known = {number: (row[1], row[2]) for number, row in enumerate(rows)}
    by_label = {finnish: number for number, (finnish, _swedish) in known.items()}
    own = {}
    for key, told in TOPICS.items():
        own[key] = by_label.get(told.fi, len(known))
        known.setdefault(own[key], (told.fi, told.sv))
    return known, own


def main() -> int:
    set_data_folder(ROOT / "var/analysis")
    known, own = labels()
    qualified = frozenset(number for number, told in known.items() if QUALIFIER.search(told[0]))
    pages = entries()
    chosen = Counter(own[key] for page in pages for key in page["topics"])
    reached = True
    keys: dict[str, dict[str, list[int]]] = {"fi": {}, "sv": {}}
    for number, told in known.items():
        for place, language in enumerate(keys):
            for key in keys_of(told[place], language):
                keys[language].setdefault(key, []).append(number)
    with_synonyms(keys, [words.splitlines() for words in starting_words()], qualified)
    for language in keys:
        found = [topics_in("\n".join(sentences(page, language)), language, keys[language], qualified) for page in pages]
        seen = Counter(number for each in found for number in each.weights)
        right = 0
        for page, each in zip(pages, found, strict=True):
            wanted = {own[key] for key in page["topics"]}
            others = {number: count - (number in wanted) for number, count in chosen.items()}
            right += len(wanted & set(ranked(each, seen, len(pages), others)[:SHOWN]))
        print(f"{language}: {right} of {chosen.total()} topics of {len(pages)} pages among the first {SHOWN}")
        reached &= right >= GOAL * chosen.total()
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())

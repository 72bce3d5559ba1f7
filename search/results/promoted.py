"""Recommended hits: pages that editors put first for certain words."""

from dataclasses import dataclass
from functools import lru_cache

from search.analysis import is_stop_word, whole_word_terms, words
from search.models import Pick
from search.models.lines import lines_of
from search.query.cascade.found import LANGUAGES
from search.query.question import Question
from search.results.cards import pages_of
from search.results.hits.hit import Hit
from search.results.hits.making import wanted_of
from search.results.marking import marked

MOST = 3


@dataclass(frozen=True)
class Promoted:
    """The recommended pages of a search, as the entries of its first page; `works` names them all."""

    entries: tuple = ()
    works: frozenset[str] = frozenset()

    def without(self, hits: list) -> list:
        """Return hits without those that stand above them already."""
        return [hit for hit in hits if str(getattr(hit, "translation_key", "")) not in self.works]


def promoted_of(results, asking, site) -> Promoted:
    """Return the pages that editors recommend for a search, in the reader's language; none for a narrowed one.

    Only pages that readers can open are among them. They change neither the number of hits nor the facets.
    """
    if asking.chosen or not asking.query:
        return Promoted()
    works = works_for(results.question)
    pages = pages_of(site, works) if works else {}
    entries = [pages[work] for work in works if work in pages][:MOST]
    wanted = wanted_of(results) if entries else None
    for entry in entries:
        entry.hit = Hit(marked(str(entry.title), wanted))
    return Promoted(tuple(entries), frozenset(str(entry.translation_key) for entry in entries))


def works_for(question: Question) -> list[str]:
    """Return the promoted works whose words are those of a question, inflected or not. One query."""
    rows = Pick.objects.order_by("pk").values_list("words", "page__translation_key")
    asked = None
    found = []
    for text, work in rows:
        asked = asked or meanings(question.words)
        if any(same(asked, meanings_of_line(line)) for line in lines_of(text)):
            found.append(str(work))
    return list(dict.fromkeys(found))


def meanings(asked: tuple[str, ...]) -> list[frozenset[str]]:
    """Return the terms of each word that says something."""
    telling = [word for word in asked if not is_stop_word(word, LANGUAGES)] or list(asked)
    return [frozenset(whole_word_terms(word, LANGUAGES)) for word in telling]


@lru_cache(4096)
def meanings_of_line(line: str) -> list[frozenset[str]]:
    """Return the terms of each word of a line that an editor typed."""
    return meanings(tuple(word.text for word in words(line)))


def same(asked: list[frozenset[str]], picked: list[frozenset[str]]) -> bool:
    """Tell whether two searches have the same words, in any order."""
    if len(asked) != len(picked) or not asked:
        return False
    return all(any(not word.isdisjoint(other) for other in picked) for word in asked) and all(
        any(not word.isdisjoint(other) for other in asked) for word in picked
    )

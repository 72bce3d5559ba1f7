"""Words that editors say mean the same; asked at each search, so a new one works at once.

A synonym may be several words, on either side: for "open access" a query of these words side by side finds also what
"avoin julkaiseminen" finds. The cascade joins the words of a query by "and", so an alternative that stands beside each
word of the phrase stands for the whole phrase: (open or X) and (access or X) is (open and access) or X.
"""

from functools import lru_cache

from django.db.models import Q

from search.analysis import query_terms, whole_word_terms, words
from search.expressions import AllOf, AnyOf, Expression
from search.models import Synonym
from search.models.lines import lines_of
from search.query.cascade.found import LANGUAGES
from search.query.question import Question

Terms = tuple[frozenset[str], ...]  # of each word, those of which one must be the same


def synonyms_for(question: Question, site) -> dict[str, list[Expression]]:
    """Return for each word of a question what else counts as finding it. One query, however many synonyms."""
    rows = Synonym.objects.filter(Q(site=site) | Q(site=None)).values_list("words", flat=True)
    groups = [lines_of(text) for text in rows]
    if not groups:
        return {}
    asked_terms, found = terms_of(" ".join(question.words)), {}
    for group in groups:
        for entry in group:
            for place in places_of(terms_of(entry), asked_terms):
                others = [other for other in group if not places_of(terms_of(other), asked_terms)]
                expressions = [expression for other in others if (expression := asked(other))]
                for word in question.words[place : place + len(terms_of(entry))]:
                    found.setdefault(word, []).extend(each for each in expressions if each not in found.get(word, ()))
    return {word: expressions for word, expressions in found.items() if expressions}


def places_of(entry: Terms, question: Terms) -> list[int]:
    """Return where in a question the words of an entry follow one another, inflected or not."""
    last = len(question) - len(entry) + 1
    return [place for place in range(last if entry else 0) if same(entry, question[place : place + len(entry)])]


def same(some: Terms, others: Terms) -> bool:
    """Tell whether two texts are the same words in the same order, inflected or not."""
    return len(some) == len(others) and not any(map(frozenset.isdisjoint, some, others))


@lru_cache(4096)
def terms_of(text: str) -> Terms:
    """Return the terms of the words of a text as whole words."""
    return tuple(frozenset(whole_word_terms(word.text, LANGUAGES)) for word in words(text))


@lru_cache(4096)
def asked(entry: str) -> Expression | None:
    """Return the expression that finds an entry: all its words, in the same work."""
    parts = tuple(AnyOf(query_terms(word.text, LANGUAGES)) for word in words(entry))
    return AllOf(parts) if parts else None

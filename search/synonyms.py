"""Words that editors say mean the same; asked at each search, so a new one works at once."""

from django.db.models import Q

from search.analysis import query_terms, whole_word_terms, words
from search.cascade import LANGUAGES
from search.models import Synonym
from search.questions import Question
from search.works.expressions import AllOf, AnyOf, Expression


def synonyms_for(question: Question, site) -> dict[str, list[Expression]]:
    """Return for each word of a question what else counts as finding it.

    A synonym of several words has them all in the same work.
    """
    groups = [
        [line.strip() for line in row.words.splitlines() if line.strip()]
        for row in Synonym.objects.filter(Q(site=site) | Q(site=None))
    ]
    if not groups:
        return {}
    found = {}
    for word in question.words:
        mine = set(whole_word_terms(word, LANGUAGES))
        others = [other for group in groups if any(same(mine, entry) for entry in group) for other in group]
        expressions = [expression for other in others if not same(mine, other) and (expression := asked(other))]
        if expressions:
            found[word] = expressions
    return found


def same(terms: set[str], entry: str) -> bool:
    """Tell whether an entry is one word with the same base form."""
    parts = list(words(entry))
    return len(parts) == 1 and not terms.isdisjoint(whole_word_terms(parts[0].text, LANGUAGES))


def asked(entry: str) -> Expression | None:
    """Return the expression that finds an entry."""
    parts = tuple(AnyOf(query_terms(word.text, LANGUAGES)) for word in words(entry))
    return AllOf(parts) if parts else None

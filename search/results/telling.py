"""What the search page tells of what was looked for: corrected words, those that are nowhere, what may help."""

import re
from urllib.parse import urlencode

from search.query.asking import Asking
from search.query.find import Results

MOST_WORDS = 4  # that are offered one by one


def corrected(results: Results) -> str:
    """Return the query as it was searched for, when words in it were corrected; else ""."""
    if not results.found.corrections or not results.total:
        return ""
    return with_words(results, results.found.corrections)


def with_words(results: Results, others: dict[str, str]) -> str:
    """Return the words of a query, some of them exchanged for others."""
    return " ".join(others.get(word) or as_typed(word, results) for word in results.question.words)


def as_typed(word: str, results: Results) -> str:
    """Return a word of a query with the capitals that it has there: Rovaniemi."""
    typed = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", results.question.text, re.IGNORECASE)
    return typed[0] if typed else word


def offer(asking: Asking, results: Results) -> dict:
    """Return the search for words of the site spelled almost like those that it lacks, and its address."""
    if results.total or not results.found.offered:
        return {}
    text = with_words(results, results.found.offered)
    return {"offered": text, "offered_url": f"?{urlencode(asking.params(q=text))}"}


def unknown(results: Results) -> list[str]:
    """Return the words that no text of the site has, when nothing was found that has all words."""
    found = results.found
    if not found.any_word and results.total:
        return []
    return [
        as_typed(word, results)
        for word, terms in found.terms.items()
        if word not in found.corrections and not results.vocabulary.knows(terms)
    ]


def without_quotes(asking: Asking, results: Results) -> str:
    """Return the address of the search without its quotes, when they let nothing pass."""
    if results.total or not results.question.phrases:
        return ""
    return f"?{urlencode(asking.params(q=' '.join(results.question.words)))}"


def all_words(asking: Asking, results: Results) -> str:
    """Return the address of the search for all the words, when some were left out."""
    question = results.question
    return f"?{urlencode(asking.params(q=' '.join(question.with_unwanted.words)))}" if question.unwanted else ""


def fewer_words(results: Results) -> list[tuple[str, str]]:
    """Return the words of a query without hits that the site has, each with the address of a search for it alone."""
    terms = results.found.terms
    if results.total or len(terms) < 2:
        return []
    known = [as_typed(word, results) for word, each in terms.items() if results.vocabulary.knows(each)]
    return [(word, f"?{urlencode([('q', word)])}") for word in known[:MOST_WORDS]]

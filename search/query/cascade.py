"""From a question to scored works: all words, else with typing errors repaired, else any of the words."""

from collections.abc import Callable
from dataclasses import dataclass, field

from core.languages import LANGUAGES  # a query is read in all of them: nobody has to say which one it is in
from search.analysis import is_stop_word, query_terms, words
from search.engines.expressions import AllOf, AnyOf, Expression
from search.index.corpus import Corpus
from search.query.question import Question

FOREIGN = "en"  # works in other languages are cut as English ones
Scores = list[tuple[int, float]]


@dataclass
class Found:
    """What a cascade found: scores, the words that were looked for, and what was changed to find anything."""

    scores: Scores = field(default_factory=list)
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)  # word → the terms of which one must be found
    corrections: dict[str, str] = field(default_factory=dict)  # word typed → word looked for
    any_word: bool = False  # nothing has all words; these have some


def run(
    corpus: Corpus,
    question: Question,
    ask: Callable[[Expression], Scores],
    *,
    repair=True,
    synonyms=None,
    languages=LANGUAGES,
):
    """Return what a corpus has for a question. `ask` gives the scores of an expression.

    `repair` looks for the nearest known word where one is unknown; `synonyms` maps a word to expressions that mean
    the same; `languages` are those by whose rules the words are read.
    """
    asked = [word for word in question.words if not is_stop_word(word, LANGUAGES)] or list(question.words)
    terms = {word: query_terms(word, languages) for word in asked}
    others = {word: tuple((synonyms or {}).get(word, ())) for word in asked}
    groups = {word: AnyOf((*terms[word], *others[word])) for word in asked}
    found = Found(terms={word: terms[word] + terms_in(AnyOf(others[word])) for word in asked})
    found.scores = ask(AllOf(tuple(groups.values())))
    if not found.scores and repair:
        unknown = [word for word in asked if not corpus.vocabulary.knows(found.terms[word])]
        for word in unknown:
            correct(corpus, word, found, groups)
        if found.corrections:
            found.scores = ask(AllOf(tuple(groups.values())))
    if not found.scores and len(groups) > 1:
        found.any_word = True
        found.scores = ask(AnyOf(tuple(groups.values())))
    return found


def correct(corpus: Corpus, word: str, found: Found, groups: dict):
    """Put the nearest known word in the place of an unknown one."""
    better = corpus.vocabulary.correct(word, LANGUAGES)
    if better is None:
        return
    found.corrections[word] = better
    parts = [query_terms(part.text, LANGUAGES) for part in words(better)]
    found.terms[word] = tuple(term for terms in parts for term in terms)
    groups[word] = AllOf(tuple(AnyOf(terms) for terms in parts))


def terms_in(expression: Expression) -> tuple[str, ...]:
    """Return the terms of an expression."""
    if isinstance(expression, str):
        return (expression,)
    return tuple(term for item in expression.items for term in terms_in(item))

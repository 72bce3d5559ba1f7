"""From a question to scored works: all words, else with typing errors repaired, else any of the words."""

from collections.abc import Callable
from dataclasses import dataclass, field

from search.analysis import is_stop_word, query_terms, words
from search.corpus import Corpus
from search.questions import Question
from search.works.expressions import AllOf, AnyOf, Expression

LANGUAGES = ("fi", "sv")  # a query is analysed in all languages of the site: nobody has to say which one it is in
FOREIGN = "en"  # works in other languages are cut as English ones
Scores = list[tuple[int, float]]


@dataclass
class Found:
    """What a cascade found: scores, the words that were looked for, and what was changed to find anything."""

    scores: Scores = field(default_factory=list)
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)  # word → the terms of which one must be found
    corrections: dict[str, str] = field(default_factory=dict)  # word typed → word looked for
    any_word: bool = False  # nothing has all words; these have some
    expression: Expression | None = None


def run(
    corpus: Corpus,
    question: Question,
    ask: Callable[[Expression], Scores],
    *,
    repair=True,
    synonyms=None,
    foreign=False,
):
    """Return what a corpus has for a question. `ask` gives the scores of an expression.

    `repair` looks for the nearest known word where one is unknown; `synonyms` maps a word to expressions that mean
    the same; `foreign` tells that some works are in other languages: words that neither dictionary knows are then
    cut as English ones too.
    """
    languages = (*LANGUAGES, FOREIGN) if foreign else LANGUAGES
    asked = [word for word in question.words if not is_stop_word(word, LANGUAGES)] or list(question.words)
    found = Found(terms={word: query_terms(word, languages) for word in asked})
    groups = {word: group(word, found.terms[word], synonyms) for word in asked}
    for word in asked:
        found.terms[word] += tuple(term for other in (synonyms or {}).get(word, ()) for term in terms_in(other))
    found.expression = AllOf(tuple(groups.values()))
    found.scores = ask(found.expression) if asked else []
    if not found.scores and repair:
        unknown = [word for word in asked if not corpus.vocabulary.knows(found.terms[word])]
        for word in unknown:
            correct(corpus, word, found, groups)
        if found.corrections:
            found.expression = AllOf(tuple(groups.values()))
            found.scores = ask(found.expression)
    if not found.scores and len(groups) > 1:
        found.expression, found.any_word = AnyOf(tuple(groups.values())), True
        found.scores = ask(found.expression)
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


def group(word: str, terms: tuple[str, ...], synonyms) -> AnyOf:
    """Return what counts as finding a word."""
    return AnyOf((*terms, *((synonyms or {}).get(word) or ())))

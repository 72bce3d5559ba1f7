"""From a question to what is looked for: all words, else with typing errors repaired, else any of the words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain

from core.languages import LANGUAGES  # a query is read in all of them: nobody has to say which one it is in
from search.analysis import is_known, is_same_compound, is_stop_word, query_terms, title_terms, words
from search.expressions import NOTHING, AllOf, AnyOf, Expression, terms_in
from search.index.corpus import Corpus
from search.query.question import Question

FOREIGN = "en"  # works in other languages are cut as English ones


@dataclass
class Found:
    """What a cascade found: the expression that finds it, the words looked for, and what was changed to find anything.

    Works that match the first of `tiers` come before the others, then those that match the second, and so on.
    """

    expression: Expression = NOTHING
    hits: int = 0  # how many works match it
    tiers: tuple[Expression, ...] = ()
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)  # word → the terms of which one must be found
    corrections: dict[str, str] = field(default_factory=dict)  # word typed → word looked for
    offered: dict[str, str] = field(default_factory=dict)  # word that no text has → one spelled almost alike
    any_word: bool = False  # nothing has all words; these have some


def run(
    corpus: Corpus,
    question: Question,
    ask: Callable[[Expression], int],
    *,
    repair=True,
    synonyms=None,
    languages=LANGUAGES,
):
    """Return what a corpus has for a question. `ask` tells how many works match an expression.

    `repair` looks for the nearest word of the texts where one is mistyped; `synonyms` maps a word to expressions that
    mean the same; `languages` are those by whose rules the words are read.
    """
    asked = [word for word in question.words if not is_stop_word(word, LANGUAGES)] or list(question.words)
    terms = {word: query_terms(word, languages) for word in asked}
    others = {word: tuple((synonyms or {}).get(word, ())) for word in asked}
    groups = {word: AnyOf((*terms[word], *others[word])) for word in asked}
    found = Found(terms={word: terms[word] + terms_in(AnyOf(others[word])) for word in asked})
    found.expression = AllOf(tuple(groups.values()))
    found.hits = ask(found.expression)
    if repair:
        plain = [word for word in asked if not others[word]]  # one with synonyms is what editors say it is
        better = {word: near for word in plain if (near := correction(corpus, word, found))}
        parts = {word: [query_terms(part.text, LANGUAGES) for part in words(near)] for word, near in better.items()}
        mended = {**groups, **{word: AllOf(tuple(map(AnyOf, each))) for word, each in parts.items()}}
        expression = AllOf(tuple(mended.values()))
        hits = ask(expression) if better else 0
        if hits or (better and not found.hits):
            groups, found.expression, found.hits, found.corrections = mended, expression, hits, better
            found.terms.update({word: tuple(chain.from_iterable(each)) for word, each in parts.items()})
    if not found.hits and len(groups) > 1:
        found.any_word, found.expression = True, AnyOf(tuple(groups.values()))
        found.hits = ask(found.expression)
    found.tiers = (titled(question, found, languages),)
    return found


def titled(question: Question, found: Found, languages: tuple[str, ...]) -> Expression:
    """Return what matches works that have a title of just the words looked for, inflected or not, in any order."""
    looked_for = [found.corrections.get(word, word) for word in question.words]
    return AllOf(tuple(AnyOf(terms) for terms in title_terms(looked_for, languages)))


def correction(corpus: Corpus, word: str, found: Found) -> str | None:
    """Return the word of the texts that a mistyped one is looked for as. A word of the language is no typing error.

    A word that no dictionary knows may have been found by guess; it is one of the texts where it stands there just so,
    or where the nearest one is only another form of it.
    """
    known = is_known(word, LANGUAGES)
    is_found = bool(found.hits) or corpus.vocabulary.knows(found.terms[word])
    if is_found and (known or corpus.vocabulary.has(word)):
        return None
    near = corpus.vocabulary.correct(word, LANGUAGES)
    if near is None or (is_found and not set(found.terms[word]).isdisjoint(query_terms(near, LANGUAGES))):
        return None
    if known and not is_same_compound(word, near, LANGUAGES):
        found.offered[word] = near
        return None
    return near

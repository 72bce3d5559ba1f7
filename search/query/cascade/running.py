"""From a question to what is looked for: all words, else with typing errors repaired; and, where few works have all
words, those too that have the weighty ones.
"""

from collections.abc import Iterable
from itertools import chain

from search.analysis import is_stop_word, of_kind, query_terms, title_terms
from search.expressions import AllOf, AnyOf, Expression, terms_in
from search.index.corpus import Corpus
from search.query.apart import at_hyphens
from search.query.cascade.correcting import mend
from search.query.cascade.found import LANGUAGES, READ_AS, Ask, Found, Groups
from search.query.cascade.kinds import of_kinds
from search.query.cascade.relaxing import FEW, relax
from search.query.question import Question


def run(
    corpus: Corpus,
    question: Question,
    ask: Ask,
    *,
    repair: bool = True,
    synonyms: dict | None = None,
    languages: tuple[str, ...] = READ_AS,
    few: int = FEW,
) -> Found:
    """Return what a corpus has for a question. `ask` tells how many works match an expression.

    `repair` looks for the nearest word of the texts where one is mistyped; `synonyms` maps a word to expressions that
    mean the same; `languages` are those by whose rules the words are read. Where fewer works than `few` have all words,
    others follow.
    """
    without = unwanted(question, languages)
    asked = [word for word in question.words if not is_stop_word(word, LANGUAGES)] or list(question.words)
    terms = {word: query_terms(word, languages) for word in asked}
    others = {word: list((synonyms or {}).get(word, ())) for word in asked}
    for word in asked:
        others[word] += at_hyphens(word, languages)
    groups = Groups({word: group(terms[word], others[word]) for word in asked}, question.choices, without)
    found = Found(terms={word: terms[word] + terms_in(AnyOf(tuple(others[word]))) for word in asked})
    found.unwanted = tuple(chain.from_iterable(question.unwanted))
    found.expression = groups.joined(*groups.wanted)
    found.hits = found.whole = ask(found.expression)
    if repair:
        plain = [word for word in asked if not others[word]]  # one with synonyms is what editors say it is
        groups = mend(corpus, plain, groups, found, ask)
    found.tiers = (titled(question, found, languages),)
    if found.hits < few and not (found.hits and question.phrases):
        relax(corpus, groups, found, ask)
    found.tiers += of_kinds(found, ask) if found.hits else ()
    return found


def group(terms: tuple[str, ...], others: Iterable[Expression]) -> Expression:
    """Return what a word is found by; that it is what a work is, counts double."""
    return AnyOf((*terms, *2 * of_kind(terms), *others))


def unwanted(question: Question, languages) -> tuple[Expression, ...]:
    """Return what no hit may match."""
    return tuple(AllOf(tuple(AnyOf(query_terms(word, languages)) for word in each)) for each in question.unwanted)


def titled(question: Question, found: Found, languages: tuple[str, ...]) -> Expression:
    """Return what matches works that have a title of just the words looked for, inflected or not, in any order."""
    looked_for = [found.corrections.get(word, word) for word in question.words]
    return AllOf(tuple(AnyOf(terms) for terms in title_terms(looked_for, languages)))

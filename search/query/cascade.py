"""From a question to what is looked for: all words, else with typing errors repaired; and, where few works have all
words, those too that have the weighty ones.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain

from core.languages import LANGUAGES  # a query is read in all of them: nobody has to say which one it is in
from search.analysis import (
    bare,
    in_title,
    is_known,
    is_same_compound,
    is_stop_word,
    of_kind,
    query_terms,
    title_terms,
    words,
)
from search.expressions import NOTHING, AllOf, AnyOf, Expression, Without, terms_in
from search.index.corpus import Corpus
from search.query.apart import at_hyphens, parts_anywhere
from search.query.question import Question
from search.query.relaxing import FEW, weighty

READ_AS = (*LANGUAGES, "en")  # works in other languages are read as English ones; their stems meet no other word
SHORT = 5  # letters of a word that names a kind and may mean something else
Ask = Callable[[Expression], int]  # how many works match


@dataclass
class Found:
    """What a cascade found: the expression that finds it, the words looked for, and what was changed to find anything.

    Works that match the first of `tiers` come before the others, then those that match the second, and so on.
    """

    expression: Expression = NOTHING
    hits: int = 0  # how many works match it
    whole: int = 0  # how many of them have all words
    tiers: tuple[Expression, ...] = ()
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)  # word → the terms of which one must be found
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)  # compound → the terms of its parts
    corrections: dict[str, str] = field(default_factory=dict)  # word typed → word looked for
    offered: dict[str, str] = field(default_factory=dict)  # word that no text has → one spelled almost alike
    unwanted: tuple[str, ...] = ()  # words that no hit has

    @property
    def marked(self) -> dict[str, tuple[str, ...]]:
        """The terms of the words to mark in texts, by the word of the query that they stand for."""
        return {word: terms + self.parts.get(word, ()) for word, terms in self.terms.items()}

    @property
    def any_word(self) -> bool:
        """Whether nothing has all words; the hits have some."""
        return bool(self.hits) and not self.whole

    @property
    def some_follow(self) -> bool:
        """Whether works with some of the words, or with its parts, follow those that have all."""
        return 0 < self.whole < self.hits

    @property
    def is_one_word(self) -> bool:
        """Whether one word alone was looked for, so that hits without it have its parts."""
        return len(self.terms) == 1


@dataclass
class Groups:
    """What each word of a question is found by; of words joined by "or" one is enough."""

    of: dict[str, Expression]
    choices: tuple[tuple[str, ...], ...] = ()
    without: tuple[Expression, ...] = ()

    @property
    def wanted(self) -> tuple[Expression, ...]:
        """The expressions that a work must match all."""
        chosen = set(chain.from_iterable(self.choices))
        single = [group for word, group in self.of.items() if word not in chosen]
        found = (tuple(self.of[word] for word in each if word in self.of) for each in self.choices)
        return (*single, *(AnyOf(each) for each in found if each))  # words that say nothing are not there

    def joined(self, *expressions: Expression) -> Expression:
        """Return what matches all of the expressions, and nothing that is not wanted."""
        return AllOf((*expressions, *map(Without, self.without)))


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


def mend(corpus: Corpus, plain: list[str], groups: Groups, found: Found, ask: Ask) -> Groups:
    """Look for the nearest words of the texts in the place of mistyped ones, where that finds something."""
    better = {word: near for word in plain if (near := correction(corpus, word, found))}
    if not better:
        return groups
    parts = {word: [query_terms(part.text, READ_AS) for part in words(near)] for word, near in better.items()}
    of = {**groups.of, **{word: AllOf(tuple(map(AnyOf, each))) for word, each in parts.items()}}
    mended = Groups(of, groups.choices, groups.without)
    expression = mended.joined(*mended.wanted)
    hits = ask(expression)
    if not hits and found.hits:
        return groups
    found.expression, found.hits, found.whole, found.corrections = expression, hits, hits, better
    found.terms.update({word: tuple(chain.from_iterable(each)) for word, each in parts.items()})
    return mended


def relax(corpus: Corpus, groups: Groups, found: Found, ask: Ask):
    """Let works follow that have the parts of a compound, or the weighty words only; all that they have is scored."""
    of = dict(groups.of)
    for word in of.keys() - found.corrections.keys():
        parts = parts_anywhere(corpus, word, found.terms[word], READ_AS)
        of[word] = AnyOf((of[word], *parts))
        found.parts[word] = terms_in(AnyOf(tuple(parts)))
    groups = Groups(of, groups.choices, groups.without)
    some = weighty(groups.wanted, ask)
    expression = groups.joined(AnyOf(groups.wanted), some) if some else NOTHING
    hits = ask(expression) if some else 0
    if hits > found.whole:
        found.tiers += (found.expression,) if found.whole else ()
        found.expression, found.hits = expression, hits


def titled(question: Question, found: Found, languages: tuple[str, ...]) -> Expression:
    """Return what matches works that have a title of just the words looked for, inflected or not, in any order."""
    looked_for = [found.corrections.get(word, word) for word in question.words]
    return AllOf(tuple(AnyOf(terms) for terms in title_terms(looked_for, languages)))


def of_kinds(found: Found, ask: Ask) -> tuple[Expression, ...]:
    """Return what matches the works that are what a word says: theses, for a query of the word "thesis".

    A short word of which titles of other works speak too, such as "kuva", is a word like others.
    """
    named = {word: AnyOf(kinds) for word, terms in found.terms.items() if (kinds := of_kind(terms))}
    if not ask(AnyOf(tuple(named.values()))):
        return ()
    short = {word for word in named if len(word) <= SHORT and ask(titles_of_others(found.terms[word], named[word]))}
    return tuple(kind for word, kind in named.items() if word not in short and ask(kind))


def titles_of_others(terms: tuple[str, ...], kind: Expression) -> Expression:
    """Return what matches works that have a word in their titles and are not of the kind that it names."""
    return AllOf((AnyOf(in_title(terms)), Without(kind)))


def correction(corpus: Corpus, word: str, found: Found) -> str | None:
    """Return the word of the texts that a mistyped one is looked for as. A word of the language is no typing error.

    A word that no dictionary knows may have been found by guess; it is one of the texts where it stands there just so,
    or where the nearest one is only another form of it. One that lacks only its dots is the one with dots.
    """
    known = is_known(word, LANGUAGES)
    is_found = bool(found.hits) or corpus.vocabulary.knows(found.terms[word])
    if is_found and (known or corpus.vocabulary.has(word)):
        return None
    near = corpus.vocabulary.correct(word, LANGUAGES)
    if near is None or (is_found and not set(found.terms[word]).isdisjoint(query_terms(near, READ_AS))):
        return None
    if known and bare(near) != bare(word) and not is_same_compound(word, near, LANGUAGES):
        found.offered[word] = near
        return None
    return near

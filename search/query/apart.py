"""Compounds that are written in another way: PISA-tulokset as PISA tulokset, digitukipiste as digituki and piste.

A minus is a hyphen in them: after a first part of several words Finnish writes "pro gradu -tutkielma". Whoever types
`kissa -koira` means cats without dogs.
"""

from collections.abc import Callable
from functools import reduce
from operator import or_

from django.db.models import Q

from core.languages import LANGUAGES
from search.analysis import base_forms, compound_parts, pieces_of, query_terms, title_terms, whole_word_terms
from search.engines.selection import Selection
from search.expressions import AllOf, AnyOf, Expression
from search.index.corpus import Corpus
from search.models import IndexedPart
from search.query.question import Question, parse

SHORTEST_PIECE, MOST_PIECES = 2, 3
SHORTEST_PART, LONGEST = 4, 40
SHORTEST_OF_COMPOUND = 3
MOST_LOOKED_AT = 50  # works with all the words, in whose texts the compound may stand
Ask = Callable[[Callable], object]  # puts a question to an engine


def at_hyphens(word: str, languages: tuple[str, ...]) -> list[Expression]:
    """Return what finds the pieces of a word as words of their own: what hyphens part may always stand apart."""
    pieces = pieces_of(word)
    is_sure = pieces and len(pieces) <= MOST_PIECES and min(map(len, pieces)) >= SHORTEST_PIECE
    return [all_of(pieces, languages)] if is_sure else []


def parts_anywhere(corpus: Corpus, word: str, terms: tuple[str, ...], languages: tuple[str, ...]) -> list[Expression]:
    """Return what finds the parts of a compound, wherever they stand: sosiaali- ja terveyspalvelut, sosiaalipalvelut.

    One that no dictionary has is parted only where the site lacks it, and has both parts.
    """
    parts = compound_parts(word, languages)
    if parts and min(map(len, parts)) < SHORTEST_OF_COMPOUND:
        return []
    is_long = word.isalpha() and 2 * SHORTEST_PART <= len(word) <= LONGEST
    if not parts and is_long and not corpus.vocabulary.knows(terms):
        parts = parts_in_texts(corpus, word, languages)
    return [all_of(parts, languages)] if parts else []


def all_of(parts, languages: tuple[str, ...]) -> Expression:
    """Return what finds all parts in the same work."""
    return AllOf(tuple(AnyOf(query_terms(part, languages)) for part in parts))


def parts_in_texts(corpus: Corpus, word: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the two words that a word is made of and that both stand in texts, those of most equal length."""
    splits = [(word[:place], word[place:]) for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)]
    terms = {part: set(whole_word_terms(part, languages)) for split in splits for part in split}
    there = corpus.vocabulary.present(set().union(*terms.values()))
    whole = [split for split in splits if all(there & terms[part] for part in split)]
    return max(whole, key=lambda split: min(map(len, split)), default=None)


def with_hyphens(question: Question, corpus: Corpus, ask: Ask) -> Question:
    """Return a question in which the minuses that are hyphens are read as such.

    A title with all words says so of all minuses. Else each is looked at: the compound stands in the texts joined by
    its hyphen; or, after two words or more, as one word; or just as it was typed.
    """
    if not question.unwanted:
        return question
    if ask(lambda engine: engine.count(titled(question.with_unwanted))):
        return question.with_unwanted
    hyphens = [words for before, words in question.hanging if is_compound(before, words[0], corpus, ask)]
    return parse(question.text, frozenset(hyphens)) if hyphens else question


def titled(question: Question) -> AllOf:
    """Return what matches works that have a title of just the words of a question."""
    return AllOf(tuple(AnyOf(terms) for terms in title_terms(question.words, (*LANGUAGES, "en"))))


def is_compound(before: tuple[str, ...], after: str, corpus: Corpus, ask: Ask) -> bool:
    """Tell whether the site has the compound of a word and those before it, which are one or two."""
    terms = whole_word_terms(before[-1] + after, LANGUAGES)  # an index knows no hyphens, the words of the texts do
    written = corpus.vocabulary.surfaces({*terms, *whole_word_terms(f"{before[-1]}-{after}", LANGUAGES)})
    return any(len(before) > 1 or "-" in word for word in written) or stands_so(before, after, corpus, ask)


def stands_so(before: tuple[str, ...], after: str, corpus: Corpus, ask: Ask) -> bool:
    """Tell whether a work with all the words has the compound as it was typed, however its end is inflected."""
    every = AllOf(tuple(AnyOf(query_terms(word, LANGUAGES)) for word in (*before, after)))
    best = ask(lambda engine: engine.works(Selection(every), counted=False).pks(0, MOST_LOOKED_AT))
    ends = {after, *(form for code in LANGUAGES for form in base_forms(after, code))}
    written = [f"{before[-1]} {hyphen}{end}" for end in ends for hyphen in "-‑–"]
    conditions = [Q(**{f"{field}__icontains": text}) for text in written for field in ("title", "text")]
    return bool(best) and IndexedPart.objects.filter(reduce(or_, conditions), work__in=best).exists()

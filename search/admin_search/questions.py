"""What a query asks for: groups of analysed terms, joined by and, or, not. Every engine is asked the same question."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from search.admin_search.entries import LANGUAGES
from search.analysis import folded, is_stop_word, query_terms, whole_word_terms, words

MOST_LETTERS = 400
MOST_WORDS = 32


@dataclass(frozen=True)
class Group:
    """Matches a text with at least one of the terms. A term that stands twice counts twice."""

    terms: tuple[str, ...]
    prefix: str = ""  # and any word that begins so


@dataclass(frozen=True)
class All:
    items: tuple["Question", ...]


@dataclass(frozen=True)
class Any:
    items: tuple["Question", ...]


@dataclass(frozen=True)
class Without:
    """Everything but what the question finds."""

    question: "Question"


EVERYTHING = All(())
NOTHING = Any(())
Question = Group | All | Any | Without


def asked(query: SearchQuery, half_typed: bool = False) -> Question:
    """Turn a query of modelsearch into a question. A phrase is asked for as its words: the index keeps no order.

    With `half_typed` the last word is the beginning of one, and words are compared with completions.
    """
    if isinstance(query, MatchAll):
        return EVERYTHING
    if isinstance(query, Not):
        return _without(asked(query.subquery, half_typed))
    if isinstance(query, Boost):
        return asked(query.subquery, half_typed)
    if isinstance(query, (And, Or)):
        joined = tuple(asked(part, half_typed) for part in query.subqueries)
        return all_of(joined) if isinstance(query, And) else any_of(joined)
    if isinstance(query, (PlainText, Phrase, Fuzzy)):
        operator = "and" if isinstance(query, Phrase) else query.operator
        groups = _typed(query.query_string) if half_typed else _whole(query.query_string)
        if not groups:
            return NOTHING
        return all_of(groups) if operator == "and" else any_of(groups)
    raise NotImplementedError(f"{type(query).__name__} is no query that our search knows.")


def all_of(items: tuple[Question, ...]) -> Question:
    """Join questions by and, leaving out what changes nothing."""
    items = tuple(item for item in items if item != EVERYTHING)
    if NOTHING in items:
        return NOTHING
    return items[0] if len(items) == 1 else All(items)


def any_of(items: tuple[Question, ...]) -> Question:
    """Join questions by or, leaving out what changes nothing."""
    items = tuple(item for item in items if item != NOTHING)
    if EVERYTHING in items:
        return EVERYTHING
    return items[0] if len(items) == 1 else Any(items)


def _without(question: Question) -> Question:
    if question in (EVERYTHING, NOTHING):
        return NOTHING if question == EVERYTHING else EVERYTHING
    return question.question if isinstance(question, Without) else Without(question)


def _words(text: str) -> list[str]:
    found = (word.text for word in words(text.replace("\0", " ")[:MOST_LETTERS]))
    return [word for word in found if folded(word)][:MOST_WORDS]


def _meant(typed: list[str]) -> list[str]:
    """Leave out words that say nothing, unless there is nothing else."""
    return [word for word in typed if not is_stop_word(word, LANGUAGES)] or typed


def _grouped(typed: list[str], terms: Callable[[str], tuple[str, ...]]) -> list[Group]:
    return [Group(found) for found in map(terms, typed) if found]


def _whole(text: str) -> tuple[Group, ...]:
    return tuple(_grouped(_meant(_words(text)), partial(query_terms, languages=LANGUAGES)))


def _completed(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((folded(word), *whole_word_terms(word, LANGUAGES))))


def _typed(text: str) -> tuple[Group, ...]:
    typed = _words(text)
    if not typed:
        return ()
    *earlier, last = typed
    earlier = [word for word in earlier if not is_stop_word(word, LANGUAGES)]
    return (*_grouped(earlier, _completed), Group(_completed(last), prefix=folded(last)))

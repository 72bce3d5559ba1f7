"""Reads the queries of modelsearch, as Wagtail's lists and choosers ask them, into expressions of analysed terms."""

from collections.abc import Callable
from functools import partial

from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from search.admin_search.entries import LANGUAGES
from search.analysis import folded, is_stop_word, query_terms, whole_word_terms, words
from search.expressions import EVERYTHING, NOTHING, AnyOf, Beginning, Expression, all_of, any_of, without

MOST_LETTERS = 400
MOST_WORDS = 32


def read(query: SearchQuery, half_typed: bool = False) -> Expression:
    """Return what a query asks for. A phrase is asked for as its words: the index keeps no order.

    With `half_typed` the last word is the beginning of one, and words are compared with completions.
    """
    if isinstance(query, MatchAll):
        return EVERYTHING
    if isinstance(query, Not):
        return without(read(query.subquery, half_typed))
    if isinstance(query, Boost):
        return read(query.subquery, half_typed)
    if isinstance(query, (And, Or)):
        joined = tuple(read(part, half_typed) for part in query.subqueries)
        return all_of(joined) if isinstance(query, And) else any_of(joined)
    if isinstance(query, (PlainText, Phrase, Fuzzy)):
        operator = "and" if isinstance(query, Phrase) else query.operator
        found = _typed(query.query_string) if half_typed else _whole(query.query_string)
        if not found:
            return NOTHING
        return all_of(found) if operator == "and" else any_of(found)
    raise NotImplementedError(f"{type(query).__name__} is no query that our search knows.")


def _words(text: str) -> list[str]:
    found = (word.text for word in words(text.replace("\0", " ")[:MOST_LETTERS]))
    return [word for word in found if folded(word)][:MOST_WORDS]


def _meant(typed: list[str]) -> list[str]:
    """Leave out words that say nothing, unless there is nothing else."""
    return [word for word in typed if not is_stop_word(word, LANGUAGES)] or typed


def _each(typed: list[str], terms: Callable[[str], tuple[str, ...]]) -> list[AnyOf]:
    return [AnyOf(found) for found in map(terms, typed) if found]


def _whole(text: str) -> tuple[AnyOf, ...]:
    return tuple(_each(_meant(_words(text)), partial(query_terms, languages=LANGUAGES)))


def _completed(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((folded(word), *whole_word_terms(word, LANGUAGES))))


def _typed(text: str) -> tuple[AnyOf, ...]:
    typed = _words(text)
    if not typed:
        return ()
    *earlier, last = typed
    earlier = [word for word in earlier if not is_stop_word(word, LANGUAGES)]
    return (*_each(earlier, _completed), AnyOf((*_completed(last), Beginning(folded(last)))))

"""A question to an index: the one language that every engine is asked in, by readers and by Wagtail's own lists.

Terms are joined by "all of", "any of" and "without"; a module for each engine writes it as the engine reads it.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Beginning:
    """Matches every term that begins so."""

    text: str


@dataclass(frozen=True)
class AllOf:
    """Matches what every item matches."""

    items: tuple["Expression", ...]


@dataclass(frozen=True)
class AnyOf:
    """Matches what at least one item matches. A term that stands twice counts twice."""

    items: tuple["Expression", ...]


@dataclass(frozen=True)
class Without:
    """Matches everything but what the expression matches."""

    expression: "Expression"


Expression = str | Beginning | AllOf | AnyOf | Without  # a str is a term of `search.analysis`: letters and digits only
EVERYTHING, NOTHING = AllOf(()), AnyOf(())  # no engine is asked for either


def all_of(items: Iterable[Expression]) -> Expression:
    """Join expressions by and, leaving out what changes nothing."""
    items = tuple(item for item in items if item != EVERYTHING)
    if NOTHING in items:
        return NOTHING
    return items[0] if len(items) == 1 else AllOf(items)


def any_of(items: Iterable[Expression]) -> Expression:
    """Join expressions by or, leaving out what changes nothing."""
    items = tuple(item for item in items if item != NOTHING)
    if EVERYTHING in items:
        return EVERYTHING
    return items[0] if len(items) == 1 else AnyOf(items)


def without(expression: Expression) -> Expression:
    """Return everything but what an expression matches."""
    if expression in (EVERYTHING, NOTHING):
        return NOTHING if expression == EVERYTHING else EVERYTHING
    return expression.expression if isinstance(expression, Without) else Without(expression)


def is_word(expression: Expression) -> bool:
    """Tell whether an expression is one word of a question: a term, or some that stand for the same word."""
    if isinstance(expression, (str, Beginning)):
        return True
    return isinstance(expression, AnyOf) and all(isinstance(item, (str, Beginning)) for item in expression.items)


def terms_in(expression: Expression) -> tuple[str, ...]:
    """Return the terms of an expression."""
    if isinstance(expression, str):
        return (expression,)
    if isinstance(expression, (AllOf, AnyOf)):
        return tuple(term for item in expression.items for term in terms_in(item))
    return ()

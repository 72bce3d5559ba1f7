"""Which works are wanted and in which order: what every engine answers in the same way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from search.expressions import NOTHING, Expression

RELEVANCE, NEWEST, OLDEST, TITLE = "relevance", "newest", "oldest", "title"
SORTS = (RELEVANCE, NEWEST, OLDEST, TITLE)
PLAIN = "page"  # the kind of pages that are no outputs
MOST_OPENED = 10_000  # hits that can be paged through; all are counted


@dataclass(frozen=True)
class Selection:
    """The works of a site that match an expression, narrowed by facets.

    `expression` is None for all pages. By relevance those come first that match the first of `tiers`, then those that
    match the second, and so on; among these works before plain pages, then those that can be read in `language`, then
    the higher score, then the lower id. `chosen` maps names of facets to values; `only` are ids of which the works
    must be.
    """

    expression: Expression | None = NOTHING
    tiers: tuple[Expression, ...] = ()
    chosen: Mapping[str, list[str]] = field(default_factory=dict)
    sort: str = RELEVANCE
    language: str = "fi"
    only: tuple[int, ...] | None = None


def standing(kind: str, readable_in: str, language: str) -> int:
    """Return the place of a work before its score is looked at, the lowest first, for readers of a language."""
    return 2 * (kind == PLAIN) + (language not in readable_in.split())

"""Facets of found works, counted exactly: each hit is looked at once, all facets are counted from it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from search.columns import FACETS, Columns


@dataclass
class Narrowed:
    """The works that pass the chosen facets, and how many works each value of each facet would show."""

    pks: list[int]
    counts: dict[str, Counter] = field(default_factory=dict)


def narrow(columns: Columns, pks: Iterable[int], chosen: dict[str, list[str]]) -> Narrowed:
    """Keep the works that have one of the chosen values in each facet; works of other sites fall out.

    A facet is counted over the works that pass all the other facets, so that a second value of it can be added.
    """
    facts = columns.facts
    pks = [pk for pk in pks if pk in facts]
    wanted = {name: columns.numbers(name, values) for name, values in chosen.items() if values}
    kept = passing(columns, pks, list(wanted.values()))
    counts = count(columns, kept)
    for name in wanted:
        others = [values for facet, values in wanted.items() if facet != name]
        counts[name] = count(columns, passing(columns, pks, others))[name]
    return Narrowed(kept, counts)


def passing(columns: Columns, pks: list[int], wanted: list[set[int]]) -> list[int]:
    """Return the works that have one of the values of each set."""
    facts = columns.facts
    for values in wanted:
        pks = [pk for pk in pks if not values.isdisjoint(facts[pk].values)]
    return pks


def count(columns: Columns, pks: list[int]) -> dict[str, Counter]:
    """Return how many works have each value, by facet."""
    facts, counts = columns.facts, defaultdict(Counter)
    for number, works in Counter(chain.from_iterable(facts[pk].values for pk in pks)).items():
        facet, value = columns.names[number]
        counts[facet][value] = works
    return {facet: counts[facet] for facet in FACETS}

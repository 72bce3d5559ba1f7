"""Facets of found works, counted exactly: each hit is looked at once at most, all facets are counted from it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, compress

from search.engines.documents import FACETS
from search.query.columns import Columns


@dataclass
class Narrowed:
    """The works that pass the chosen facets, by their places in the columns, and how many each value would show."""

    places: list[int]
    counts: dict[str, Counter] = field(default_factory=dict)


def narrow(columns: Columns, pks: Iterable[int], chosen: dict[str, list[str]]) -> Narrowed:
    """Keep the works that have one of the chosen values in each facet; works that are gone fall out.

    A facet is counted over the works that pass all the other facets, so that a second value of it can be added.
    """
    places = [place for place in map(columns.places.get, pks) if place is not None]
    wanted = {name: columns.numbers(name, values) for name, values in chosen.items() if values}
    kept = passing(columns, places, list(wanted.values()))
    counts = count(columns, kept)
    for name in wanted:
        others = [values for facet, values in wanted.items() if facet != name]
        counts[name] = count(columns, passing(columns, places, others))[name]
    return Narrowed(kept, counts)


def passing(columns: Columns, places: list[int], wanted: list[set[int]]) -> list[int]:
    """Return the works that have one of the values of each set."""
    values_of = columns.values
    for values in wanted:
        places = [place for place in places if not values.isdisjoint(values_of[place])]
    return places


def count(columns: Columns, places: list[int]) -> dict[str, Counter]:
    """Return how many works have each value, by facet."""
    counts = defaultdict(Counter)
    for number, works in numbers_of(columns, places).items():
        facet, value = columns.names[number]
        counts[facet][value] = works
    return {facet: counts[facet] for facet in FACETS}


def numbers_of(columns: Columns, places: list[int]) -> Counter[int]:
    """Return how many of the works have each value. Of more than half of all works, the others are counted."""
    values = columns.values
    if 2 * len(places) <= len(columns.places):
        return Counter(chain.from_iterable(map(values.__getitem__, places)))
    others = bytearray(b"\1") * len(values)
    for place in places:
        others[place] = 0
    return columns.totals - Counter(chain.from_iterable(compress(values, others)))

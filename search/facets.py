"""Facets of found works, counted exactly: each hit is read once, all facets are counted from it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import compress
from typing import NamedTuple

from django.db import connection


class Row(NamedTuple):
    """What facets and sorting need of a work. Texts hold values divided by spaces, as in `IndexedWork`."""

    pk: int
    date: int
    readable_in: str
    kind: str
    year: str
    language: str
    topic: str
    person: str
    group: str


FACETS = ("kind", "year", "language", "topic", "person", "group")
COLUMNS = "id, date, readable_in, kind, year, languages, topics, people, groups"


def read_rows(index: str, site: int, pks: Iterable[int]) -> list[Row]:
    """Return the rows of works of a library that belong to a site; unknown ids are left out."""
    pks = list(pks)
    if connection.vendor == "sqlite":
        chosen, value = "id IN (SELECT value FROM json_each(%s))", str(pks)
    else:
        chosen, value = "id = ANY(%s)", pks
    columns = COLUMNS.replace("groups", '"groups"')
    sql = f'SELECT {columns} FROM search_indexedwork WHERE "index" = %s AND site_id = %s AND {chosen}'
    with connection.cursor() as cursor:
        cursor.execute(sql, [index, site, value])
        return [Row._make(row) for row in cursor.fetchall()]


@dataclass
class Narrowed:
    """The works that pass the chosen facets, and how many works each value of each facet would show."""

    rows: list[Row]
    counts: dict[str, Counter] = field(default_factory=dict)


def narrow(rows: list[Row], chosen: dict[str, list[str]]) -> Narrowed:
    """Keep the rows that have one of the chosen values in each facet.

    A facet is counted over the rows that pass all the other facets, so that a second value of it can be added.
    """
    columns = dict(zip(Row._fields, zip(*rows, strict=True), strict=True)) if rows else {}
    masks = {name: passes(columns[name], values) for name, values in chosen.items() if values} if rows else {}
    counts = {}
    for name in FACETS:
        others = [mask for facet, mask in masks.items() if facet != name]
        column = columns.get(name, ())
        counts[name] = count(compress(column, together(others)) if others else column)
    kept = list(compress(rows, together(list(masks.values())))) if masks else rows
    return Narrowed(kept, counts)


def passes(column: Iterable[str], values: list[str]) -> list[bool]:
    """Tell for each row whether it has one of the values; each distinct text is looked at once."""
    wanted = set(values)
    verdict = {text: not wanted.isdisjoint(str(text).split()) for text in set(column)}
    return [verdict[text] for text in column]


def together(masks: list[list[bool]]) -> list[bool]:
    """Return which rows pass every mask."""
    return [all(marks) for marks in zip(*masks, strict=True)] if len(masks) > 1 else masks[0]


def count(column: Iterable) -> Counter:
    """Count the values in a column whose texts hold several."""
    counts = Counter()
    for text, number in Counter(column).items():
        for value in str(text or "").split():
            counts[value] += number
    return counts

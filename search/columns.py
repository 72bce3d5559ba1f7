"""What facets and sorting need of every work of a site, kept in the process so that 30,000 hits are counted in time.

A work takes about 200 bytes. What changed since the last search is read before each search, by the version of the
index; a work that is gone stays here and harms nothing, because no index finds it and no id is used twice.
"""

import threading
from collections.abc import Iterable
from typing import NamedTuple

from search.models import IndexedWork
from search.vocabulary import version_of

FACETS = ("kind", "year", "language", "topic", "person", "group")
FIELDS = ("pk", "date", "readable_in", "kind", "year", "languages", "topics", "people", "groups")


class Facts(NamedTuple):
    """The facts of a work; `values` are numbers that stand for a facet and its value: see `Columns.names`."""

    date: int
    readable_in: str
    values: tuple[int, ...]


class Columns:
    """The facts of the works of a site in a corpus, by id."""

    _kept: dict[tuple[str, int], "Columns"] = {}
    _lock = threading.Lock()

    def __init__(self, index: str, site: int):
        self.index, self.site, self.version = index, site, -1
        self.facts: dict[int, Facts] = {}
        self.names: list[tuple[str, str]] = []
        self._numbers: dict[tuple[str, str], int] = {}

    @classmethod
    def of(cls, index: str, site: int) -> "Columns":
        """Return the columns of a site as the index is now."""
        with cls._lock:
            columns = cls._kept.get((index, site))
            version = version_of(index)
            if columns is None or columns.version > version:  # a database that was set back
                columns = cls._kept[index, site] = cls(index, site)
            if columns.version != version:
                columns.read(version)
            return columns

    def read(self, version: int):
        """Read what is younger than what is here."""
        rows = IndexedWork.objects.filter(index=self.index, site=self.site, version__gt=self.version)
        for pk, date, readable_in, kind, year, *lists in rows.values_list(*FIELDS).iterator(chunk_size=5000):
            values = [("kind", kind)] if kind else []
            values += [("year", str(year))] if year else []
            values += [(name, value) for name, text in zip(FACETS[2:], lists, strict=True) for value in text.split()]
            self.facts[pk] = Facts(date, readable_in, tuple(map(self.number, values)))
        self.version = version

    def number(self, name: tuple[str, str]) -> int:
        """Return the number that stands for a facet and its value."""
        number = self._numbers.get(name)
        if number is None:
            number = self._numbers[name] = len(self.names)
            self.names.append(name)
        return number

    def numbers(self, facet: str, values: Iterable[str]) -> set[int]:
        """Return the numbers of values of a facet; those that no work has are left out."""
        return {self._numbers[facet, value] for value in values if (facet, value) in self._numbers}

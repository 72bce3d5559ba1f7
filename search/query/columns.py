"""What facets and sorting need of every work of a site, kept in the process so that 100,000 hits are counted in time.

It grows by about 500 bytes a work; where an outside engine answers, nothing of it is kept.

What changed since the last search is read before each search, by the version of the index; works that are gone are
then taken out.
"""

import threading
from collections import Counter
from collections.abc import Iterable
from copy import copy
from typing import NamedTuple

from search.engines.documents import FACETS, values_in
from search.engines.selection import standing
from search.index.vocabulary import version_of
from search.models import IndexedWork

MOST_WORKS = 200_000  # of a site; for more, an outside engine is needed, and nobody answers while that is away


class Facts(NamedTuple):
    """The facts of a work; `values` are numbers that stand for a facet and its value: see `Columns.names`.

    `reading` is its kind and the languages of its pages.
    """

    date: int
    reading: tuple[str, str]
    values: tuple[int, ...]


class Columns:
    """The facts of the works of a site in a corpus: `places` has the place of each work in the lists, by id.

    What was handed out does not change any more: a changed index makes new columns, so threads may count at once.
    """

    _kept: dict[tuple[str, int], "Columns"] = {}
    _lock = threading.Lock()

    def __init__(self, index: str, site: int):
        self.index, self.site, self.version = index, site, -1
        self.places: dict[int, int] = {}
        self.pks: list[int] = []
        self.dates: list[int] = []
        self.readings: list[tuple[str, str]] = []
        self.values: list[tuple[int, ...]] = []  # () where a work is gone
        self.totals: Counter[int] = Counter()  # how many works have each value
        self.names: list[tuple[str, str]] = []  # only grows, as the next three, so later columns share it
        self._numbers: dict[tuple[str, str], int] = {}
        self._languages: dict[str, int] = {}  # the numbers of the values of that facet
        self._same: dict = {}  # equal dates and texts are kept once

    @classmethod
    def of(cls, index: str, site: int) -> "Columns":
        """Return the columns of a site as the index is now."""
        with cls._lock:
            columns = cls._kept.get((index, site))
            version = version_of(index)
            if columns is None or columns.version != version:
                columns = cls._kept[index, site] = cls._at(version, columns or cls(index, site))
            return columns

    @classmethod
    def are_too_many(cls, index: str, site: int) -> bool:
        """Tell whether a site has more works than a web process should keep the facts of."""
        return cls(index, site)._rows()[MOST_WORKS : MOST_WORKS + 1].exists()

    @classmethod
    def _at(cls, version: int, old: "Columns") -> "Columns":
        """Return columns of a version, made from older ones where most works are as they were."""
        same = old._rows().filter(version__lte=old.version).count() if old.places else 0
        if old.version > version or 2 * same < len(old.places):  # a database that was set back, or a rebuilt index
            old = cls(old.index, old.site)
        new = copy(old)
        new.places, new.totals = dict(old.places), Counter(old.totals)
        for name in ("pks", "dates", "readings", "values"):
            setattr(new, name, list(getattr(old, name)))
        new.read()
        new.version = version
        return new

    def _rows(self):
        return IndexedWork.objects.filter(index=self.index, site=self.site)

    def read(self):
        """Read what is younger than what is here, and forget what the database does not have any more."""
        fields = ("pk", "date", "kind", "readable_in", *FACETS.values())
        rows = self._rows().filter(version__gt=self.version).values_list(*fields)
        for pk, date, kind, readable_in, *columns in rows.iterator(chunk_size=5000):
            told = zip(FACETS, columns, strict=True)
            values = [(name, value) for name, column in told for value in values_in(column)]
            self.put(pk, Facts(date, (kind, readable_in), tuple(map(self.number, values))))
        if self._rows().count() != len(self.places):
            for pk in self.places.keys() - set(self._rows().values_list("pk", flat=True)):
                self.forget(pk)

    def put(self, pk: int, facts: Facts):
        """Keep the facts of a work in the place of older ones."""
        self.forget(pk)
        self.places[pk] = len(self.values)
        self.pks.append(pk)
        self.dates.append(self._same.setdefault(facts.date, facts.date))
        self.readings.append(self._same.setdefault(facts.reading, facts.reading))
        self.values.append(facts.values)
        self.totals.update(facts.values)

    def forget(self, pk: int):
        """Drop the facts of a work. Its place stays empty."""
        place = self.places.pop(pk, None)
        if place is not None:
            self.totals.subtract(self.values[place])
            self.values[place] = ()

    def number(self, name: tuple[str, str]) -> int:
        """Return the number that stands for a facet and its value."""
        number = self._numbers.get(name)
        if number is None:
            number = self._numbers[name] = len(self.names)
            self.names.append(name)
            if name[0] == "language":
                self._languages[name[1]] = number
        return number

    def numbers(self, facet: str, values: Iterable[str]) -> set[int]:
        """Return the numbers of values of a facet; those that no work has are left out."""
        return {self._numbers[facet, value] for value in values if (facet, value) in self._numbers}

    def counts(self, facet: str) -> dict[str, int]:
        """Return how many works have each value of a facet."""
        return {
            value: self.totals[number]
            for number, (name, value) in enumerate(self.names)
            if name == facet and self.totals[number] > 0
        }

    def pages(self) -> list[int]:
        """Return every work that is a page: what facets narrow when no word is given."""
        kinds = self.numbers("kind", self.counts("kind"))
        return [pk for pk, place in self.places.items() if not kinds.isdisjoint(self.values[place])]

    def standings(self, language: str) -> dict[tuple[str, str], int]:
        """Return for each of `readings` what comes first by relevance."""
        return {reading: standing(*reading, language) for reading in set(self.readings)}

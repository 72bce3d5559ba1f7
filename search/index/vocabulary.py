"""The words of the works of a site: in how many works each stands, and which terms it gives.

Filled while indexing; serves typing errors, suggestions and the marking of found words.
"""

import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from django.db import connection
from django.db.models import Sum

from search.analysis import MARKS
from search.analysis.spelling.speller import Speller
from search.models import IndexState, Word, WordTerm

AT_ONCE = 500
MOST_KNOWN = 200_000
LONGEST = 100
MOST_SURFACES = 1500
# A speller takes about 250 bytes a word, in each process. Of an index with more words the most common are known.
MOST_SPELLED = 200_000
MOST_SPELLERS = 10  # sites whose spellers a process keeps
BIG, SECONDS_KEPT = 50_000, 300  # a speller of so many words is kept for a while though the index changed
last = itemgetter(-1)


class Vocabulary:
    """The words of one site, in the site's database. `index` is "" for the public ones."""

    _spellers: dict[tuple[int, str], "Kept"] = {}  # those asked last come last
    _making = threading.Lock()

    def __init__(self, site: int, index: str = ""):
        self.site, self.index = site, index
        self._known = {}

    def _words(self):
        return Word.objects.filter(site=self.site, index=self.index)

    def change(self, added: Iterable[dict], removed: Counter | None = None):
        """Count works that came and went.

        `added` has for each new work the terms of its words, (language, surface) → terms; `removed` counts the works
        that had a word and are gone.
        """
        terms, changes = {}, Counter()
        for words in added:
            terms.update(words)
            changes.update(words.keys())
        changes.subtract(removed or {})
        changes = {key: number for key, number in changes.items() if number and len(key[1]) <= LONGEST}
        new = self._ids(changes)
        self._count([(changes[key], self._known[key]) for key in changes if key not in new])
        self._create({key: changes[key] for key in new if changes[key] > 0}, terms)

    def _count(self, rows: list[tuple[int, int]]):
        sql = "SET count = CASE WHEN count + %s < 0 THEN 0 ELSE count + %s END WHERE id = %s"
        with connection.cursor() as cursor:
            cursor.executemany(
                f"UPDATE {Word._meta.db_table} {sql}", [(number, number, pk) for number, pk in sorted(rows, key=last)]
            )

    def _ids(self, keys) -> set:
        """Learn the ids of words; return those that have no row."""
        if len(self._known) > MOST_KNOWN:
            self._known = {}
        wanted = defaultdict(list)
        for language, surface in keys:
            if (language, surface) not in self._known:
                wanted[language].append(surface)
        for language, surfaces in wanted.items():
            for start in range(0, len(surfaces), AT_ONCE):
                rows = self._words().filter(language=language, surface__in=surfaces[start : start + AT_ONCE])
                self._known.update({(language, surface): pk for surface, pk in rows.values_list("surface", "pk")})
        return {key for key in keys if key not in self._known}

    def _create(self, counts: dict, terms: dict):
        words = [
            Word(site_id=self.site, index=self.index, language=key[0], surface=key[1], count=counts[key])
            for key in sorted(counts)
        ]
        Word.objects.bulk_create(words, batch_size=AT_ONCE)
        self._known.update({(word.language, word.surface): word.pk for word in words})
        rows = [
            (self.site, word.pk, term[:110])
            for word in words
            for term in dict.fromkeys(terms[word.language, word.surface])
        ]
        with connection.cursor() as cursor:
            table = WordTerm._meta.db_table
            cursor.executemany(f"INSERT INTO {table} (site_id, word_id, term) VALUES (%s, %s, %s)", rows)

    def clear(self):
        """Forget every word."""
        WordTerm.objects.filter(word__in=self._words()).delete()
        self._words().delete()
        self._known = {}

    def knows(self, terms: Iterable[str]) -> bool:
        """Tell whether any of the terms stands in a text."""
        indexes = self._giving(terms).values_list("index", flat=True)
        return any(index == self.index for index in indexes.iterator(chunk_size=AT_ONCE))

    def present(self, terms: Iterable[str]) -> set[str]:
        """Return those of the terms that a text gives. One query."""
        rows = WordTerm.objects.filter(site=self.site, term__in=set(terms), word__count__gt=0)
        rows = rows.order_by().values_list("term", "word__index").distinct().iterator(chunk_size=AT_ONCE)
        return {term for term, index in rows if index == self.index}

    def has(self, word: str) -> bool:
        """Tell whether a word stands in a text just so."""
        return self._words().filter(surface=word, count__gt=0).exists()

    def surfaces(self, terms: Iterable[str]) -> set[str]:
        """Return the words that give any of the terms, as they stand in texts; the most common when there are many."""
        rows = self._giving(terms).order_by("-count").values_list("surface", "index").iterator(chunk_size=AT_ONCE)
        return set(islice((surface for surface, index in rows if index == self.index), MOST_SURFACES))

    def _giving(self, terms: Iterable[str]):
        """Return the words of the site in use that give any of the terms, of all indexes.

        With the index as a condition too, SQLite would read all its words instead of those of the terms.
        """
        given = WordTerm.objects.filter(site=self.site, term__in=set(terms)).values("word")
        return Word.objects.filter(pk__in=given, count__gt=0)

    def correct(self, word: str, languages: tuple[str, ...]) -> str | None:
        """Return the known word that is nearest to a mistyped one, or None."""
        return self.speller().correct(word, languages)

    def speller(self) -> Speller:
        """The speller for the words as they are now, or, where there are many, as they were some minutes ago."""
        version, key = version_of(self.index), (self.site, self.index)
        with self._making:  # several at once would take the memory of several
            kept = self._spellers.pop(key, None)
            if kept is None or not kept.serves(version):
                kept = Kept(version, Speller(self.entries()), time.monotonic())
            self._spellers[key] = kept
            while len(self._spellers) > MOST_SPELLERS:
                self._spellers.pop(next(iter(self._spellers)))
            return kept.speller

    def entries(self) -> dict[str, int]:
        """Return the words of the texts and their base forms, with the number of works of each."""
        least = self._least_count()
        words = self._words().filter(count__gte=least)
        entries = Counter(dict(words.values_list("surface").annotate(total=Sum("count")).order_by()))
        terms = WordTerm.objects.filter(word__in=words)
        for mark in MARKS:
            terms = terms.exclude(term__startswith=mark)
        unfold = str.maketrans("æøð", "äöå")
        for term, total in terms.values_list("term").annotate(total=Sum("word__count")).order_by():
            form = term.translate(unfold)
            if len(form) > 1:
                entries[form] = max(entries[form], total)
        return entries

    def _least_count(self) -> int:
        """Return in how many works a word must stand so that no more than MOST_SPELLED words do."""
        counts = self._words().filter(count__gt=0).order_by("-count").values_list("count", flat=True)
        first_left_out = counts[MOST_SPELLED : MOST_SPELLED + 1].first()
        return (first_left_out or 0) + 1


@dataclass(frozen=True)
class Kept:
    """A speller, the version of the index that it was made of, and when."""

    version: int
    speller: Speller
    made_at: float

    def serves(self, version: int) -> bool:
        """Tell whether the speller is good enough for a version of the index."""
        is_fresh = time.monotonic() - self.made_at < SECONDS_KEPT
        return self.version == version or (is_fresh and len(self.speller.entries) > BIG)


def version_of(index: str) -> int:
    """Return the number that grows with each change of an index."""
    return IndexState.objects.filter(index=index).values_list("version", flat=True).first() or 0


def grow(index: str) -> int:
    """Say that an index changed; return its new version, which is later than any before. Called in a transaction."""
    state, _created = IndexState.objects.select_for_update().get_or_create(index=index)
    version = max(state.version + 1, time.time_ns())
    IndexState.objects.filter(pk=state.pk).update(version=version)
    return version

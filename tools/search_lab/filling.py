"""Made documents written straight to an outside engine, by two processes; of each work the database has a bare row."""

import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from django.db import connection, transaction

from search.engines.connection import connect
from search.index.corpus import Corpus
from search.models import IndexedWork
from tools.search_lab.made_documents import MadeDocuments

PROCESSES = 2
SHARE = 2_500  # documents that a process makes at a time
made_here: tuple[Corpus, MadeDocuments, str] | None = None  # what a process that writes was started with


def fill_outside(corpus: Corpus, pages: int, source: Path, tell: Callable[[str], object]) -> dict:
    """Index made documents in an outside engine; return how fast."""
    begun = time.perf_counter()
    made = MadeDocuments(source, pages, corpus.site)
    add_rows(corpus, map(made.name, range(pages)))
    tell(f"words analysed, {pages} rows, after {time.perf_counter() - begun:.0f} s")
    counts: Counter[str] = Counter()

    def write(built: str):
        for number, counted in enumerate(written(corpus, made, built, pages), 1):
            counts.update(counted)
            if number % 4 == 0:
                tell(f"{number * SHARE} documents after {time.perf_counter() - begun:.0f} s")

    writing = time.perf_counter()
    corpus.outside.rebuild_by(write)
    seconds = time.perf_counter() - writing
    words = {("fi", word): number for word, number in counts.items()}
    corpus.vocabulary._create(words, {key: made.terms[key[1]] for key in words})
    taken = round(time.perf_counter() - begun)
    return {"filled_in_seconds": taken, "indexed_pages_per_second": round(pages / seconds)}


def add_rows(corpus: Corpus, names: Iterator[str]):
    """Write a row for each work; facts and titles of made works stand in the engine only."""
    row = IndexedWork(index=corpus.name, site_id=corpus.site)
    fields = [field for field in IndexedWork._meta.concrete_fields if not field.primary_key]
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
    place = [field.attname for field in fields].index("work")
    columns, marks = ", ".join(f'"{field.column}"' for field in fields), ", ".join(["%s"] * len(fields))
    rows = ((*values[:place], name, *values[place + 1 :]) for name in names)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {IndexedWork._meta.db_table} ({columns}) VALUES ({marks})", rows)


def written(corpus: Corpus, made: MadeDocuments, built: str, pages: int) -> Iterator[Counter[str]]:
    """Write documents share by share; yield in how many documents of each share each word stands."""
    shares = [range(start, min(start + SHARE, pages)) for start in range(0, pages, SHARE)]
    if len(shares) < PROCESSES or connection.in_atomic_block:  # in a test one process is enough
        begin(corpus, made, built)
        yield from map(write_share, shares)
        return
    forked = multiprocessing.get_context("fork")  # what was made is there already; none of them asks the database
    with ProcessPoolExecutor(PROCESSES, forked, begin, (Corpus(corpus.site, corpus.name), made, built)) as processes:
        yield from processes.map(write_share, shares)


def begin(corpus: Corpus, made: MadeDocuments, built: str):
    """Keep what a process needs to write; it opens connections of its own to the engine."""
    global made_here
    if multiprocessing.parent_process():
        connect.cache_clear()
    made_here = Corpus(corpus.site, corpus.name), made, built


def write_share(numbers: range) -> Counter[str]:
    """Write the documents with some numbers."""
    corpus, made, built = made_here
    counts: Counter[str] = Counter()
    corpus.outside.fill(built, made.documents(numbers, counts))
    return counts

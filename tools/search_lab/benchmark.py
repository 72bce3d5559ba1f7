"""How fast the search is on many made pages, on the engine of the site. It fails where it finds nothing."""

import json
import resource
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median, quantiles

from django.conf import settings
from django.db import connection
from django.db.models import Count
from wagtail.models import Site

from search.analysis import index_terms
from search.engines.documents import BODY, WorkDocument
from search.index.corpus import Corpus, analyse
from search.index.storing import texts_of, write
from search.models import IndexedWork, IndexState, Word
from search.query.find import find
from tools.search_lab.evaluation import engine_name, scratch_corpus
from tools.search_lab.filling import fill_outside
from tools.search_lab.made_pages import Pages

AT_ONCE = 500
BANDS = {"< 0.1 %": (0, 0.001), "0.1–5 %": (0.001, 0.05), "> 5 %": (0.05, 1.01)}
PATIENCE = 60.0
WARMING_UP = 30  # questions to an outside engine that are not measured: Java compiles what is asked often
NEW_WORD = "vastakirjoitettu"


class NothingFound(Exception):
    """A word of the made pages was not found, or not by the engine asked: times of such a search say nothing."""


def benchmark(pages: int, queries: int, source: Path, tell=lambda text: None) -> dict:
    """Index made pages in a scratch corpus, search them, and return what it took."""
    site = Site.objects.order_by("pk").first()
    with scratch_corpus(site.pk) as corpus:
        try:
            filled = (fill_outside if corpus.outside else fill)(corpus, pages, source, tell)
            facts = {"engine": engine_name(), "pages": pages, **filled}
            tell("asking")
            if corpus.outside and not connection.in_atomic_block:
                return {**facts, **asked_by_another_process(corpus, pages, queries), **change_one(corpus, site)}
            return {**facts, **ask(corpus, site, pages, queries)}
        finally:
            IndexedWork.objects.filter(index=corpus.name).delete()
            IndexState.objects.filter(index=corpus.name).delete()


def fill(corpus: Corpus, pages: int, source: Path, tell) -> dict:
    """Index made pages; the analysis is timed by itself, each common word once."""
    maker, analysing, writing = Pages(source), 0.0, 0.0
    begun = time.perf_counter()
    common = {(word, "fi"): index_terms(word, "fi") for word in maker.known}
    words_per_second = round(len(common) / (time.perf_counter() - begun))

    def terms_of(word, language):
        return common.get((word, language)) or index_terms(word, language)

    for start in range(0, pages, AT_ONCE):
        entries = [maker.entry(number) for number in range(start, min(start + AT_ONCE, pages))]
        begun = time.perf_counter()
        analysed = [analyse(texts_of(entry), terms_of) for entry in entries]
        analysing += time.perf_counter() - begun
        begun = time.perf_counter()
        write(corpus, entries, analysed, [])
        writing += time.perf_counter() - begun
        if start % (AT_ONCE * 20) == 0:
            tell(f"{start} pages")
    begun = time.perf_counter()
    corpus.local.tidy()
    writing += time.perf_counter() - begun
    return {
        "analysed_words_per_second": words_per_second,
        "analysed_pages_per_second": round(pages / analysing),
        "indexed_pages_per_second": round(pages / writing),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / bytes_a_unit()),
        "words": Word.objects.filter(index=corpus.name).aggregate(n=Count("pk"))["n"],
    }


def bytes_a_unit() -> int:
    """Return in what part of a megabyte the system tells memory."""
    return 1024 if sys.platform != "darwin" else 1024**2


def questions(corpus: Corpus, pages: int, number: int) -> list[tuple[str, str, int]]:
    """Return words to ask for, a third of each band of how common they are, and in how many works each stands."""
    pick, asked = Random(2), []  # noqa: S311  the same questions each time
    for name, (least, most) in BANDS.items():
        rows = Word.objects.filter(index=corpus.name, count__gte=max(1, least * pages), count__lt=most * pages)
        if number_of_words := rows.count():
            places = pick.choices(range(number_of_words), k=number // 3)
            found = words_at(rows.order_by("pk").values_list("surface", "count"), set(places))
            asked += [(name, *found[place]) for place in places]
    pick.shuffle(asked)
    return asked


def words_at(rows, places: set[int]) -> dict[int, tuple[str, int]]:
    """Return the rows at some places. The others take no memory: that of the process that asks is measured."""
    return {place: row for place, row in enumerate(rows.iterator()) if place in places}


def asked_by_another_process(corpus: Corpus, pages: int, queries: int) -> dict:
    """Let a new process ask, so that its memory is that of a web process; return its figures."""
    options = ["--pages", str(pages), "--queries", str(queries), "--ask", corpus.name]
    command = [sys.executable, str(Path(settings.BASE_DIR) / "manage.py"), "search_bench", *options]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603  our own command
    if run.returncode:
        raise NothingFound("The process that asks failed: see above.")
    return json.loads(run.stdout)


def ask_only(name: str, pages: int, queries: int) -> dict:
    """Ask a corpus that another process made; tell how much memory the asking took."""
    site = Site.objects.order_by("pk").first()
    corpus = Corpus(site.pk, name)
    find("", site, "fi", corpus=corpus)
    index_terms("osallisuus", "fi"), index_terms("delaktighet", "sv")
    before = memory_now()
    figures = ask(corpus, site, pages, queries)
    return {**figures, "memory_before_asking_mb": before, "memory_of_asking_mb": memory_now() - before}


def memory_now() -> int:
    """Return the memory of this process in MB, without what it maps of files: SQLite's database is in the system's."""
    _whole, resident, of_files, *_others = map(int, Path("/proc/self/statm").read_text().split())
    return round((resident - of_files) * resource.getpagesize() / 1024**2)


def change_one(corpus: Corpus, site: Site) -> dict:
    """Return how long it takes until one changed work is found by its new word."""
    row = IndexedWork.objects.filter(index=corpus.name).first()
    terms = {BODY: " ".join(index_terms(NEW_WORD, "fi"))}
    begun = time.perf_counter()
    corpus.outside.replace([WorkDocument(row.pk, row.site_id, terms, row.work, row.facts())])
    with patience(corpus):
        if find(NEW_WORD, site, "fi", corpus=corpus, repair=False).pks(0, 1) != [row.pk]:
            raise NothingFound("A changed work is not found.")
    return {"change_is_found_after_ms": round((time.perf_counter() - begun) * 1000)}


@contextmanager
def patience(corpus: Corpus):
    """Measure late answers of an outside engine too, instead of giving up. Yields how many seconds readers wait."""
    if not corpus.outside:
        yield float("inf")
        return
    from search.engines import connection as engine

    limit, engine.QUICK = engine.QUICK, PATIENCE
    try:
        yield limit
    finally:
        engine.QUICK = limit


def ask_one(corpus: Corpus, site: Site, word: str, least: int) -> tuple[float, int]:
    """Return in how many milliseconds a word is answered, and with how many hits: in so many works it stands."""
    begun = time.perf_counter()
    results = find(word, site, "fi", corpus=corpus)
    shown = results.pks(0, 20)
    taken = (time.perf_counter() - begun) * 1000
    if results.total < max(least, 1) or results.engine_down or len(shown) != min(20, results.total):
        raise NothingFound(f"The engine does not find {word} in all pages that have it: {results.total} of {least}.")
    return taken, results.total


def ask(corpus: Corpus, site: Site, pages: int, queries: int) -> dict:
    """Ask each word, from query string to ranked hits with exact facets, and return times and numbers of hits."""
    asked = questions(corpus, pages, queries)
    if not asked:
        raise NothingFound("No words were indexed.")
    times, bands = [], {}
    with patience(corpus) as waited:
        for _band, word, least in asked[:WARMING_UP] if corpus.outside else ():
            ask_one(corpus, site, word, least)
        for band, word, least in asked:
            taken, hits = ask_one(corpus, site, word, least)
            times.append(taken)
            bands.setdefault(band, []).append((taken, hits))
    return {
        "queries": len(times),
        "queries_over_the_readers_limit": sum(taken > waited * 1000 for taken in times),
        "ms": {"p50": round(median(times), 1), "p95": round(quantiles(times, n=20)[-1], 1), "max": round(max(times))},
        "bands": {
            name: {
                "ms_p50": round(median(taken for taken, _hits in rows), 1),
                "ms_max": round(max(taken for taken, _hits in rows)),
                "hits_p50": round(median(hits for _taken, hits in rows)),
                "hits_max": max(hits for _taken, hits in rows),
            }
            for name, rows in bands.items()
        },
    }

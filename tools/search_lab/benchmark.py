"""How fast the search is on many pages, made of the words of the evaluation set with facets dealt at random."""

import resource
import sys
import time
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median, quantiles

from django.db.models import Count
from wagtail.models import Site

from core.findable.parts import BODY
from core.page_types import SearchPart, kinds
from search.analysis import index_terms, words
from search.index.collecting import WorkEntry
from search.index.corpus import Corpus, analyse
from search.index.sending import documents
from search.index.storing import texts_of, write
from search.models import IndexedWork, IndexState, Word
from search.query.find import find
from tools.search_lab.evaluation import engine_name, scratch_corpus

PAGE_WORDS, RARE_WORDS, AT_ONCE = 295, 5, 500
BANDS = {"< 0.1 %": (0, 0.001), "0.1–5 %": (0.001, 0.05), "> 5 %": (0.05, 1.01)}


class NothingFound(Exception):
    """A word of the made pages was not found, or not by the engine asked: times of such a search say nothing."""


class Pages:
    """Makes pages of 300 words: common words often, rare compounds seldom, as in real text."""

    def __init__(self, source: Path, seed: int = 1):
        self.random = Random(seed)  # noqa: S311  the same pages each time, no secret
        seen = dict.fromkeys(word.text for word in words(source.read_text(encoding="utf-8")) if word.text.isalpha())
        self.known = list(seen)
        self.shares = list(accumulate(1 / place for place in range(1, len(self.known) + 1)))
        self.kinds = list(kinds())
        self.long = [word for word in self.known if 5 <= len(word) <= 9]

    def entry(self, number: int) -> WorkEntry:
        """Return a page with a number of its own."""
        pick = self.random
        text = pick.choices(self.known, cum_weights=self.shares, k=PAGE_WORDS)
        text += [pick.choice(self.long) + pick.choice(self.long) for _place in range(RARE_WORDS)]
        pick.shuffle(text)
        title = " ".join(pick.sample(self.long, 5))
        return WorkEntry(
            f"bench:{number}",
            kind=pick.choice(self.kinds),
            year=pick.randint(2005, 2026),
            date=pick.randint(2005, 2026) * 10_000 + 101,
            readable_in={"fi"} if pick.random() < 0.7 else {"fi", "sv"},
            languages={"fi"} if pick.random() < 0.7 else {"fi", "sv"},
            topics=set(pick.sample(range(1, 301), pick.randint(0, 5))),
            people=set(pick.sample(range(1, 2001), pick.randint(1, 3))),
            groups=set(pick.sample(range(1, 11), pick.randint(0, 2))),
            titles={"fi": title},
            parts=[(None, SearchPart("", BODY, "fi", title, " ".join(text), "fi"))],
        )


def benchmark(pages: int, queries: int, source: Path, tell=lambda text: None) -> dict:
    """Index made pages in a scratch corpus, search them, and return what it took."""
    site = Site.objects.order_by("pk").first()
    with scratch_corpus(site.pk) as corpus:
        try:
            facts = {"engine": engine_name(), "pages": pages, **fill(corpus, pages, source, tell)}
            asked = questions(corpus, pages, queries)
            tell(f"asking {len(asked)} words")
            return {**facts, **ask(corpus, site, asked)}
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
    if corpus.outside:
        corpus.outside.rebuild(documents(IndexedWork.objects.filter(index=corpus.name).values("pk")))
    writing += time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {
        "analysed_words_per_second": words_per_second,
        "analysed_pages_per_second": round(pages / analysing),
        "indexed_pages_per_second": round(pages / writing),
        "memory_mb": round(peak),
        "words": Word.objects.filter(index=corpus.name).aggregate(n=Count("pk"))["n"],
    }


def questions(corpus: Corpus, pages: int, number: int) -> list[tuple[str, str]]:
    """Return words to ask for, a third of each band of how common they are."""
    pick, asked = Random(2), []  # noqa: S311  the same questions each time
    for name, (least, most) in BANDS.items():
        rows = Word.objects.filter(index=corpus.name, count__gte=max(1, least * pages), count__lt=most * pages)
        found = list(rows.order_by("pk").values_list("surface", flat=True))
        asked += [(name, word) for word in pick.choices(found, k=number // 3)] if found else []
    pick.shuffle(asked)
    return asked


def ask(corpus: Corpus, site: Site, asked: list[tuple[str, str]]) -> dict:
    """Ask each word, from query string to ranked hits with exact facets, and return times and numbers of hits."""
    if not asked:
        raise NothingFound("No words were indexed.")
    times, bands = [], {}
    for band, word in asked:
        begun = time.perf_counter()
        results = find(word, site, "fi", corpus=corpus)
        results.pks(0, 20)
        taken = (time.perf_counter() - begun) * 1000
        if not results.total or results.engine_down:
            raise NothingFound(f"The engine does not find {word}, which the pages have.")
        times.append(taken)
        bands.setdefault(band, []).append((taken, results.total))
    return {
        "queries": len(times),
        "ms": {"p50": round(median(times), 1), "p95": round(quantiles(times, n=20)[-1], 1), "max": round(max(times))},
        "bands": {
            name: {
                "ms_p50": round(median(taken for taken, _hits in rows), 1),
                "hits_p50": round(median(hits for _taken, hits in rows)),
                "hits_max": max(hits for _taken, hits in rows),
            }
            for name, rows in bands.items()
        },
    }

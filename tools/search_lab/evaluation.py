"""How good the search is, as a number: a scratch corpus, the same cascade as readers use, scores by task."""

import os
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from django.conf import settings
from django.db import connection

from search.analysis import analyser
from search.engines.documents import BODY, WorkDocument
from search.engines.ranking import Scope
from search.engines.selection import MOST_OPENED, Selection
from search.index.corpus import Corpus, analyse
from search.query.cascade import running
from search.query.question import parse
from tools.search_lab import scoring
from tools.search_lab.baselines import stock_search

AT_ONCE = 500
SITE = 0


def evaluate(language: str, collection: Path, queries: Path) -> dict:
    """Return engine, analyser, sizes, times and, for each task whose answers lie in the collection, its figures."""
    texts, asked = read(collection, queries)
    with scratch_corpus() as corpus:
        started = time.perf_counter()
        fill(corpus, texts, language)
        index_seconds = time.perf_counter() - started
        times = []

        def search(text):
            started = time.perf_counter()
            hits = ranked(corpus, text)
            times.append((time.perf_counter() - started) * 1000)
            return [texts[pk - 1][0] for pk in hits]

        tasks = scoring.score(search, asked)
    return {
        "engine": engine_name(),
        "language": language,
        "analyser": analyser(language),
        "documents": len(texts),
        "queries": len(asked),
        "index_seconds": round(index_seconds, 2),
        "ms_per_query": {"p50": round(median(times), 2), "p95": round(quantiles(times, n=20)[-1], 2)} if times else {},
        "tasks": tasks,
    }


def evaluate_stock(language: str, collection: Path, queries: Path) -> dict:
    """Return the figures of the database's own full-text search on the same questions."""
    texts, asked = read(collection, queries)
    with stock_search([text for _name, text in texts], language) as find:
        tasks = scoring.score(lambda query: [texts[pk - 1][0] for pk in find(query)], asked)
    return {"engine": f"{connection.vendor}, stock", "language": language, "queries": len(asked), "tasks": tasks}


def ranked(corpus: Corpus, text: str) -> list[int]:
    """Return the numbers of the texts that a query finds, best first.

    Where some texts have all words, no others follow: readers are told that those are no full hits.
    """

    def ask(expression):
        if corpus.outside:
            return corpus.outside.total(Scope(SITE), expression)
        return len(list(corpus.local.pks(expression)))

    found = running.run(corpus, parse(text), ask, few=1)
    tiers = range(len(found.tiers) + 1)
    if corpus.outside:
        selection = Selection(found.expression, found.tiers)
        found_in = [corpus.outside.names(Scope(SITE), selection, 0, MOST_OPENED, tier) for tier in tiers]
        return [int(name) for names in found_in for name in names]
    ranks = {pk: rank for rank in reversed(tiers[:-1]) for pk in corpus.local.pks(found.tiers[rank])}
    scores = corpus.local.scores(found.expression)
    return [pk for pk, _score in sorted(scores, key=lambda hit: (ranks.get(hit[0], tiers[-1]), -hit[1], hit[0]))]


@contextmanager
def scratch_corpus(site: int = SITE):
    """Yield an empty corpus of its own on the engine of the site, and take it away afterwards."""
    corpus = Corpus(site, f"scratch{os.getpid()}_")
    indexes = [index for index in (corpus.local, corpus.outside) if index]
    for index in indexes:
        index.create()
    corpus.vocabulary.clear()
    try:
        yield corpus
    finally:
        for index in indexes:
            index.drop()
        corpus.vocabulary.clear()


def fill(corpus: Corpus, texts, language: str):
    """Index texts given as (name, text); the number of a text is its place, from 1."""
    for start in range(0, len(texts), AT_ONCE):
        made = [analyse([(BODY, language, text)]) for _name, text in texts[start : start + AT_ONCE]]
        documents = [WorkDocument(number, SITE, each.terms, str(number)) for number, each in enumerate(made, start + 1)]
        (corpus.outside.replace if corpus.outside else corpus.local.add)(documents)
        corpus.vocabulary.change([each.words for each in made])


def engine_name() -> str:
    """Return what answers the searches: the scheme of SEARCH_URL, else the kind of the database."""
    return settings.SEARCH_URL.partition(":")[0] or connection.vendor


def read(collection: Path, queries: Path) -> tuple[list[tuple[str, str]], list[scoring.Query]]:
    """Return the texts as (id, text), and the queries whose answers are among them."""
    texts = scoring.load_collection(collection)
    names = {name for name, _text in texts}
    return texts, [query for query in scoring.load_queries(queries) if query.answers.keys() <= names]

"""Scores of a search against known answers. Pure: it knows neither Django nor an engine.

A collection is a file of `id TAB … TAB text`, queries are `id TAB task TAB query TAB lemma TAB answers`, each answer
`id:grade` (2 = the word itself, 1 = inside a compound); see data/search-eval/README.md.
"""

import math
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import NamedTuple

SENTENCE_TASKS = frozenset({"inflection", "compound-last", "compound-any", "names", "rare-compound", "typo"})
DOCUMENT_TASKS = frozenset({"known-item"})
MEASURES = ("P", "R", "F1", "MAP", "nDCG@10", "MRR", "S@10", "zero")


class Query(NamedTuple):
    """One question with its known answers: id of a text to grade."""

    key: str
    task: str
    text: str
    lemma: str
    answers: dict[str, int]


def load_collection(path: str | Path) -> list[tuple[str, str]]:
    """Return id and text of each line."""
    lines = (line.split("\t") for line in Path(path).read_text(encoding="utf-8").splitlines() if line)
    return [(fields[0], fields[-1]) for fields in lines]


def load_queries(path: str | Path) -> list[Query]:
    """Return the queries of a file. ValueError for a line without five fields."""
    queries = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        key, task, text, lemma, answers = line.split("\t")
        graded = (answer.rsplit(":", 1) for answer in answers.split())
        queries.append(Query(key, task, text, lemma, {answer: int(grade) for answer, grade in graded}))
    return queries


def measure(hits: list[str], answers: dict[str, int]) -> dict[str, float]:
    """Return the measures of one list of all hits, best first, without repeats. All lie between 0 and 1."""
    places = [place for place, hit in enumerate(hits, 1) if hit in answers]
    precision = len(places) / len(hits) if hits else 0.0
    recall = len(places) / len(answers)
    first = places[0] if places else 0
    return {
        "P": precision,
        "R": recall,
        "F1": 2 * precision * recall / (precision + recall) if places else 0.0,
        "MAP": sum(found / place for found, place in enumerate(places, 1)) / len(answers),
        "nDCG@10": _gain(answers.get(hit, 0) for hit in hits) / _gain(sorted(answers.values(), reverse=True)),
        "MRR": 1 / first if first else 0.0,
        "S@10": float(0 < first <= 10),
        "zero": float(not hits),
    }


def _gain(grades: Iterable[int]) -> float:
    first_ten = (grade for _place, grade in zip(range(10), grades, strict=False))
    return sum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(first_ten, 1))


def score(search: Callable[[str], Iterable[str]], queries: Iterable[Query], tasks: Collection[str] = ()) -> dict:
    """Return task -> mean of each measure, with `n` (queries) and `ms` (a query's milliseconds).

    `search` answers a query with all its hits, best first. Only the given tasks are scored; all when none is given.
    """
    results: dict[str, list[dict[str, float]]] = defaultdict(list)
    for query in queries:
        if tasks and query.task not in tasks:
            continue
        start = time.perf_counter()
        hits = list(dict.fromkeys(search(query.text)))
        milliseconds = 1000 * (time.perf_counter() - start)
        results[query.task].append({**measure(hits, query.answers), "ms": milliseconds})
    return {
        task: {**{name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}, "n": len(rows)}
        for task, rows in results.items()
    }

"""The benchmarks of the search: they measure what finds something, and fail where nothing is found."""

import json
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from search.analysis import index_terms
from search.models import IndexedWork, Word
from search.query import find
from tools.search_lab import benchmark
from tools.search_lab.made_documents import MadeDocuments

pytestmark = pytest.mark.django_db


def test_made_pages_are_found_and_leave_nothing(tuotos, capsys):
    call_command("search_bench", pages=40, queries=9)
    figures = json.loads(capsys.readouterr().out)
    assert set(figures["bands"]) == {"0.1–5 %", "> 5 %"}  # no word of forty pages is rarer
    assert figures["queries"] == 6 and all(band["hits_p50"] for band in figures["bands"].values())
    assert not IndexedWork.objects.exclude(index="").exists() and not Word.objects.exclude(index="").exists()


def test_many_works_are_all_found(tuotos, capsys, settings):
    is_many = settings.SEARCH_URL.startswith("elasticsearch")  # one of the engines is enough: it takes half a minute
    call_command("search_bench", pages=20_000 if is_many else 60, queries=90)
    figures = json.loads(capsys.readouterr().out)
    assert figures["queries"] == (90 if is_many else 60)


class Nothing:
    """An engine that finds nothing."""

    total = 0

    def works(self, selection, counted=True):
        return self

    def count(self, expression):
        return 0

    def has_other_languages(self, languages):
        return False

    def pks(self, start, end):
        return []


def test_a_search_that_finds_nothing_is_a_failure(tuotos, monkeypatch):
    monkeypatch.setattr(find.Asked, "ask", lambda self, question: question(Nothing()))
    with pytest.raises(CommandError, match="does not find"):
        call_command("search_bench", pages=40, queries=9)


def test_fewer_hits_than_there_are_is_a_failure(tuotos, monkeypatch):
    monkeypatch.setattr(benchmark, "questions", lambda corpus, pages, number: [("> 5 %", "ja", 41)])
    with pytest.raises(CommandError, match=r"does not find ja in all pages that have it: \d+ of 41"):
        call_command("search_bench", pages=40, queries=9)


def test_made_documents_are_the_same_in_every_process_and_counted(tmp_path):
    source = tmp_path / "few.tsv"
    source.write_text("Metsä kasvaa hitaasti vuoristossa talvella keväällä järven rannalla", encoding="utf-8")
    counts = Counter()
    made = list(MadeDocuments(source, 10, 1).documents(range(10), counts))
    assert made == list(MadeDocuments(source, 10, 1).documents(range(10), Counter()))
    streams = [document.stream().split() for document in made]
    for word, number in counts.items():
        assert sum(index_terms(word, "fi")[0] in stream for stream in streams) >= number


def test_publishing_is_measured_without_a_trace(tuotos, capsys):
    call_command("search_save_bench")
    figures = json.loads(capsys.readouterr().out)
    assert all(figures.values()) and figures["of_these_marking_ms"] < figures["publish_ms"]
    assert not IndexedWork.objects.filter(title_fi__startswith="Mittaus").exists()

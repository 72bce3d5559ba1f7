"""The benchmarks of the search: they measure what finds something, and fail where nothing is found."""

import json

import pytest
from django.core.management import CommandError, call_command

from search.models import IndexedWork, Word
from search.query import find

pytestmark = pytest.mark.django_db


def test_made_pages_are_found_and_leave_nothing(tuotos, capsys):
    call_command("search_bench", pages=40, queries=9)
    figures = json.loads(capsys.readouterr().out)
    assert set(figures["bands"]) == {"0.1–5 %", "> 5 %"}  # no word of forty pages is rarer
    assert figures["queries"] == 6 and all(band["hits_p50"] for band in figures["bands"].values())
    assert not IndexedWork.objects.exclude(index="").exists() and not Word.objects.exclude(index="").exists()


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


def test_publishing_is_measured_without_a_trace(tuotos, capsys):
    call_command("search_save_bench")
    figures = json.loads(capsys.readouterr().out)
    assert all(figures.values()) and figures["of_these_marking_ms"] < figures["publish_ms"]
    assert not IndexedWork.objects.filter(title_fi__startswith="Mittaus").exists()

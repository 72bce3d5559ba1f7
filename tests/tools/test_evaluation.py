"""The command that measures the search, on a collection small enough to reckon by hand."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from search.models import IndexedWork, Word

pytestmark = pytest.mark.django_db

COLLECTION = "a.1\ta\tOsallisuus kasvaa.\na.2\ta\tDigiosallisuutta tuetaan.\nb.1\tb\tAivan muuta.\n"
QUERIES = (
    "q1\tinflection\tosallisuuden\tosallisuus\ta.1:2\n"
    "q2\ttypo\tosalisuus\tosallisuus\ta.1:2 a.2:1\n"
    "q3\tknown-item\tkasvaa osallisuus\t-\ta:1\n"
)


@pytest.fixture
def files(tmp_path):
    (tmp_path / "collection.tsv").write_text(COLLECTION, encoding="utf-8")
    (tmp_path / "queries.tsv").write_text(QUERIES, encoding="utf-8")
    return {"collection": tmp_path / "collection.tsv", "queries": tmp_path / "queries.tsv"}


def test_every_task_whose_answers_are_in_the_collection_is_scored(files, capsys):
    call_command("search_eval", language="fi", **files)
    report = json.loads(capsys.readouterr().out)
    assert report["documents"] == 3 and report["queries"] == 2 and set(report["tasks"]) == {"inflection", "typo"}
    assert set(report) == {
        "engine", "language", "analyser", "documents", "queries", "index_seconds", "ms_per_query", "tasks",
    }  # fmt: skip
    assert set(report["ms_per_query"]) == {"p50", "p95"}
    typo, inflection = report["tasks"]["typo"], report["tasks"]["inflection"]
    assert {"n", "P", "R", "F1", "MAP", "nDCG@10", "MRR", "S@10"} <= set(typo)
    assert (typo["n"], typo["F1"], typo["MAP"]) == (1, 1.0, 1.0)
    assert (inflection["P"], inflection["R"], inflection["MRR"]) == (0.5, 1.0, 1.0)


def test_the_scratch_index_is_taken_away(files, capsys):
    before = set(connection.introspection.table_names())
    call_command("search_eval", language="fi", **files)
    assert set(connection.introspection.table_names()) == before
    assert not Word.objects.exclude(index="").exists() and not IndexedWork.objects.exclude(index="").exists()


def test_missing_file_is_told(files):
    with pytest.raises(CommandError, match="no file"):
        call_command("search_eval", language="fi", collection="nowhere.tsv", queries=files["queries"])

"""A word of many works: PostgreSQL ranks them by titles and subjects alone, and finds as many as before."""

import pytest
from django.db import connection

from search.engines.documents import BODY, TITLE, WorkDocument
from search.engines.postgresql import PostgresIndex

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite ranks by its own index"),
]


@pytest.fixture
def index():
    index = PostgresIndex("search_works_77")
    index.create()
    texts = [{TITLE: "kvartsi"}, {BODY: "kvartsi " * 9}, {BODY: "kvartsi hopea"}, {BODY: "hopea"}]
    index.add(WorkDocument(pk, 77, terms) for pk, terms in enumerate(texts, start=1))
    return index


@pytest.mark.parametrize("most", [0, 2, 3, 5000])
def test_the_same_works_are_found_however_many_are_ranked(index, monkeypatch, most):
    monkeypatch.setattr("search.engines.postgresql.MOST_RANKED", most)
    scores = dict(index.scores("kvartsi"))
    assert scores.keys() == set(index.pks("kvartsi")) == {1, 2, 3}
    assert max(scores, key=scores.get) == 1
    assert (scores[2] == scores[3]) == (most < 3), "texts are looked at where few works have the word"


def test_rows_of_an_older_release_are_ranked_too(index, monkeypatch):
    monkeypatch.setattr("search.engines.postgresql.MOST_RANKED", 0)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE search_works_77 SET heads = NULL")
    scores = dict(index.scores("kvartsi"))
    assert scores[1] > scores[3] > scores[2] > 0, "by their texts"

"""What an expression matches is the same in the index of the site's own database, whichever that is."""

import pytest

from search.engines.documents import BODY, WorkDocument
from search.engines.local import local_index
from search.expressions import AllOf, AnyOf, Beginning, Without
from search.expressions.fts5 import fts5
from search.expressions.matching import match_query

TEXTS = {1: "saari meri", 2: "saari vuori", 3: "saaristo", 4: "meri vuori"}


@pytest.fixture
def index(db):
    index = local_index("search_scratch_works_0")
    index.create()
    index.add([WorkDocument(pk, 0, {BODY: text}) for pk, text in TEXTS.items()])
    return index


@pytest.mark.parametrize(
    ("expression", "pks"),
    [
        (AllOf(("saari", Without("meri"))), {2}),
        (AllOf((AnyOf(("saari", "meri")), Without(AnyOf(("x", "vuori"))))), {1}),
        (AllOf(("saari", Without(AllOf(("saari", "meri"))), Without("x"))), {2}),
        (AllOf((Beginning("saari"), Without("vuori"), Without("meri"))), {3}),
        (AnyOf((AllOf(("saari", Without("meri"))), AllOf(("meri", Without("saari"))))), {2, 4}),
        (AllOf(()), set()),
        (AnyOf(()), set()),
    ],
)
def test_expressions_match_what_they_say(index, expression, pks):
    assert set(index.pks(expression)) == pks == {pk for pk, _score in index.scores(expression)}


def test_nothing_but_what_is_not_wanted_finds_nothing_in_sqlite():
    assert fts5(Without("a")) == "" and fts5(AllOf((Without("a"),))) == ""


def test_outside_engines_are_asked_for_the_same():
    assert match_query(AllOf((Beginning("a"), Without("b")))) == {
        "bool": {
            "must": [
                {"prefix": {"terms": {"value": "a"}}},
                {"bool": {"must_not": [{"match": {"terms": {"query": "b"}}}]}},
            ]
        }
    }

"""The index of works on a real Elasticsearch or OpenSearch."""

import pytest
from django.conf import settings

from search.engines.connection import connect
from search.engines.documents import WorkDocument, WorkFacts
from search.engines.errors import EngineDown, IndexMissing
from search.engines.outside import OutsideIndex
from search.engines.ranking import Scope
from search.engines.selection import Selection
from search.expressions import AllOf, AnyOf, Beginning, Without
from search.expressions.matching import match_query

ONE = Scope(1)


def work(pk, site=1, title="", body="", **facts):
    return WorkDocument(pk, site, {8: title, 1: body}, f"w{pk}", WorkFacts(**facts))


@pytest.fixture
def index(engine):
    index = OutsideIndex(settings.SEARCH_URL)
    index.replace(
        [work(1, title="saari", body="meri"), work(2, body="saari saari meri"), work(3, site=2, body="saari")]
    )
    return index


def found(index, expression, scope=ONE, size=20):
    names = index.names(scope, Selection(expression), 0, size)
    assert index.total(scope, expression) >= len(names)
    return [int(name[1:]) for name in names]


def test_a_word_in_the_title_comes_first(index):
    assert found(index, "saari") == [1, 2]


def test_a_site_sees_its_own_works_only(index):
    assert found(index, "saari", Scope(2)) == [3]


def test_expressions_may_be_nested(index):
    assert set(found(index, AllOf((AnyOf(("saari", "x")), "meri")))) == {1, 2}
    assert set(found(index, AnyOf((AllOf(("saari", "vuori")), AllOf(("saari", "meri")))))) == {1, 2}
    assert found(index, AllOf(("saari", "vuori"))) == []
    index.replace([work(4, body="saaristo")])
    assert found(index, AllOf((Beginning("saari"), Without("meri")))) == [4]


def test_an_empty_question_finds_nothing(index):
    for nothing in (AllOf(()), AnyOf(())):
        assert found(index, nothing) == [] and index.select(ONE, Selection(nothing), 20).total == 0


def test_a_repeated_term_weighs_twice(index):
    index.replace([work(4, body="ranta"), work(5, body="kivi")])
    assert found(index, AnyOf(("ranta", "kivi"))) == [4, 5]
    assert found(index, AnyOf(("ranta", "kivi", "kivi"))) == [5, 4]


def test_equal_scores_come_by_id(index):
    index.replace(work(pk, body="kivi") for pk in (12, 10, 11))
    assert found(index, "kivi") == [10, 11, 12]


def test_works_that_are_gone_and_all_but_some_are_left_out(index):
    assert found(index, "saari", Scope(1, gone=("w1", "w7"))) == [2]
    assert found(index, "saari", Scope(1, only=("w1",))) == [1] and found(index, "saari", Scope(1, only=())) == []


def test_values_of_a_facet_beyond_the_most_common_are_counted_when_chosen(index):
    index.replace(work(1000 + n, body="kivi", facets={"person": [str(n % 250), "x"]}) for n in range(500))
    index.replace([work(2000, body="kivi", facets={"person": ["rare"]})])
    counts = index.select(ONE, Selection("kivi", chosen={"person": ["rare", "x"]}), 20).counts["person"]
    assert len(counts) == 201 and counts["rare"] == 1 and counts["x"] == 500
    assert index.values(ONE, "person")["x"] == 500


def test_a_work_is_replaced_and_removed(index):
    index.replace([work(2, body="vuori")])
    assert found(index, "saari") == [1] and found(index, "vuori") == [2]
    index.remove(1, ["w1", "w999"])
    assert found(index, "meri") == [] and index.count() == 2


def test_hits_of_deep_pages_and_all_of_them_counted(index):
    index.replace(work(pk, body="hiekka") for pk in range(100, 10_500))
    assert index.total(ONE, "hiekka") == 10_400
    assert index.names(ONE, Selection("hiekka"), 9_980, 20) == [f"w{pk}" for pk in range(10_080, 10_100)]


def test_rebuilding_replaces_everything_at_once(index):
    def documents():
        yield work(7, body="uusi")
        assert found(index, "saari") == [1, 2]  # the old one answers until all is written

    index.rebuild(documents())
    assert found(index, "uusi") == [7] and index.count() == 1


def indexes(engine) -> list[str]:
    return sorted(engine.ask("GET", f"/{engine.address.index_name('works')}-*/_alias", seconds=10))


def test_a_rebuild_that_fails_leaves_the_old_index(index, engine):
    def documents():
        yield work(7, body="uusi")
        raise ValueError

    with pytest.raises(ValueError):
        index.rebuild(documents())
    assert found(index, "saari") == [1, 2] and len(indexes(engine)) == 1


def test_what_a_killed_rebuild_left_goes_with_the_next(index, engine):
    index._index.build()
    assert len(indexes(engine)) == 2
    index.rebuild([work(7, body="uusi")])
    assert len(indexes(engine)) == 1 and found(index, "uusi") == [7]


def test_an_index_of_another_release_is_missing_and_goes_when_this_ones_is_built(index, engine, monkeypatch):
    monkeypatch.setattr("search.engines.outside.PROPERTIES", {"terms": {"type": "text"}, "site": {"type": "keyword"}})
    newer = OutsideIndex(settings.SEARCH_URL)
    assert not newer.exists() and index.exists() and found(index, "saari") == [1, 2]
    newer.rebuild([])
    assert newer.exists() and not index.exists() and len(indexes(engine)) == 1
    index.rebuild([])


def test_creating_twice_keeps_the_works(index):
    index.create()
    assert index.count() == 3
    index.clear()
    assert index.count() == 0


def test_a_missing_index_is_an_engine_that_is_down(index):
    index.drop()
    index.drop()
    for call in (lambda: index.total(ONE, "saari"), lambda: index.replace([work(1)]), index.count):
        with pytest.raises(IndexMissing):
            call()
    assert not index.exists()


def test_two_sites_of_one_cluster_keep_apart(index):
    other = OutsideIndex(settings.SEARCH_URL + "-b")
    other.create()
    try:
        assert other.count() == 0 and index.count() == 3
    finally:
        other.drop()
    assert index.count() == 3


def test_a_wrong_port_is_an_engine_that_is_down():
    index = OutsideIndex("opensearch://127.0.0.1:1/")
    connect("opensearch://127.0.0.1:1/").try_again()
    for call in (lambda: index.total(ONE, "saari"), lambda: index.replace([work(1)]), index.create, index.count):
        with pytest.raises(EngineDown):
            call()


def test_plain_terms_become_one_match():
    assert match_query(AllOf((AnyOf(("a", "a", "b")), "c"))) == {
        "bool": {
            "must": [
                {"match": {"terms": {"query": "a a b", "operator": "or"}}},
                {"match": {"terms": {"query": "c"}}},
            ]
        }
    }

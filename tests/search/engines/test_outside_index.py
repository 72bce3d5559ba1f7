"""The index of works on a real Elasticsearch or OpenSearch."""

import pytest
from django.conf import settings

from search.engines.connection import connect
from search.engines.documents import WorkDocument
from search.engines.errors import EngineDown, IndexMissing
from search.engines.outside import OutsideIndex
from search.expressions import AllOf, AnyOf
from search.expressions.matching import match_query


def work(pk, site=1, title="", body=""):
    return WorkDocument(pk, site, {8: title, 1: body})


@pytest.fixture
def index(engine):
    index = OutsideIndex(settings.SEARCH_URL)
    index.replace(
        [work(1, title="saari", body="meri"), work(2, body="saari saari meri"), work(3, site=2, body="saari")]
    )
    return index


def found(index, expression, site=1):
    return [pk for pk, _ in index.scores(site, expression)]


def test_a_word_in_the_title_comes_first(index):
    assert found(index, "saari") == [1, 2]


def test_a_site_sees_its_own_works_only(index):
    assert found(index, "saari", site=2) == [3]


def test_all_of_and_any_of_may_be_nested(index):
    assert set(found(index, AllOf((AnyOf(("saari", "x")), "meri")))) == {1, 2}
    assert set(found(index, AnyOf((AllOf(("saari", "vuori")), AllOf(("saari", "meri")))))) == {1, 2}
    assert found(index, AllOf(("saari", "vuori"))) == []


def test_an_empty_question_finds_nothing(index):
    assert found(index, AllOf(())) == [] and found(index, AnyOf(())) == []


def test_a_repeated_term_counts_twice(index):
    once = dict(index.scores(1, AnyOf(("saari", "meri"))))
    twice = dict(index.scores(1, AnyOf(("saari", "saari", "meri"))))
    assert all(twice[pk] > once[pk] for pk in once)


def test_equal_scores_come_by_id(index):
    index.replace(work(pk, body="kivi") for pk in (12, 10, 11))
    assert found(index, "kivi") == [10, 11, 12]


def test_a_work_is_replaced_and_removed(index):
    index.replace([work(2, body="vuori")])
    assert found(index, "saari") == [1] and found(index, "vuori") == [2]
    index.remove([1, 999])
    assert index.pks() == {2, 3} and index.count() == 2


def test_every_match_is_returned(index):
    index.replace(work(pk, body="hiekka") for pk in range(100, 10_500))
    assert len(found(index, "hiekka")) == 10_400


def test_rebuilding_replaces_everything_at_once(index):
    def documents():
        yield work(7, body="uusi")
        assert found(index, "saari") == [1, 2]  # the old one answers until all is written

    index.rebuild(documents())
    assert index.pks() == {7}


def test_a_rebuild_that_fails_leaves_the_old_index(index, engine):
    def documents():
        yield work(7, body="uusi")
        raise ValueError

    with pytest.raises(ValueError):
        index.rebuild(documents())
    assert index.pks() == {1, 2, 3}
    assert len(engine.ask("GET", f"/{engine.address.index_name('works')}-*/_settings")) == 1


def test_creating_twice_keeps_the_works(index):
    index.create()
    assert index.count() == 3
    index.clear()
    assert index.count() == 0


def test_a_missing_index_is_an_engine_that_is_down(index):
    index.drop()
    index.drop()
    for call in (lambda: index.scores(1, "saari"), lambda: index.replace([work(1)]), index.pks, index.count):
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
    for call in (lambda: index.scores(1, "saari"), lambda: index.replace([work(1)]), index.create, index.pks):
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

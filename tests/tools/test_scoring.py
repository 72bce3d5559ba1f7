from pathlib import Path

import pytest

from tools.search_lab.scoring import DOCUMENT_TASKS, SENTENCE_TASKS, load_collection, load_queries, measure, score

DATA = Path(__file__).parents[2] / "data" / "search-eval"


def test_measures_of_a_list_with_a_miss():
    found = measure(["a", "x", "b"], {"a": 1, "b": 2, "c": 1})
    assert found["P"] == pytest.approx(2 / 3)
    assert found["R"] == pytest.approx(2 / 3)
    assert found["F1"] == pytest.approx(2 / 3)
    assert found["MAP"] == pytest.approx((1 + 2 / 3) / 3)
    assert found["nDCG@10"] == pytest.approx((1 + 3 / 2) / (3 + 1 / 1.5849625 + 1 / 2))
    assert (found["MRR"], found["S@10"], found["zero"]) == (1, 1, 0)


def test_measures_of_nothing_found():
    assert set(measure([], {"a": 1}).values()) == {0.0, 1.0}
    assert measure([], {"a": 1})["zero"] == 1


def test_hit_beyond_ten_counts_for_rank_only():
    hits = [str(number) for number in range(20)]
    found = measure(hits, {"10": 2})
    assert found["MRR"] == pytest.approx(1 / 11)
    assert (found["S@10"], found["nDCG@10"]) == (0, 0)


def test_score_is_the_mean_of_a_task_and_counts_hits_once(tmp_path):
    path = tmp_path / "queries.tsv"
    path.write_text("1\tnames\ta\ta\tx:2\n2\tnames\tb\tb\ty:1\n3\ttypo\tc\tc\tz:1\n", encoding="utf-8")
    results = score(lambda query: ["x", "x"], load_queries(path), {"names"})
    assert set(results) == {"names"}
    assert results["names"]["n"] == 2
    assert results["names"]["F1"] == 0.5


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_evaluation_set_is_whole(language):
    sentences = {key for key, _text in load_collection(DATA / f"collection.{language}.dev.tsv")}
    documents = {key for key, _text in load_collection(DATA / f"docs.{language}.dev.tsv")}
    for query in load_queries(DATA / f"queries.{language}.dev.tsv"):
        assert query.answers
        assert query.task in SENTENCE_TASKS | DOCUMENT_TASKS
        assert set(query.answers) <= (documents if query.task in DOCUMENT_TASKS else sentences)

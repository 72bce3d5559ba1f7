"""A slow engine is no dead engine: one late answer is one search by the database; several in a row, or a refusal, are
a pause, which a trial ends."""

import pytest

from blog.models import BlogPostPage
from search.engines import connection
from search.engines.address import read_address
from search.engines.connection import MOST_SLOW, PAUSE, Engine
from search.engines.errors import EngineDown, EngineSlow
from search.engines.outside import OutsideIndex
from search.index import corpus
from search.query.find import find
from tests.search.engines.stub import running

HASTE = 0.05  # seconds that a request waits here


@pytest.fixture
def now(monkeypatch):
    """The time of the breaker, in a list."""
    time = [1000.0]
    monkeypatch.setattr("core.engines.breakers.time.monotonic", lambda: time[0])
    return time


@pytest.fixture
def stub():
    with running() as stub:
        yield stub


@pytest.fixture
def slow_engine(stub, now, monkeypatch):
    monkeypatch.setattr(connection, "QUICK", HASTE)
    return Engine(read_address(f"opensearch://127.0.0.1:{stub.port}/"))


def ask(engine, times=1):
    for _time in range(times):
        engine.ask("GET", "/x/_count")


def ask_in_vain(engine, kind=EngineSlow, times=1):
    for _time in range(times):
        with pytest.raises(kind):
            ask(engine)


def test_a_late_answer_is_counted_and_the_engine_is_asked_again_at_once(slow_engine, stub):
    for round_ in range(1, MOST_SLOW + 2):
        stub.is_late = True
        ask_in_vain(slow_engine)
        stub.is_late = False
        ask(slow_engine)
        assert slow_engine.slow_answers == round_


def test_several_late_answers_in_a_row_are_a_pause_and_a_trial_ends_it(slow_engine, stub, now):
    stub.is_late = True
    ask_in_vain(slow_engine, times=MOST_SLOW)
    asked = len(stub.asked)
    ask_in_vain(slow_engine, EngineDown, times=5)
    assert len(stub.asked) == asked == MOST_SLOW
    now[0] += PAUSE + 1
    ask_in_vain(slow_engine)  # the trial is late too
    ask_in_vain(slow_engine, EngineDown, times=5)
    assert len(stub.asked) == asked + 1
    now[0] += PAUSE + 1
    stub.is_late = False
    ask(slow_engine, times=3)
    assert len(stub.asked) == asked + 4


def test_one_refused_connection_is_a_pause(now):
    engine = Engine(read_address("opensearch://127.0.0.1:1/"))
    ask_in_vain(engine, EngineDown)
    assert engine.breaker.is_down and engine.slow_answers == 0


@pytest.mark.parametrize(("status", "seconds", "is_down"), [(429, None, True), (429, 5, False), (403, None, False)])
def test_an_engine_that_is_overloaded_is_let_alone_by_readers(slow_engine, stub, status, seconds, is_down):
    stub.status = status
    with pytest.raises(EngineDown):
        slow_engine.ask("GET", "/x/_count", seconds=seconds)
    assert slow_engine.breaker.is_down is is_down


@pytest.mark.django_db
def test_one_late_search_is_answered_by_the_database_and_the_next_by_the_engine(tuotos, slow_engine, stub, monkeypatch):
    tuotos.page(BlogPostPage, title="Kvartsi")
    monkeypatch.setattr(corpus, "outside_index", lambda name="": OutsideIndex(slow_engine, name))
    stub.answer = {"hits": {"total": {"value": 7}, "hits": []}}
    stub.is_late = True
    results = find("kvartsi", tuotos.site, "fi")
    assert results.engine_down and results.total == 1 and len(results.pks(0, 20)) == 1
    assert slow_engine.slow_answers == 1
    stub.is_late = False
    results = find("kvartsi", tuotos.site, "fi")
    assert not results.engine_down and results.total == 7

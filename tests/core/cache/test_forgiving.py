"""Redis away, silent and back: readers get their pages, and nothing old."""

import logging
import shutil
import time

import pytest
from django.core.cache import cache

from blog.models import BlogPostPage
from cms.settings.env import caches
from core.cache import forgiving
from scripts.trials.servers import Server, SlowWay
from tests.factories import edit
from tests.missing import missing

pytestmark = pytest.mark.django_db


@pytest.fixture
def redis(settings, monkeypatch, tmp_path):
    """A Redis server, which the site uses as CACHE_URL says."""
    if not (program := shutil.which("redis-server")):
        missing("Redis is not here (sudo apt install redis-server).")
    options = ["--save", "", "--appendonly", "no", "--bind", "127.0.0.1", "--port"]
    server = Server(lambda port: [program, *options, str(port)], tmp_path)
    monkeypatch.setenv("CACHE_URL", f"redis://127.0.0.1:{server.port}/0")
    monkeypatch.setattr(forgiving, "breaker", forgiving.Breaker("The cache", seconds=1))
    settings.CACHES = caches()
    yield server
    server.kill()


def is_kept() -> bool:
    """Tell whether the cache holds something for a moment."""
    cache.set("test", "held")
    return cache.get("test") == "held"


def wait_until_kept():
    end = time.monotonic() + 15
    while not is_kept():
        assert time.monotonic() < end
        time.sleep(0.1)


def front(client) -> str:
    answer = client.get("/fi/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("fault", ["silence", "kill"])
def test_readers_get_new_pages_without_redis_and_it_heals_by_itself(fault, redis, tuotos, client, caplog):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    assert is_kept() and "Kvartsi" in front(client)
    with caplog.at_level(logging.WARNING):
        getattr(redis, fault)()
        assert "Kvartsi" in front(client)
        edit(page, title="Graniitti")
        content = front(client)
        assert "Graniitti" in content and "Kvartsi" not in content
        assert not is_kept()
        redis.wake() if fault == "silence" else redis.start()
        wait_until_kept()
    assert "Graniitti" in front(client)
    told = [record.getMessage() for record in caplog.records if record.name == "core.engines.breakers"]
    assert len(told) == 2 and "does not answer" in told[0] and "answers again" in told[1]


def test_a_silent_redis_costs_one_short_wait(redis, monkeypatch):
    monkeypatch.setattr(forgiving.breaker, "seconds", 60)
    assert is_kept()
    redis.silence()
    began = time.monotonic()
    for _time in range(1000):
        assert cache.get("test", "nothing") == "nothing"
    assert time.monotonic() - began < 3 * forgiving.LONGEST_WAIT  # a busy machine may be late


def test_a_slow_redis_is_not_asked_until_it_is_quick_again(redis, caplog, monkeypatch):
    way = SlowWay(redis.port)
    slow = forgiving.ForgivingRedisCache(f"redis://127.0.0.1:{way.port}/0", {})
    slow.set("one", 1)
    monkeypatch.setattr(forgiving, "_slow_answers", 0)  # the first may have waited for a busy machine
    way.delay = 0.2
    began = time.monotonic()
    with caplog.at_level(logging.WARNING, logger="core.engines.breakers"):
        answers = [slow.get("one") for _time in range(100)]
        assert answers[:3] == [1, 1, 1] and answers[3:] == [None] * 97
        assert time.monotonic() - began < 2
        way.delay = 0
        end = time.monotonic() + 15
        while slow.get("one") != 1:
            assert time.monotonic() < end
            time.sleep(0.1)
    assert ["answers again" in record.getMessage() for record in caplog.records] == [False, True]


def test_everything_is_answered_as_by_an_empty_cache(redis):
    redis.kill()
    assert (cache.add("a", 1), cache.get("a"), cache.get_many(["a"]), "a" in cache) == (True, None, {}, False)
    assert (cache.set("a", 1), cache.touch("a"), cache.delete("a"), cache.clear()) == (None, False, False, False)
    assert (cache.set_many({"a": 1}), cache.delete_many(["a"]), cache.get_or_set("a", 5)) == (["a"], None, 5)
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")
    assert cache.get("a") is None


def test_what_was_to_be_deleted_meanwhile_is_gone_when_it_answers_again(redis):
    cache.set_many({"one": 1, "two": 2, "three": 3})
    redis.silence()
    cache.delete("one")
    cache.delete_many(["two"])
    redis.wake()
    wait_until_kept()
    assert cache.get_many(["one", "two", "three"]) == {"three": 3}


def test_two_processes_share_it(redis):
    cache.set("one", [1, "ä"])
    assert forgiving.ForgivingRedisCache(f"redis://127.0.0.1:{redis.port}/0", {}).get("one") == [1, "ä"]

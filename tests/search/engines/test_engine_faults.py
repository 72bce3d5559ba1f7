"""A real outside engine that hangs, refuses to write, or has lost its index."""

import os
import signal

import pytest
from django.core.management import call_command
from wagtail.search.backends import get_search_backend

from blog.models import BlogPostPage
from search.admin_search import missed
from search.admin_search.catching_up import catch_up
from search.engines.connection import QUICK, WRITING
from search.engines.errors import EngineDown

pytestmark = pytest.mark.django_db


@pytest.fixture
def backend(engine):
    return get_search_backend()


@pytest.fixture
def silence(engine):
    """Stop the server's process: connections are taken and never answered. Returns what lets it go on."""
    pid = int(os.environ.get("SEARCH_SERVER_PID", 0))
    if not pid:
        pytest.skip("needs the id of the server's process: scripts/with_opensearch.sh sets it")
    os.kill(pid, signal.SIGSTOP)

    def go_on():
        os.kill(pid, signal.SIGCONT)
        engine.try_again()

    yield go_on
    go_on()


@pytest.fixture
def waits(engine, monkeypatch):
    """How long each request to the engine was willing to wait, in seconds."""
    seconds = []
    send = engine._transport.perform_request

    def noting(*args, **kwargs):
        seconds.append(kwargs["request_timeout"])
        return send(*args, **kwargs)

    monkeypatch.setattr(engine._transport, "perform_request", noting)
    return seconds


def titles(backend, query):
    return [page.title for page in backend.search(query, BlogPostPage)]


def in_engine(backend, query):
    """Ask the engine itself, without the database behind it."""
    results = backend.search(query, BlogPostPage)
    return len(results.scores())


def in_index(backend):
    return backend.index.count()


def test_the_engine_is_what_answers(tuotos, backend):
    tuotos.page(BlogPostPage, title="Kvartsi")
    assert in_engine(backend, "kvartsi") == 1
    backend.database.reset_indexes()
    assert titles(backend, "kvartsi") == ["Kvartsi"]


def test_a_hanging_engine_costs_one_second_once(tuotos, backend, waits, request):
    tuotos.page(BlogPostPage, title="Kvartsi")
    request.getfixturevalue("silence")
    waits.clear()
    assert titles(backend, "kvartsi") == titles(backend, "kvartsi") == ["Kvartsi"]
    assert waits == [QUICK]  # the second search did not ask at all


def test_readers_find_pages_while_the_engine_hangs(tuotos, client, request):
    tuotos.page(BlogPostPage, title="Kvartsi")
    request.getfixturevalue("silence")
    assert "Kvartsi" in client.get("/fi/haku/", {"q": "kvartsi"}).content.decode()


def test_writing_to_a_hanging_engine_raises_nothing_and_is_made_good(tuotos, backend, waits, request):
    old = tuotos.page(BlogPostPage, title="Graniitti")
    go_on = request.getfixturevalue("silence")
    waits.clear()
    tuotos.page(BlogPostPage, title="Kvartsi")
    old.delete()
    assert max(waits) <= WRITING and len(waits) <= 2
    assert titles(backend, "kvartsi") == ["Kvartsi"] and titles(backend, "graniitti") == []
    catch_up_when_it_answers(go_on)
    assert in_engine(backend, "kvartsi") == 1 and in_engine(backend, "graniitti") == 0
    assert missed.some(1) == []


def catch_up_when_it_answers(go_on):
    assert missed.some(1)
    go_on()
    catch_up()


def test_a_full_engine_raises_nothing_and_is_made_good(tuotos, backend, engine):
    def block(value):
        settings = {"index.blocks.read_only_allow_delete": value}
        engine.ask("PUT", f"/{backend.index.name}/_settings", settings, seconds=10)

    block(True)
    tuotos.page(BlogPostPage, title="Kvartsi")
    assert missed.some(1)
    catch_up()  # still full
    assert missed.some(1) and in_engine(backend, "kvartsi") == 0
    block(None)
    catch_up()
    assert in_engine(backend, "kvartsi") == 1 and missed.some(1) == []


def test_a_lost_index_is_made_anew_with_everything(tuotos, backend):
    tuotos.page(BlogPostPage, title="Kvartsi")
    backend.index.drop()
    assert titles(backend, "kvartsi") == ["Kvartsi"]
    with pytest.raises(EngineDown):
        in_engine(backend, "kvartsi")
    catch_up()
    assert in_engine(backend, "kvartsi") == 1
    assert in_index(backend) > 10  # the other pages of the site too


def test_rebuilding_replaces_what_is_stale(tuotos, backend):
    backend.index.write([("1-999999", {"content_type": 1, "pk": "999999", "title": "vanha"})])
    tuotos.page(BlogPostPage, title="Kvartsi")
    call_command("update_index", verbosity=0)
    assert in_engine(backend, "kvartsi") == 1
    names = engine_names(backend)
    assert len(names) == 1, names


def engine_names(backend):
    return list(backend.index.engine.ask("GET", f"/{backend.index.name}-*/_settings", seconds=10))

"""A real outside engine that hangs, refuses to write, or has lost its index: readers find, nothing is forgotten."""

import os
import signal

import pytest
from django.conf import settings

from blog.models import BlogPostPage
from search.engines.connection import MOST_SLOW, QUICK, WRITING
from search.engines.documents import WorkDocument
from search.engines.outside import OutsideIndex
from search.index.sending import send
from search.models import Unsent
from tests import outside_engine
from tests.search.pages import ask, found, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(engine):
    return OutsideIndex(settings.SEARCH_URL)


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
    seconds, send = [], engine._send

    def noting(*args):
        seconds.append(args[-1])
        return send(*args)

    monkeypatch.setattr(engine, "_send", noting)
    return seconds


def works_in(engine) -> set[str]:
    """Return the names of the works in the index of the engine."""
    return {hit["_id"].partition(":")[2] for hit in outside_engine.everything(engine)}


def works_of(pages) -> set[str]:
    return {str(page.translation_key) for page in pages}


def test_the_engine_is_what_answers(tuotos, client, index):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    index.remove(tuotos.site.pk, works_of([page]))
    assert found(client, "kvartsi") == []


def test_a_work_that_is_gone_is_neither_shown_nor_counted_before_the_engine_knows(tuotos, client, engine, monkeypatch):
    page, _other = (tuotos.page(BlogPostPage, title=title) for title in ("Kvartsi", "Kvartsiko"))
    monkeypatch.setattr("search.index.indexing.send", lambda: False)
    page.unpublish()
    assert works_of([page]) <= works_in(engine)
    content = ask(client, "kvartsi")
    assert titles(content) == ["Kvartsiko"] and "tavallista suppeammin" not in content


def test_a_hanging_engine_costs_one_second_few_times(tuotos, client, waits, request):
    tuotos.page(BlogPostPage, title="Kvartsi")
    request.getfixturevalue("silence")
    waits.clear()
    for _time in range(MOST_SLOW + 2):
        assert found(client, "kvartsi") == ["Kvartsi"]
    assert waits == [QUICK] * MOST_SLOW  # the last searches did not ask at all


def test_writing_to_a_hanging_engine_raises_nothing_and_is_made_good(tuotos, client, engine, waits, request):
    old = tuotos.page(BlogPostPage, title="Graniitti")
    gone = works_of([old])
    go_on = request.getfixturevalue("silence")
    waits.clear()
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    old.delete()
    assert max(waits) <= WRITING and len(waits) <= 2
    assert found(client, "kvartsi") == ["Kvartsi"] and Unsent.objects.exists()
    go_on()
    assert send() and not Unsent.objects.exists()
    assert works_of([page]) <= works_in(engine) and gone.isdisjoint(works_in(engine))


def test_a_full_engine_raises_nothing_and_is_made_good(tuotos, index, engine):
    def block(value):
        name = engine.address.index_name("works-*")
        engine.ask("PUT", f"/{name}/_settings", {"index.blocks.read_only_allow_delete": value}, seconds=10)

    block(True)
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    block(True)  # Elasticsearch takes it away by itself, twice a minute, where it does not watch the disk
    assert not send() and Unsent.objects.exists()  # still full
    block(None)
    assert send() and works_of([page]) <= works_in(engine)


def test_a_lost_index_is_made_anew_with_everything(tuotos, client, index, engine):
    pages = [tuotos.page(BlogPostPage, title=title) for title in ("Kvartsi", "Graniitti")]
    index.drop()
    assert found(client, "kvartsi") == ["Kvartsi"]
    assert send() and works_of(pages) <= works_in(engine)


def test_rebuilding_replaces_what_is_stale(tuotos, index, engine):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    index.replace([WorkDocument(999_999, tuotos.site.pk, {1: "vanha"}, "vanha")])
    assert send(everything=True) and works_of([page]) <= works_in(engine) and "vanha" not in works_in(engine)
    name = engine.address.index_name("works")
    assert len(engine.ask("GET", f"/{name}-*/_settings", seconds=10)) == 1

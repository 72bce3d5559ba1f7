"""A real outside engine that hangs, refuses to write, or has lost its index: readers find, nothing is forgotten."""

import os
import signal

import pytest
from django.conf import settings

from blog.models import BlogPostPage
from search.engines.connection import QUICK, WRITING
from search.engines.documents import WorkDocument
from search.engines.outside import OutsideIndex
from search.index.sending import send
from search.models import IndexedWork, Unsent
from tests.search.pages import found

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
    seconds = []
    send = engine._transport.perform_request

    def noting(*args, **kwargs):
        seconds.append(kwargs["request_timeout"])
        return send(*args, **kwargs)

    monkeypatch.setattr(engine._transport, "perform_request", noting)
    return seconds


def works_of(pages) -> set[int]:
    keys = [str(page.translation_key) for page in pages]
    return set(IndexedWork.objects.filter(work__in=keys).values_list("pk", flat=True))


def test_the_engine_is_what_answers(tuotos, client, index):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    index.remove(works_of([page]))
    assert found(client, "kvartsi") == []


def test_a_hanging_engine_costs_one_second_once(tuotos, client, waits, request):
    tuotos.page(BlogPostPage, title="Kvartsi")
    request.getfixturevalue("silence")
    waits.clear()
    assert found(client, "kvartsi") == found(client, "kvartsi") == ["Kvartsi"]
    assert waits == [QUICK]  # the second search did not ask at all


def test_writing_to_a_hanging_engine_raises_nothing_and_is_made_good(tuotos, client, index, waits, request):
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
    assert works_of([page]) <= index.pks() and gone.isdisjoint(index.pks())


def test_a_full_engine_raises_nothing_and_is_made_good(tuotos, index, engine):
    def block(value):
        name = engine.address.index_name("works")
        engine.ask("PUT", f"/{name}/_settings", {"index.blocks.read_only_allow_delete": value}, seconds=10)

    block(True)
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    assert not send() and Unsent.objects.exists()  # still full
    block(None)
    assert send() and works_of([page]) <= index.pks()


def test_a_lost_index_is_made_anew_with_everything(tuotos, client, index):
    pages = [tuotos.page(BlogPostPage, title=title) for title in ("Kvartsi", "Graniitti")]
    index.drop()
    assert found(client, "kvartsi") == ["Kvartsi"]
    assert send() and works_of(pages) <= index.pks()


def test_rebuilding_replaces_what_is_stale(tuotos, index, engine):
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    index.replace([WorkDocument(999_999, tuotos.site.pk, {1: "vanha"})])
    assert send(everything=True) and works_of([page]) <= index.pks() and 999_999 not in index.pks()
    name = engine.address.index_name("works")
    assert len(engine.ask("GET", f"/{name}-*/_settings", seconds=10)) == 1

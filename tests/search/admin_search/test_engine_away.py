"""An outside engine that does not answer: the database answers, writing raises nothing, nothing is forgotten."""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command
from modelsearch.query import MATCH_ALL

from blog.models import BlogPostPage
from core.worker import scheduler
from search.admin_search import catching_up, missed, outside
from search.engines.connection import PAUSE, Engine, connect, refused
from search.engines.errors import EngineDown
from tests.factories.neighbour import own

pytestmark = pytest.mark.django_db
URL = "opensearch://127.0.0.1:1/"  # nobody answers there


@pytest.fixture
def noted(monkeypatch):
    """What was noted as missed: (model, id)."""
    noted = []
    monkeypatch.setattr(outside, "remember", lambda model, pks: noted.extend((model, pk) for pk in pks))
    return noted


@pytest.fixture
def backend(settings, noted):
    settings.SEARCH_URL = URL
    settings.WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.admin_search.outside", "URL": URL}}
    connect(URL).try_again()
    return outside.SearchBackend({"URL": URL})


@pytest.fixture
def posts(tuotos, backend):
    return [tuotos.page(BlogPostPage, title=title, intro="kivi") for title in ("Kvartsi", "Graniitti")]


def test_publishing_raises_nothing_and_the_object_is_noted(posts, noted):
    assert {(BlogPostPage, page.pk) for page in posts} <= set(noted)


def test_deleting_raises_nothing_and_is_noted(posts, noted):
    pk = posts[0].pk
    noted.clear()
    posts[0].delete()
    assert (BlogPostPage, pk) in noted


def test_the_database_answers(posts, backend):
    assert [page.title for page in backend.search("kvartsi", own(BlogPostPage))] == ["Kvartsi"]
    assert [page.title for page in backend.autocomplete("kvar", own(BlogPostPage))] == ["Kvartsi"]
    results = backend.search("kivi", own(BlogPostPage))
    assert results.count() == 2 and len(results[1:2]) == 1 and len(results[:1]) == 1
    assert dict(results.facet("locale_id")) == {posts[0].locale_id: 2}
    assert all(page.score > 0 for page in results.annotate_score("score"))
    assert results.get_queryset().count() == 2
    assert backend.search(MATCH_ALL, own(BlogPostPage)).count() == 2
    assert backend.search("", own(BlogPostPage)).count() == 0
    assert backend.search("kvartsi", own(BlogPostPage), operator="or", fields=["title"]).count() == 1


def test_the_order_asked_for_is_kept(posts, backend):
    found = backend.search("kivi", own(BlogPostPage).order_by("title"), order_by_relevance=False)
    assert [page.title for page in found] == ["Graniitti", "Kvartsi"]


def test_rebuilding_brings_the_database_up_to_date(posts, backend):
    backend.database.reset_indexes()
    assert backend.search("kvartsi", own(BlogPostPage)).count() == 0
    call_command("update_index", verbosity=0)
    assert backend.search("kvartsi", own(BlogPostPage)).count() == 1


def test_the_clock_does_not_stumble(posts, backend):
    assert any(job.run is catching_up.catch_up for job in scheduler.JOBS)
    catching_up.catch_up()


def test_without_an_outside_engine_the_clock_has_nothing_to_do(settings, monkeypatch):
    settings.SEARCH_URL = ""
    monkeypatch.setattr(missed, "some", lambda most: pytest.fail("nothing can be missed"))
    catching_up.catch_up()


def test_without_an_outside_engine_its_client_is_not_loaded():
    """It takes 16 MB of a web worker."""
    code = "import django, sys; django.setup(); print('elastic_transport' in sys.modules)"
    variables = {**os.environ, "SEARCH_URL": "", "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    run = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.strip() == "False"


def test_an_engine_that_was_silent_is_asked_again_only_after_a_pause(monkeypatch):
    now, asked = [0.0], []
    engine = Engine(connect(URL).address, now=lambda: now[0])
    send = engine._transport.perform_request
    monkeypatch.setattr(
        engine._transport, "perform_request", lambda *args, **kwargs: (asked.append(args), send(*args, **kwargs))[1]
    )
    for later in (0, PAUSE - 1, PAUSE + 1):
        now[0] = later
        with pytest.raises(EngineDown):
            engine.ask("GET", "/")
    assert len(asked) == 2


def test_only_a_document_that_is_gone_already_is_no_refusal():
    items = [
        {"index": {"_id": "1", "status": 201}},
        {"delete": {"_id": "2", "status": 404}},
        {"index": {"_id": "3", "status": 429, "error": "full"}},
    ]
    assert refused(items) == ["3: 429 full"]

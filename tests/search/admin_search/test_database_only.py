"""Wagtail's own lists and choosers search the site's database, whatever SEARCH_URL is."""

import pytest
from wagtail.search.backends import get_search_backend

from blog.models import BlogPostPage
from core.worker import scheduler
from search.engines.connection import Engine
from search.engines.errors import EngineDown
from tests.factories.neighbour import own

pytestmark = pytest.mark.django_db


def test_lists_find_what_is_saved_while_no_engine_answers(tuotos, settings, monkeypatch):
    asked = []

    def refuse(self, method, path, *args, **kwargs):
        asked.append(path)
        raise EngineDown(path)

    settings.SEARCH_URL = "opensearch://127.0.0.1:1/?prefix=lists"
    monkeypatch.setattr(Engine, "ask", refuse)
    page = tuotos.page(BlogPostPage, title="Kvartsi")
    backend = get_search_backend()
    assert [each.pk for each in backend.search("kvartsin", own(BlogPostPage))] == [page.pk]
    assert [each.pk for each in backend.autocomplete("kvar", own(BlogPostPage))] == [page.pk]
    page.delete()
    assert backend.search("kvartsi", own(BlogPostPage)).count() == 0
    assert not any("objects" in path for path in asked)


def test_the_clock_knows_no_engine_of_the_lists():
    assert not any("catching up" in job.name for job in scheduler.JOBS)

"""The outside engine of the public search is away, slow or back: readers get answers, nothing is lost."""

from collections import Counter
from dataclasses import replace

import pytest
from django.urls import reverse

from blog.models import BlogPostPage
from search.editors import index_report
from search.engines.documents import FACETS
from search.engines.errors import EngineDown
from search.engines.ranking import Selected
from search.index import corpus, sending
from search.index.rebuilding import rebuild
from search.models import IndexedWork, Unsent
from search.query.find import find
from tests.factories import edit
from tests.search.pages import ask, found, titles

pytestmark = pytest.mark.django_db


class Engine:
    """An engine that works, or is down."""

    def __init__(self):
        self.down, self.there, self.rebuilt = False, {}, 0

    def answer(self):
        if self.down:
            raise EngineDown("no connection")

    def exists(self):
        self.answer()
        return True

    def replace(self, documents):
        self.answer()
        self.there.update({(document.site, document.work): document.stream() for document in documents})

    def remove(self, site, works):
        self.answer()
        for work in works:
            self.there.pop((site, work), None)

    def rebuild(self, documents):
        self.there, self.rebuilt = {}, self.rebuilt + 1
        self.replace(documents)

    def names(self, scope, *_selection):
        self.answer()
        there = [work for (site, work), stream in self.there.items() if site == scope.site and "kvartsi" in stream]
        return [work for work in there if work not in scope.gone]

    def total(self, scope, expression):
        return len(self.names(scope))

    def select(self, scope, selection, size, facets):
        names = self.names(scope)
        return Selected(len(names), {name: Counter() for name in FACETS}, (0, len(names)), names)

    def values(self, scope, facet):
        self.answer()
        return {}

    def count(self):
        self.answer()
        return len(self.there)


@pytest.fixture
def engine(monkeypatch):
    engine = Engine()
    for module in (corpus, sending, index_report):
        monkeypatch.setattr(module, "outside_index", lambda name="": engine)
    return engine


def test_works_reach_the_engine_and_it_answers(tuotos, client, engine):
    tuotos.page(BlogPostPage, title="Kvartsi")
    assert len(engine.there) == 1 and not Unsent.objects.exists()
    content = ask(client, "kvartsi")
    assert titles(content) == ["Kvartsi"] and "tavallista suppeammin" not in content


def test_site_answers_itself_when_the_engine_is_down_and_says_so(tuotos, client, engine):
    tuotos.page(BlogPostPage, title="Kvartsi")
    engine.down = True
    assert titles(ask(client, "kvartsi")) == ["Kvartsi"]
    assert "Haku toimii nyt tavallista suppeammin. Osumia voi puuttua." in ask(client, "kvartsi")
    assert "Sökningen fungerar just nu begränsat." in ask(client, "kvartsi", "sv")


def test_engine_that_goes_away_between_counting_and_listing_harms_nothing(tuotos, client, engine, monkeypatch):
    tuotos.page(BlogPostPage, title="Kvartsi")
    results = find("kvartsi", tuotos.site, "fi")
    engine.down = True
    monkeypatch.setattr(results.works, "found", replace(results.works.found, names=[]))
    assert len(results.pks(0, 20)) == 1 and results.engine_down and results.total == 1


def test_site_too_big_for_its_database_says_that_the_search_is_out_of_order(tuotos, client, engine, monkeypatch):
    """Else each web process would load the facts of all works, because of one late answer."""
    tuotos.page(BlogPostPage, title="Kvartsi")
    monkeypatch.setattr("search.query.columns.MOST_WORKS", 0)
    assert titles(ask(client, "kvartsi")) == ["Kvartsi"]
    engine.down = True
    monkeypatch.setattr("search.query.columns.Columns.of", None)
    response = client.get("/fi/haku/", {"q": "kvartsi"})
    assert response.status_code == 503 and "Haku" in response.content.decode()


def test_admin_says_first_that_the_engine_is_down_and_what_that_means(tuotos, admin_client, engine):
    def told() -> str:
        content = admin_client.get(reverse("search_state:index")).content.decode()
        return content.partition("Mitä hakemistossa on")[0]

    assert "ei vastaa juuri nyt" not in told()
    engine.down = True
    assert "Se ei vastaa juuri nyt. Sivuston oma tietokanta vastaa sen sijasta" in told()


def test_engine_catches_up_with_what_changed_while_it_was_down(tuotos, client, engine):
    gone, kept = tuotos.page(BlogPostPage, title="Kvartsi"), tuotos.page(BlogPostPage, title="Kvartsi jää")
    engine.down = True
    gone.unpublish()
    edit(kept, title="Kvartsi jäi")
    tuotos.page(BlogPostPage, title="Kvartsi uusi")
    assert set(found(client, "kvartsi")) == {"Kvartsi jäi", "Kvartsi uusi"}
    engine.down = False
    assert sending.send() is True
    assert set(found(client, "kvartsi")) == {"Kvartsi jäi", "Kvartsi uusi"}
    assert "tavallista suppeammin" not in ask(client, "kvartsi") and not Unsent.objects.exists()


def test_rebuild_while_the_engine_is_down_is_sent_later(tuotos, client, engine):
    tuotos.page(BlogPostPage, title="Kvartsi")
    engine.down = True
    rebuild()
    assert titles(ask(client, "kvartsi")) == ["Kvartsi"]
    engine.down = False
    sending.send()
    assert engine.there.keys() == set(IndexedWork.objects.values_list("site", "work"))


def test_engine_without_the_index_gets_everything(tuotos, client, engine, monkeypatch):
    tuotos.page(BlogPostPage, title="Kvartsi")
    engine.there = {}
    monkeypatch.setattr(engine, "exists", lambda: False)
    sending.send()
    assert engine.rebuilt == 1 and found(client, "kvartsi") == ["Kvartsi"]

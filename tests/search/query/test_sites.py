"""Two sites in one installation: each finds, corrects, suggests, counts and exports as if it were alone."""

import pytest
from django.db import connection, transaction
from django.test import Client

from blog.models import BlogPostPage
from core.models import Topic
from core.models.relations import OutputTopic
from search.index.corpus import table_of
from search.models import FailedSearch, Pick, Synonym, Word
from search.query.suggesting import suggest
from tests.factories import load_site
from tests.factories.neighbour import HOST as OTHER
from tests.search.pages import ask, found

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(tuotos):
    """A second site, with a project of its own."""
    return load_site(OTHER)


def suggested(text: str, site) -> set[str]:
    return {suggestion.text for suggestion in suggest(text, site, "fi")}


def test_words_of_the_other_site_do_not_keep_the_search_from_trying_some_of_them(tuotos, other, client):
    other.page(BlogPostPage, title="Kvartsi ja graniitti")
    tuotos.page(BlogPostPage, title="Kvartsi kivessä")
    assert found(client, "kvartsi graniitti") == ["Kvartsi kivessä"]
    content = ask(client, "kvartsi graniitti")
    assert "Tätä sanaa ei ole missään sivustolla: graniitti" in content


def test_word_of_the_other_site_is_no_known_word_here(tuotos, other, client):
    other.page(BlogPostPage, title="Vrekkoneutraliteetti")
    tuotos.page(BlogPostPage, title="Verkkoneutraliteetti")
    assert found(client, "vrekkoneutraliteetti") == ["Verkkoneutraliteetti"]
    assert found(client, "vrekkoneutraliteetti", host=OTHER) == ["Vrekkoneutraliteetti"]


def test_nothing_is_corrected_to_a_word_of_the_other_site(tuotos, other, client):
    other.page(BlogPostPage, title="Verkkoneutraliteetti")
    tuotos.page(BlogPostPage, title="Kvartsi")
    content = ask(client, "vrekkoneutraliteetti")
    assert "verkkoneutraliteetti" not in content.replace("vrekkoneutraliteetti", "")


def test_words_and_titles_of_the_other_site_are_not_suggested(tuotos, other):
    other.page(BlogPostPage, title="Basalttikide")
    tuotos.page(BlogPostPage, title="Basaltti")
    assert suggested("basalt", tuotos.site) == {"basaltti"}
    assert suggested("basalt", other.site) >= {"basalttikide"} and "basaltti" not in suggested("basalt", other.site)


def test_common_words_of_the_other_site_leave_room_for_those_of_this_one(tuotos, other, monkeypatch):
    monkeypatch.setattr("search.query.suggesting.LOOKED_AT", 2)
    monkeypatch.setattr("search.query.suggesting.TERMS_READ", 2)
    with transaction.atomic():  # the worker has all of it in hand at once
        for place in range(3):
            other.page(BlogPostPage, title="Kvartsikide kvartsikaivos kvartsilasi", slug=f"kvartsi-{place}")
    tuotos.page(BlogPostPage, title="Kvartsiitti")
    assert "kvartsiitti" in suggested("kvartsi", tuotos.site)


def test_hits_are_ranked_by_the_words_of_this_site_alone(tuotos, other, client):
    tuotos.page(BlogPostPage, title="Kvartsi kivessä")
    tuotos.page(BlogPostPage, title="Graniitti kivessä")
    tuotos.page(BlogPostPage, title="Graniitti seinässä")
    before = found(client, "kvartsi graniitti seinä hohka")
    with transaction.atomic():  # the worker has all of it in hand at once
        for place in range(12):
            other.page(BlogPostPage, title=f"Kvartsi {place}", slug=f"kvartsi-{place}")
    assert found(client, "kvartsi graniitti seinä hohka") == before


def test_facets_and_topics_offered_are_those_of_this_site(tuotos, other, client):
    ours, theirs = (Topic.objects.create(label_fi=f"{name}aihe") for name in ("oma", "toinen"))
    page = tuotos.page(BlogPostPage, title="Kvartsi", date="2021-01-01", topics=[OutputTopic(topic=ours)])
    other.page(BlogPostPage, title="Kvartsi", date="1999-01-01", topics=[OutputTopic(topic=theirs)])
    for content in (ask(client, "kvartsi"), ask(client)):
        assert "omaaihe" in content and "toinenaihe" not in content
    assert "1999" not in ask(client, "kvartsi") and page.year == 2021


def test_synonyms_picks_and_the_log_are_those_of_this_site(tuotos, other, client):
    tuotos.page(BlogPostPage, title="Basaltti")
    page = other.page(BlogPostPage, title="Suositeltu")
    Synonym.objects.create(site=other.site, words="hohka\nbasaltti")
    Pick.objects.create(site=other.site, words="hohka", page=page)
    client = Client(headers={"user-agent": "Mozilla/5.0 Firefox/130.0"})
    assert found(client, "hohka") == [] and found(client, "hohka", host=OTHER) == ["Suositeltu"]
    assert list(FailedSearch.objects.values_list("site", "query")) == [(tuotos.site.pk, "hohka")]


def test_export_has_the_hits_of_this_site(tuotos, other, client):
    tuotos.page(BlogPostPage, title="Kvartsi täällä")
    other.page(BlogPostPage, title="Kvartsi muualla")
    text = client.get("/fi/haku/osumat.csv", {"q": "kvartsi"}, headers={"host": "localhost"}).content.decode()
    assert "Kvartsi täällä" in text and "Kvartsi muualla" not in text


def test_deleted_site_leaves_nothing_in_the_index(tuotos, other, client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    other.page(BlogPostPage, title="Kvartsi muualla")
    gone = other.site.pk
    other.site.delete()
    assert not Word.objects.filter(site=gone).exists() and table_of(gone) not in connection.introspection.table_names()
    assert found(client, "kvartsi") == ["Kvartsi"]

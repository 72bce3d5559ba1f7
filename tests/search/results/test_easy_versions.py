"""The search finds a work by its version in easy language, marks it, counts it once, and narrows by it."""

import pytest
from django.db import transaction

from blog.models import BlogPostPage
from core.models import EasyPage
from home.models import ContentPage
from tests.factories import path_of, translate, work
from tests.factories.easy import easy_version
from tests.factories.neighbour import HOST
from tests.search.pages import ask, found, links_inside
from tests.search.results.test_facets import values
from tests.standing import where_searched

pytestmark = [pytest.mark.django_db, pytest.mark.engines]


@pytest.fixture(scope=where_searched)
def built(standing):
    with standing() as tuotos:
        publish(tuotos)
        work()
        yield


@pytest.fixture
def works(built, tuotos):
    return tuotos


@transaction.atomic  # the worker has all of it in hand at once
def publish(tuotos):
    """A post with versions in both languages, a page with one in Finnish, and a post without."""
    post = tuotos.page(BlogPostPage, title="Kvartsi ja digituki")
    easy_version(post, title="Kvartsi selkosuomeksi", text="Pärjäät arjessa paremmin.")
    twin = translate(BlogPostPage.objects.get(pk=post.pk), "Kvarts och stöd")
    easy_version(twin, title="Kvarts på lätt svenska", text="Du klarar vardagen bättre.")
    page = tuotos.page(ContentPage, title="Kvartsi palveluna")
    easy_version(page, title="Palvelu", text="Tule käymään torilla.")
    tuotos.page(BlogPostPage, title="Kvartsi yksin")


def test_a_word_of_the_version_finds_the_work_and_leads_there(works, client):
    content = ask(client, "arjessa")
    version = EasyPage.objects.get(title="Kvartsi selkosuomeksi")
    assert found(client, "arjessa") == ["Kvartsi ja digituki"]
    assert links_inside(content) == [(path_of(version), "Osuma selkosuomenkielisessä versiossa")]
    assert "<mark>arjessa</mark>" in content and "badge--easy" in content
    content = ask(client, "vardagen", "sv")
    assert links_inside(content)[0][1] == "Träff i versionen på lätt svenska"
    assert found(client, "digituki arjessa") == ["Kvartsi ja digituki"]  # the parts together have the words


def test_one_hit_is_one_work(works, client):
    assert len(found(client, "kvartsi")) == 3
    assert found(client, "selkosuomi") and "Kvartsi yksin" not in found(client, "selkosuomi")


def test_the_facet_counts_works_by_the_language_of_their_versions(works, client):
    content = ask(client, "kvartsi")
    assert values(content, "easy") == [("Selkosuomi", "2"), ("Selkoruotsi", "1")]
    assert "Selkokieli" in content.partition('<fieldset name="easy">')[2][:300]
    assert sorted(found(client, "kvartsi", easy="fi")) == ["Kvartsi ja digituki", "Kvartsi palveluna"]
    assert found(client, "", easy="sv") == ["Kvartsi ja digituki"]
    other = EasyPage.objects.get(title="Kvarts på lätt svenska")
    assert f'href="{path_of(other)}"' in ask(client, "", easy="sv")  # the row itself leads to the Finnish one
    content = ask(client, "kvarts", "sv", easy="sv")
    assert ("Lätt svenska", "1") in values(content, "easy") and "Lättläst" in content
    assert "<b>" not in ask(client, "kvartsi", easy="<b>")


def test_what_is_hidden_is_found_no_more(works, client):
    version = EasyPage.objects.get(title="Kvartsi selkosuomeksi")
    version.unpublish()
    assert found(client, "arjessa") == []
    assert values(ask(client, "kvartsi"), "easy") == [("Selkoruotsi", "1"), ("Selkosuomi", "1")]


def test_a_draft_is_not_found(tuotos, client):
    easy_version(tuotos.page(BlogPostPage, title="Kvartsi"), text="Salainen sana hopeakettu.", live=False)
    assert found(client, "hopeakettu") == [] and values(ask(client, "kvartsi"), "easy") == []


def test_a_neighbour_is_told_nothing(works, client):
    assert "Kvartsi" not in ask(client, "", host=HOST, easy="fi")

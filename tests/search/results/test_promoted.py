"""Recommended hits: first on the first page, once, in the reader's language, and only what readers can open."""

import pytest
from django.db import transaction
from django.urls import reverse

from blog.models import BlogPostPage
from home.models import ContentPage
from search.models import Pick
from tests.factories import load_site, translate, work
from tests.factories.neighbour import HOST
from tests.standing import anew, where_searched

pytestmark = pytest.mark.django_db


def pick(page, words):
    """Save a pick as the admin's form does."""
    row = Pick(words=words, page=page)
    row.full_clean()
    row.save()
    return row


def search(client, query, path="/fi/haku/", host="localhost", **values):
    return client.get(path, {"q": query, **values}, headers={"host": host})


def titles(entries):
    return [entry.title for entry in entries]


@pytest.fixture(scope=where_searched)
def built(standing):
    with standing() as tuotos:
        page = recommend(tuotos)
        work()
        yield page


@pytest.fixture
def recommended(built, tuotos):
    return anew(built)


def recommend(tuotos):
    """A page that comes last by itself, recommended for two searches."""
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(3):
            tuotos.page(BlogPostPage, title=f"Kvartsi {number}")
    page = tuotos.page(ContentPage, title="Lue tämä ensin", intro="Myös kvartsi mainitaan.")
    pick(page, "kvartsi\nhopean sulattaminen")
    return page


def test_a_pick_stands_first_and_once_and_counts_do_not_change(recommended, client):
    context = search(client, "kvartsi").context
    assert titles(context["promoted"]) == ["Lue tämä ensin"]
    assert sorted(titles(context["hits"])) == ["Kvartsi 0", "Kvartsi 1", "Kvartsi 2"]
    assert context["count"] == 4
    content = search(client, "kvartsi").content.decode()
    assert content.index("Lue tämä ensin") < content.index("<mark>Kvartsi</mark> 0") and "Suositeltu" in content


def test_inflected_forms_and_another_order_match_and_other_searches_do_not(recommended, client):
    for query in ("kvartsia", "KVARTSEISTA", "sulattamista hopean", "hopean ja sulattamisen"):
        assert titles(search(client, query).context["promoted"]) == ["Lue tämä ensin"], query
    for query in ("hopea", "kvartsi hopea", "kvartsikello", ""):
        assert not search(client, query).context.get("promoted"), query


def test_a_pick_without_hits_is_shown_and_the_count_stays_true(recommended, client):
    response = search(client, "hopean sulattaminen")
    assert titles(response.context["promoted"]) == ["Lue tämä ensin"] and response.context["count"] == 0
    assert "Lue tämä ensin</a>" in response.content.decode()


def test_results_that_are_all_recommended_can_be_sorted_and_taken_along(recommended, client):
    response = search(client, "mainitaan")
    assert response.context["count"] == 1 and "osumat.bib" in response.content.decode()
    pick(recommended, "mainitaan")
    response = search(client, "mainitaan")
    content = response.content.decode()
    assert response.context["hits"] == [] and "osumat.bib" in content and "sort=newest" in content


def test_a_pick_is_on_the_first_page_only_and_not_in_a_narrowed_search(recommended, tuotos, client):
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(25):
            tuotos.page(BlogPostPage, title=f"Kvartsi lisää {number}")
    second = search(client, "kvartsi", page=2).context
    assert not second["promoted"] and "Lue tämä ensin" not in titles(second["hits"])
    assert not search(client, "kvartsi", kind="blog-post").context["promoted"]


def test_a_pick_that_readers_cannot_open_is_not_shown(recommended, client):
    recommended.unpublish()
    assert not search(client, "kvartsi").context["promoted"]


def test_a_pick_is_shown_in_the_readers_language(recommended, client):
    translate(recommended, title="Läs det här först")
    assert titles(search(client, "kvartsi", "/sv/sok/").context["promoted"]) == ["Läs det här först"]
    assert "Rekommenderad" in search(client, "kvartsi", "/sv/sok/").content.decode()
    assert titles(search(client, "kvartsi").context["promoted"]) == ["Lue tämä ensin"]


def test_a_pick_belongs_to_the_site_of_its_page(tuotos, client):
    other = load_site(HOST)
    page = other.page(BlogPostPage, title="Muualla")
    assert pick(page, "kvartsi").site == other.site
    assert not search(client, "kvartsi").context["promoted"]


def test_a_pick_moves_with_its_page_to_another_site(recommended, client):
    other = load_site(HOST)
    recommended.move(other.fi["home"], pos="last-child")
    assert titles(search(client, "kvartsi", host=HOST).context["promoted"]) == ["Lue tämä ensin"]
    assert not search(client, "kvartsi").context["promoted"]


def test_the_admin_lists_and_saves_promoted_pages(recommended, admin_client):
    url = reverse("wagtailsnippets_search_pick:add")
    assert "ajanvaraus" in admin_client.get(url, {"words": "ajanvaraus"}).content.decode()
    assert admin_client.post(url, {"words": " ", "page": recommended.pk}).status_code == 200
    admin_client.post(url, {"words": "ajanvaraus", "page": recommended.pk})
    assert Pick.objects.filter(words="ajanvaraus", page=recommended).exists()
    assert "Lue tämä ensin" in admin_client.get(reverse("wagtailsnippets_search_pick:list")).content.decode()

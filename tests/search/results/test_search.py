"""The search page: one hit a work, own language first, and an answer to any input."""

import pytest
from django.db import transaction
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from blog.models import BlogPostPage
from core.works import states
from events.models import EventPage
from home.models import ContentPage
from interactives.blocks.scene import ScenesBlock
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import build_site, translate
from tests.search.pages import ask, found, titles

pytestmark = pytest.mark.django_db

NASTY = [
    '"',
    '""',
    "'",
    "\0",
    "a\0b",
    "*",
    "AND",
    "NOT",
    "a AND",
    "(",
    "työ*",
    'title:"x',
    "-",
    "^",
    "~",
    "ä" * 10_000,
    "%",
    "\\",
    "NEAR(",
    "{}",
    "<script>",
    "😀",
    " ",
    "a" * 10_000,
]


@pytest.mark.parametrize("query", NASTY)
def test_any_input_gets_a_page(tuotos, client, query):
    for path in ("/fi/haku/", "/sv/sok/"):
        assert client.get(path, {"q": query}).status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "999999", "x", "", "1e9", "\0"])
def test_any_page_number_gets_a_page(tuotos, client, page):
    assert client.get("/fi/haku/", {"q": "raportti", "page": page}).status_code == 200


@pytest.mark.parametrize("query", ['"', "a\0b", "työ*", "'"])
def test_wagtails_own_searches_survive_too(tuotos, admin_client, query):
    for name in (
        "wagtailimages:index",
        "wagtaildocs:index",
        "wagtailadmin_explore_root",
        "wagtailimages_chooser:choose",
    ):
        assert admin_client.get(reverse(name), {"q": query}).status_code == 200


def test_every_kind_of_page_is_found_with_its_kind_and_summary(tuotos, client):
    scenes = [{"type": "scene", "value": {"title": "Sana on kvartsi", "image": {}, "hotspots": []}}]
    for model, fields in (
        (PublicationPage, {"abstract": "kvartsi"}),
        (BlogPostPage, {"plain_summary": "kvartsi"}),
        (EventPage, {"status_note": "kvartsi", "date": "2026-03-12"}),
        (ContentPage, {"intro": "kvartsi"}),
        (InteractivePage, {"scenes": ScenesBlock().to_python(scenes)}),
    ):
        tuotos.page(model, title=model.__name__, **fields)
    content = client.get("/fi/haku/", {"q": "kvartsi"}).content.decode()
    for text in ("PublicationPage", "BlogPostPage", "EventPage", "ContentPage", "InteractivePage", "Blogikirjoitus"):
        assert text in content


def test_one_hit_a_work_in_the_readers_language(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Kvartsi suomeksi", slug="kvartsi")
    translate(page, title="Kvarts på svenska, kvartsi", slug="kvarts")
    tuotos.page(BlogPostPage, title="Kvartsi vain suomeksi")
    content = ask(client, "kvartsi", "sv")
    assert titles(content) == ["Kvarts på svenska, kvartsi", "Kvartsi vain suomeksi"]
    assert 'lang="fi"' in content and "Bara på finska" in content
    assert found(client, "kvarts") == ["Kvartsi suomeksi"]


def test_drafts_announced_private_and_withdrawn_works_are_not_found(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsi luonnos", live=False)
    tuotos.page(BlogPostPage, title="Kvartsi tulossa", state="announced")
    page = tuotos.page(BlogPostPage, title="Kvartsi poissa")
    states.withdraw(page, reason_fi="Virhe.", reason_sv="")
    hidden = tuotos.page(BlogPostPage, title="Kvartsi salassa")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert found(client, "kvartsi") == []


def test_search_keeps_to_its_site(tuotos, client):
    other = build_site(hostname="toinen.example", name="Toinen", slug="toinen")
    other.page(BlogPostPage, title="Kvartsi muualla")
    assert found(client, "kvartsi") == []
    assert found(client, "kvartsi", host="toinen.example") == ["Kvartsi muualla"]


def test_query_stays_in_the_box_and_in_the_switch(tuotos, client):
    content = client.get("/fi/haku/", {"q": "digitaidot & työ"}).content.decode()
    assert 'value="digitaidot &amp; työ"' in content and "/sv/sok/?q=digitaidot" in content


def test_addresses_of_a_search_for_nothing_are_the_bare_ones(tuotos, client):
    content = client.get("/fi/haku/").content.decode()
    assert 'href="/sv/sok/"' in content and "/sok/?" not in content and "/haku/?" not in content


@pytest.mark.parametrize("number", [1, 20])
def test_number_of_queries_does_not_grow_with_hits(tuotos, client, django_assert_max_num_queries, number):
    with transaction.atomic():  # the worker has all of it in hand at once
        for place in range(number):
            tuotos.page(BlogPostPage, title=f"Kvartsi {place}")
    Page.objects.count()
    with django_assert_max_num_queries(33):
        assert len(found(client, "kvartsi")) == number

"""Any input is answered: by the backend itself and in Wagtail's own lists and choosers."""

import random

import pytest
from django.urls import reverse
from modelsearch.utils import parse_query_string
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from blog.models import BlogPostPage

pytestmark = pytest.mark.django_db

NASTY = [
    '"',
    '""',
    'mar"ja',
    "'",
    "\0",
    "a\0b",
    "*",
    "AND",
    "NOT kvartsi",
    "a AND",
    "(",
    "työ*",
    'title:"x',
    "-",
    "^ ~ : {}",
    "NEAR(a b)",
    "%s %(x)s",
    "\\",
    "' OR 1=1 --",
    "😀",
    "ja",
    "och det",
    "ä" * 10_000,
    "a " * 5_000,
    "\ud800",
    "İ",
    "a:b & !c | <-> d",
]


@pytest.mark.parametrize("query", NASTY)
@pytest.mark.parametrize("search", ["search", "autocomplete"])
def test_any_input_is_answered(query, search):
    results = getattr(get_search_backend(), search)(query, Page)
    assert results.count() == len(list(results))
    assert results.model is Page  # Wagtail's lists ask for it


@pytest.mark.parametrize("query", NASTY)
def test_what_wagtails_parser_makes_of_it_is_answered(query):
    list(get_search_backend().search(parse_query_string(query)[1], Page))


def test_random_signs_are_answered(db):
    chance = random.Random(8)  # noqa: S311  the same texts each time
    signs = "ab äö\"'()*:^-+&|!<>~\\{}[]%_.,;\0\n\t#/@😀ß\u0301\u200d"
    for _ in range(100):
        query = "".join(chance.choice(signs) for _ in range(chance.randint(1, 30)))
        list(get_search_backend().search(query, Page))
        list(get_search_backend().autocomplete(query, Page))


def test_stop_words_alone_are_asked_for(tuotos):
    tuotos.page(BlogPostPage, title="Ja")
    assert [page.title for page in get_search_backend().search("ja", BlogPostPage)] == ["Ja"]


LISTS = {
    "images": "wagtailimages:index",
    "image chooser": "wagtailimages_chooser:choose",
    "image chooser's results": "wagtailimages_chooser:choose_results",
    "documents": "wagtaildocs:index",
    "document chooser": "wagtaildocs_chooser:choose",
    "page explorer": "wagtailadmin_explore_root",
    "page chooser": "wagtailadmin_choose_page_search",
    "page search": "wagtailadmin_pages:search",
    "users": "wagtailusers_users:index",
    "topics": "wagtailsnippets_core_topic:list",
    "topic chooser": "wagtailsnippetchoosers_core_topic:choose",
}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", ['"', 'mar"ja "', "a\0b", "työ*", "'", "NOT"])
def test_wagtails_own_lists_survive(tuotos, admin_client, name, query):
    assert admin_client.get(reverse(LISTS[name]), {"q": query}).status_code == 200

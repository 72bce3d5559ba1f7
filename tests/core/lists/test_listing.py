"""Lists of outputs: filters, paging, one row a work, own site; an answer to any query string."""

import re
from html import unescape

import pytest
from pytest_django.asserts import assertHTMLEqual

from blog.models import BlogPostPage
from core.models import TargetGroup
from home.models import MediaHitPage, ServicePage
from publications.models import PublicationPage
from tests.factories import load_site, topic, translate
from tests.factories.neighbour import HOST
from tests.factories.types import LISTS

pytestmark = pytest.mark.django_db

ODD = [
    {"year": "abc"},
    {"year": "99999999999999"},
    {"topic": "x"},
    {"topic": "-1"},
    {"group": "\0"},
    {"kind": "olematon"},
    {"page": "-5"},
    {"page": "1" * 50},
    {"page": "x"},
    {"kind": ["a", "b"]},
    {"foo": "bar"},
    {"year": "2023\0"},
]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("query", ODD)
def test_odd_query_strings_get_a_page(tuotos, client, path, query):
    assert client.get(path, query).status_code == 200


@pytest.mark.parametrize("path", LISTS)
def test_empty_list_is_a_page_with_words(tuotos, client, path):
    response = client.get(path)
    assert response.status_code == 200 and response.content.decode().count("<h1") == 1


def test_unknown_filter_is_left_out_and_told(tuotos, client):
    tuotos.page(BlogPostPage, title="Kirjoitus")
    response = client.get("/fi/tuotokset/", {"kind": "olematon"})
    assert "Kirjoitus" in response.content.decode() and response.context["listing"].form.ignored


def test_every_kind_stands_in_the_list_of_all(tuotos, client):
    pages = [
        tuotos.page(PublicationPage, year=2022),
        tuotos.page(BlogPostPage, date="2023-01-02"),
        tuotos.page(ServicePage),
        tuotos.page(MediaHitPage, elsewhere_url="https://example.org/juttu"),
    ]
    content = client.get("/fi/tuotokset/").content.decode()
    assert all(page.title in content for page in pages)


def test_filters_narrow_by_kind_year_topic_and_group(tuotos, client):
    group = TargetGroup.objects.create(name_fi="työnhakijat")
    page = tuotos.page(PublicationPage, title="Oikea", year=2022)
    page.topics.create(topic=topic())
    page.target_groups.create(target_group=group)
    page.save_revision().publish()
    tuotos.page(PublicationPage, title="Väärä", year=2023)
    query = {"kind": "publication", "year": 2022, "topic": page.topics.first().topic_id, "group": group.slug}
    for name in query:
        content = client.get("/fi/tuotokset/", {name: query[name]}).content.decode()
        assert "Oikea" in content
    content = client.get("/fi/tuotokset/", query).content.decode()
    assert "Oikea" in content and "Väärä" not in content


def test_one_row_a_work_in_the_readers_language(tuotos, client):
    page = tuotos.page(BlogPostPage, title="Suomeksi")
    translate(page, title="På svenska")
    alone = tuotos.page(BlogPostPage, title="Vain suomeksi oleva")
    listing = client.get("/sv/resultat/").context["listing"]
    assert {entry.title for entry in listing.entries} == {"På svenska", alone.title}
    assert listing.count == 2


def test_lists_keep_to_their_site(tuotos, client):
    other = load_site(HOST)
    other.page(BlogPostPage, title="Muualla")
    assert client.get("/fi/tuotokset/").context["listing"].count == 0


def test_paging_shows_twenty_and_keeps_the_filters(tuotos, client):
    for number in range(21):
        tuotos.page(BlogPostPage, title=f"Kirjoitus {number}", date="2023-01-02")
    response = client.get("/fi/blogi/", {"year": "2023"})
    assert len(response.context["listing"].entries) == 20
    assert "year=2023&amp;page=2" in response.content.decode()
    assert len(client.get("/fi/blogi/", {"year": "2023", "page": "2"}).context["listing"].entries) == 1


def test_announced_output_has_no_link(tuotos, client):
    tuotos.page(BlogPostPage, title="Tulossa oleva", slug="tulossa-oleva", state="announced")
    content = client.get("/fi/blogi/").content.decode()
    assert "Tulossa oleva" in content and 'href="/fi/blogi/tulossa-oleva/"' not in content


def switch(response) -> str:
    """Return where the switch of language leads."""
    return unescape(
        re.search(r'hreflang="(?:fi|sv)" href="([^"]*)"', response.content.decode().partition("<body>")[2])[1]
    )


@pytest.mark.parametrize(("path", "other"), [("/fi/tuotokset/", "/sv/resultat/"), ("/sv/blogg/", "/fi/blogi/")])
def test_the_other_language_keeps_filters_and_page(tuotos, client, path, other):
    for number in range(21):
        tuotos.page(BlogPostPage, title=f"Kirjoitus {number}", date="2023-01-02")
    assert switch(client.get(path)) == other
    assert switch(client.get(path, {"year": "2023", "page": "2"})) == f"{other}?year=2023&page=2"
    assert switch(client.get(path, {"year": '"><b>'})) == f"{other}?year=%22%3E%3Cb%3E"


def test_rows_stand_under_a_heading_that_counts_them(tuotos, client):
    tuotos.page(BlogPostPage, title="Kirjoitus", date="2023-01-02")
    for query, told in (({}, "Yhteensä 1"), ({"year": "2023"}, "1 osuma")):
        content = client.get("/fi/tuotokset/", query).content.decode()
        assert re.findall(r"<h([23])[^>]*>(?:<a[^>]*>)?([^<]*)", content.partition("<main")[2])[:2] == [
            ("2", told),
            ("3", "Kirjoitus"),
        ]


def test_rows_that_are_kept_are_not_read_again(tuotos, client):
    for number in range(3):
        tuotos.page(BlogPostPage, title=f"Kirjoitus {number}", date="2023-01-02")
    first, again = (client.get("/fi/blogi/") for _time in range(2))
    assert first.content == again.content and again.content.decode().count("Kirjoitus ") == 6  # at its link and its box
    rows = again.context["listing"].rows
    assert len(rows) == 3 and not any("read" in vars(row.page.func.__self__) for row in rows)


def test_a_new_row_stands_among_those_that_are_kept(tuotos, client):
    tuotos.page(BlogPostPage, title="Vanha", date="2023-01-02")
    client.get("/fi/blogi/")
    tuotos.page(BlogPostPage, title="Uusi", date="2023-01-03")
    content = client.get("/fi/blogi/").content.decode()
    assert 0 < content.index("Uusi") < content.index("Vanha")


@pytest.mark.parametrize("query", [{}, {"year": "2023"}, {"year": "olematon"}])
def test_filters_are_drawn_as_django_draws_them(tuotos, client, query):
    tuotos.page(BlogPostPage, title="Kirjoitus", date="2023-01-02")
    response = client.get("/fi/blogi/", query)
    field = response.context["listing"].form["year"]
    drawn = re.search(r"<select.*?</select>", response.content.decode(), re.DOTALL)[0]
    assertHTMLEqual(drawn, str(field))


def test_another_order_is_not_taken_from_what_is_cached(tuotos, client):
    for year in (2021, 2024):
        tuotos.page(PublicationPage, title=f"Raportti {year}", year=year)
    assert [entry.year for entry in client.get("/fi/julkaisut/").context["listing"].entries] == [2024, 2021]
    oldest = client.get("/fi/julkaisut/", {"sort": "oldest"}).context["listing"]
    assert [entry.year for entry in oldest.entries] == [2021, 2024]

"""The facets of the search page: types and publishers of publications, their order, what is chosen."""

import re

import pytest
from django.db import transaction

from blog.models import BlogPostPage
from core.models import Contributor, Person
from publications.models import PublicationPage
from tests.factories import work
from tests.search.pages import ask, found
from tests.standing import where_searched

pytestmark = pytest.mark.django_db


def values(content: str, facet: str) -> list[tuple[str, str]]:
    """Return the names and numbers of a facet in order."""
    part = content.partition(f'<fieldset name="{facet}">')[2].partition("</fieldset>")[0]
    rows = re.findall(r"<label>.*?<span[^>]*>(.*?)</span>\s*<span>(\d+)<", part, re.DOTALL)
    return [(name.replace("\u00ad", ""), number) for name, number in rows]


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
    for number, kind in enumerate(["doctoral-thesis", "doctoral-thesis", "report"]):
        house = "Lapin yliopisto & kumppanit" if number else "Metropolia"
        tuotos.page(PublicationPage, title=f"Kvartsi {number}", publication_type=kind, publisher=house)
    tuotos.page(BlogPostPage, title="Kvartsi blogissa")


def test_types_and_publishers_of_publications_are_facets(works, client):
    content = ask(client, "kvartsi")
    assert values(content, "type") == [("Väitöskirja", "2"), ("Raportti", "1")]
    assert values(content, "publisher") == [("Lapin yliopisto &amp; kumppanit", "2"), ("Metropolia", "1")]
    assert values(ask(client, "kvartsi", "sv"), "type")[0] == ("Doktorsavhandling", "2")


def test_they_narrow_and_are_named_where_they_are_chosen(works, client):
    chosen = {"type": "doctoral-thesis", "publisher": "Lapin_yliopisto_&_kumppanit"}
    content = ask(client, "kvartsi", **chosen)
    assert found(client, "kvartsi", **chosen) == ["Kvartsi 1"]
    assert "Julkaisija: <span>Lapin yliopisto &amp; kumppanit</span>" in content
    assert "publisher=Lapin_yliopisto_%26_kumppanit" in content  # the other language and the files keep it


@pytest.mark.parametrize("value", ["olematon", "x" * 300, "\0", "<b>", "a b"])
def test_unknown_values_show_nothing_of_themselves(works, client, value):
    for facet in ("type", "publisher"):
        content = ask(client, "kvartsi", **{facet: value})
        assert "<b>" not in content and "Julkaisija: <span>" not in content


def test_a_changed_publisher_is_the_facet_of_today(works, client):
    page = PublicationPage.objects.get(title="Kvartsi 0")
    page.publisher = "Uusi talo"
    page.save_revision().publish()
    assert ("Uusi talo", "1") in values(ask(client, "kvartsi"), "publisher")


def test_people_stand_by_number_and_then_by_family_name(tuotos, client):
    names = [("Örjan", "Åberg"), ("Aino", "Virta"), ("Ville", "Äijö"), ("Zeta", "Aalto")]
    people = [Person.objects.create(given_name=given, family_name=family, slug=family) for given, family in names]
    for number, makers in enumerate([people, people[1:2]]):
        rows = [Contributor(person=person, role="author", sort_order=place) for place, person in enumerate(makers)]
        tuotos.page(BlogPostPage, title=f"Kvartsi {number}", contributors=rows)
    shown = [name for name, _number in values(ask(client, "kvartsi"), "person")]
    assert shown == ["Aino Virta", "Zeta Aalto", "Örjan Åberg", "Ville Äijö"]


def test_a_search_without_hits_offers_ways_on(works, client):
    content = ask(client, "olematonsana")
    assert "Kokeile näitä:" in content and 'value="olematonsana"' in content
    assert '<a href="/fi/haku/?type=doctoral-thesis">Väitöskirja</a>' in content
    assert 'href="/fi/tuotokset/"' in content


def test_words_that_filters_leave_without_hits_are_offered_alone(works, client):
    content = ask(client, "kvartsi metropolia", year="1999")
    assert "Hae vain tällä sanalla: kvartsi" in content and 'href="?q=kvartsi"' in content

"""What a row or a page shows of a work beside its texts can be searched, in both languages."""

import datetime

import pytest
from django.db import transaction

from blog.models import BlogPostPage
from core.models import Contributor, Person, Place, Project
from core.models.relations import Identifier
from events.models import EventPage
from home.models import ContentPage, ServicePage
from publications.models import PublicationPage
from tests.factories import edit, work
from tests.search.pages import ask, found
from tests.standing import where_searched

pytestmark = pytest.mark.django_db


@pytest.fixture(scope=where_searched)
def built(standing):
    with standing() as tuotos:
        publish_event(tuotos)
        publish_thesis(tuotos)
        work()
        yield


@pytest.fixture
def event(built, tuotos):
    """It stands beside the thesis."""


@pytest.fixture
def thesis(built, tuotos):
    """It stands beside the event."""


@transaction.atomic  # the worker has all of it in hand at once
def publish_event(tuotos):
    place = Place.objects.create(
        name_fi="Kulma", name_sv="Hörnet", street_address_fi="Myllypurontie 1", postal_code="00920", city_fi="Helsinki"
    )
    fields = {"date": datetime.date(2022, 1, 27), "end_date": datetime.date(2022, 2, 3), "event_type": "workshop"}
    online = {"place": place, "room": "Auditorio Sininen", "is_online": True, "online_service": "Zoom"}
    tuotos.page(EventPage, title="Kokoontuminen", **fields, **online)
    tuotos.page(BlogPostPage, title="Muu", date="2021-03-01", intro="Sivut 27, 1 ja 2022.")


EVENT = [
    *("27.1.2022", "27.01.2022", "2022-01-27", "tammikuu 2022", "januari 2022", "3.2.2022", "helmikuussa 2022"),
    *("Myllypurontie", "00920", "Hörnet Helsinki", "auditorio sininen", "Zoom", "etänä zoom", "på distans"),
    *("työpaja", "workshop", "tapahtuma 2022", "evenemang zoom"),
]


@pytest.mark.parametrize("query", EVENT)
def test_when_where_and_how_an_event_is_held(event, client, query):
    assert found(client, query, exact="1")[0] == "Kokoontuminen"


def test_a_day_is_no_three_numbers(event, client):
    assert found(client, "27.1.2022") == ["Kokoontuminen"]


def publish_thesis(tuotos):
    identifiers = [Identifier(scheme="isbn-electronic", value="9789523435704", sort_order=0)]
    author = Person.objects.create(given_name="Anna-Maria", family_name="Saikko")
    tuotos.page(
        PublicationPage,
        title="Kvartsi",
        publication_type="doctoral-thesis",
        year=2020,
        licence="cc-by-4.0",
        series_name="Kiviä",
        number="88",
        elsewhere_site="Julkari",
        elsewhere_url="https://www.julkari.fi/handle/10024/48662",
        identifiers=identifiers,
        contributors=[Contributor(person=author, role="author", sort_order=0)],
    )


THESIS = [
    *("väitöskirja", "väitöskirjat 2020", "doktorsavhandling", "avhandling", "julkaisu kvartsi"),
    *("CC BY", "kiviä 88", "julkari", "10024/48662", "https://www.julkari.fi/handle/10024/48662"),
    *("9789523435704", "978-952-343-570-4", "ISBN 978-952-343-570-4", "ISBN 9523435701", "952-343-570-4", "isbn"),
    *("A.-M. Saikko kvartsi", "Saikko Anna-Maria kvartsi"),
]


@pytest.mark.parametrize("query", THESIS)
def test_what_a_publication_is_and_its_numbers(thesis, client, query):
    assert found(client, query, exact="1")[0] == "Kvartsi"


def test_a_person_is_found_by_initials_and_without_dots(thesis, tuotos, client):
    author = Person.objects.create(given_name="Antti", family_name="Stöckell")
    rows = [Contributor(person=author, role="author", sort_order=0)]
    tuotos.page(BlogPostPage, title="Stöckell Stöckell A", contributors=rows)
    for query in ("A. Stöckell", "stockell antti", "Antti Stockell"):
        assert found(client, query)[0] == "Antti Stöckell", query
    assert found(client, "A.-M. Saikko")[0] == "Anna-Maria Saikko"


def test_isbn_is_no_other_word(tuotos, client):
    tuotos.page(BlogPostPage, title="Iso suo", intro="Isolla isosuolla.")
    assert found(client, "ISBN") == []


def test_the_page_of_a_project_tells_who_pays_for_it(tuotos, client):
    project = Project.objects.get(site=tuotos.site)
    page = tuotos.page(ContentPage, title="Mistä on kyse", shows_project=True)
    assert found(client, "rahoittaja kvartsisäätiö", exact="1") == []
    project.funder_fi, project.funder_sv = "Kvartsisäätiö", "Kvartsstiftelsen"
    project.programme_period = "esf-2014-react"
    project.save()
    for query in ("rahoittaja", "Kvartsisäätiö", "finansiär", "Kvartsstiftelsen", "REACT-EU"):
        assert found(client, query, exact="1") == ["Mistä on kyse"], query
    edit(page, shows_project=False)
    assert found(client, "Kvartsisäätiö", exact="1") == []


def test_opening_hours_of_a_service(tuotos, client):
    tuotos.page(ServicePage, title="Kulma", opening_hours="ma–to 10–14", price="maksuton")
    for query in ("aukioloajat", "kulma hinta", "maksuton"):
        assert found(client, query, exact="1") == ["Kulma"], query


def test_a_hit_that_shows_no_word_tells_the_fact(thesis, client):
    assert "Julkari" in ask(client, "julkari")
    assert "<mark>CC</mark> <mark>BY</mark>" in ask(client, "CC BY")

"""What machines read in the head of a page says what the page says."""

import json

import pytest
from lxml import html

from blog.models import BlogPostPage
from core.models import Contributor, Place
from events.models import EventPage
from publications.models import PublicationPage
from tests.factories import make_page, organisation, path_of, person, translate

pytestmark = pytest.mark.django_db


def head(client, page):
    """Return the tags `citation_*` of a page as lists by their names, and its thing of schema.org."""
    tree = html.fromstring(client.get(path_of(page)).content.decode())
    tags = {}
    for tag in tree.xpath("//head/meta[starts-with(@name, 'citation_')]"):
        tags.setdefault(tag.get("name"), []).append(tag.get("content"))
    script, _trail = tree.xpath("//script[@type='application/ld+json']/text()")
    return tags, json.loads(script)


def publication(tuotos, **fields):
    page = make_page(PublicationPage, tuotos.fi["publications"], title='Raportti </script> & "muut"', **fields)
    page.contributors = [Contributor(person=person()), Contributor(organisation=organisation())]
    page.save_revision().publish()
    return page


def test_report_tells_scholar_its_makers_one_by_one(client, tuotos):
    tags, thing = head(client, publication(tuotos, year=2023, publication_type="report", publisher="Metropolia"))
    assert tags["citation_title"] == ['Raportti </script> & "muut"'] and tags["citation_publication_date"] == ["2023"]
    assert tags["citation_author"] == ["Meikäläinen, Maija", "Metropolia Ammattikorkeakoulu"]
    assert tags["citation_technical_report_institution"] == ["Metropolia"]
    assert thing["@type"] == "Report" and thing["name"] == 'Raportti </script> & "muut"'
    assert [each["@type"] for each in thing["author"]] == ["Person", "Organization"]
    assert thing["datePublished"] == "2023" and thing["publisher"]["name"] == "Metropolia"


def test_nothing_is_invented_for_a_work_without_year_or_maker(client, tuotos):
    tags, thing = head(client, publication(tuotos))
    assert not tags and "datePublished" not in thing
    page = make_page(PublicationPage, tuotos.fi["publications"], title="Tekijätön", year=2020)
    tags, thing = head(client, page)
    assert not tags and "author" not in thing and thing["datePublished"] == "2020"


def test_twin_tells_it_in_its_language(client, tuotos):
    page = make_page(BlogPostPage, tuotos.fi["blog"], title="Suomeksi", intro="Lyhyesti")
    page.save_revision().publish()
    translate(page, title="På svenska")
    twin = page.get_translations().get()
    _tags, thing = head(client, twin)
    assert thing["@type"] == "BlogPosting" and thing["inLanguage"] == "sv" and thing["name"] == "På svenska"


def test_event_tells_when_and_where(client, tuotos):
    place = Place.objects.create(name_fi="Talo", name_sv="Huset", city_fi="Helsinki", city_sv="Helsingfors")
    fields = {"date": "2022-01-27", "start_time": "13:00", "place": place, "is_online": True}
    page = make_page(EventPage, tuotos.fi["events"], title="Työpaja", event_status="cancelled", **fields)
    tags, thing = head(client, EventPage.objects.get(pk=page.pk))
    assert not tags and thing["@type"] == "Event" and thing["startDate"] == "2022-01-27T13:00:00+02:00"
    assert thing["eventStatus"].endswith("/EventCancelled") and thing["location"][0]["name"] == "Talo"
    assert thing["location"][0]["address"]["addressLocality"] == "Helsinki"
    assert thing["eventAttendanceMode"].endswith("/MixedEventAttendanceMode")


def test_announced_and_private_works_tell_nothing(client, tuotos):
    page = publication(tuotos, year=2023, state="announced")
    assert b"ld+json" not in client.get(path_of(page)).content

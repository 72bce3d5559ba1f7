"""Cancelled and postponed events say so wherever they are met, and no old time stands for a new one."""

from datetime import date, timedelta

import feedparser
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from lxml import html

from core.models import Place, Series
from events.models import EventPage
from tests.factories import edit, path_of, translate
from tools.works_check.heads import faults_of, things_of

pytestmark = pytest.mark.django_db
PLACE = {"name_fi": "Kampus", "name_sv": "Campus", "directions_fi": "Metrolla Myllypuroon."}


def text_of(client, path) -> str:
    return " ".join(html.fromstring(client.get(path).content.decode()).text_content().split())


LISTS = {"fi": "/fi/tuotokset/", "sv": "/sv/resultat/"}


def head_of(client, path) -> str:
    seen = html.fromstring(client.get(path).content.decode())
    (shared,) = seen.xpath("//meta[@property='og:title']/@content")
    return f"{seen.findtext('.//title')} {shared}"


@pytest.mark.parametrize(
    ("status", "finnish", "swedish"), [("cancelled", "Peruttu", "Inställt"), ("postponed", "Lykätty", "Uppskjutet")]
)
def test_it_is_told_in_title_heading_list_tab_shared_link_and_feed(tuotos, client, status, finnish, swedish):
    event = tuotos.page(EventPage, title="Digi-ilta", slug="ilta", date=date(2090, 3, 12), event_status=status)
    translate(event, title="Digikväll", slug="kvall")
    for word, title, page, path in (
        (finnish, "Digi-ilta", "/fi/tapahtumat/ilta/", "/fi/tapahtumat/"),
        (swedish, "Digikväll", "/sv/evenemang/kvall/", "/sv/evenemang/"),
    ):
        told = f"{word}: {title}"
        assert head_of(client, page).count(told) == 2
        assert html.fromstring(client.get(page).content.decode()).xpath("//h1")[0].text_content() == told
        assert told in text_of(client, path)
        # Who listens hears it once: in the title where that says it, else by the badge.
        for listed, heard in ((path, 0), (LISTS[page[1:3]], 1)):
            badges = html.fromstring(client.get(listed).content.decode()).xpath("//*[contains(@class, 'badge--off')]")
            assert [badge.get("aria-hidden") for badge in badges] == [None if heard else "true"], listed
        assert feedparser.parse(client.get(f"{path}feed.atom").content).entries[0].title == told


def test_cancelled_time_says_so_and_nobody_is_shown_the_way(tuotos, client):
    place = Place.objects.create(**PLACE, street_address_fi="Myllypurontie 1", city_fi="Helsinki")
    event = tuotos.page(EventPage, date=date(2090, 3, 12), start_time="13:00", place=place)
    assert "Metrolla" in text_of(client, path_of(event))
    assert "openstreetmap.org" in client.get(path_of(event)).content.decode()
    text = text_of(client, path_of(edit(event, event_status="cancelled")))
    assert "su 12.3.2090 klo\xa013, peruttu".replace("\xa0", " ") in text
    assert "Metrolla" not in text and "kartalta" not in text


def test_postponed_shows_no_old_time_as_valid_and_waits_after_the_others(tuotos, client):
    series = Series.objects.create(name_fi="Illat")
    fields = {"series": series, "event_status": "postponed"}
    tuotos.page(EventPage, title="Odottaa", slug="odottaa", date=date(2020, 3, 12), series_position=1, **fields)
    other = tuotos.page(EventPage, title="Ensi vuosisadalla", date=date(2090, 3, 12), series=series, series_position=2)
    assert [event.title for event in EventPage.objects.coming()] == ["Ensi vuosisadalla", "Odottaa"]
    assert not EventPage.objects.past().filter(title="Odottaa").exists()
    for path in ("/fi/tapahtumat/", path_of(other)):  # the list, and the series on the page of another part
        text = text_of(client, path)
        assert "uusi aika myöhemmin" in text and "12.3.2020" not in text
    text = text_of(client, "/fi/tapahtumat/odottaa/")
    assert text.count("12.3.2020") == 1 and "Aiempi aika: to 12.3.2020" in text


def test_new_time_keeps_the_one_that_readers_were_told(tuotos, client):
    event = tuotos.page(EventPage, slug="ilta", date=date(2090, 3, 12))
    moved = edit(event, date=date(2090, 4, 13), event_status="rescheduled")
    assert moved.previous_date == date(2090, 3, 12)
    text = text_of(client, "/fi/tapahtumat/ilta/")
    assert "Uusi aika: to 13.4.2090" in text and "Aiempi aika: su 12.3.2090" in text


STATES = [
    ("scheduled", {}, "EventScheduled", None),
    ("cancelled", {}, "EventCancelled", None),
    ("postponed", {}, "EventPostponed", "2090-03-12T13:00:00+02:00"),
    ("rescheduled", {"previous_date": date(2090, 3, 1)}, "EventRescheduled", "2090-03-01"),
]
WAYS = [
    ({"place": True}, "Offline", ["Place"]),
    ({"is_online": True}, "Online", ["VirtualLocation"]),
    ({"place": True, "is_online": True}, "Mixed", ["Place", "VirtualLocation"]),
]


@pytest.mark.parametrize(("status", "more", "told", "before"), STATES)
@pytest.mark.parametrize(("fields", "mode", "places"), WAYS)
def test_machines_are_told_state_way_and_places(tuotos, client, status, more, told, before, fields, mode, places):
    fields = {**fields, "place": Place.objects.create(**PLACE)} if "place" in fields else fields
    event = tuotos.page(
        EventPage, date=date(2090, 3, 12), start_time="13:00", end_time="15:30", event_status=status, **more, **fields
    )
    thing, *_trail = things_of(client.get(path_of(event)).content.decode(), "https://localhost")
    assert faults_of([thing]) == ""
    assert thing["eventStatus"] == f"https://schema.org/{told}" and thing.get("previousStartDate") == before
    assert thing["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert [place["@type"] for place in thing["location"]] == places
    assert thing["startDate"] == "2090-03-12T13:00:00+02:00" and thing["endDate"] == "2090-03-12T15:30:00+02:00"


SHAPES = [
    {"date": date(2090, 3, 12)},
    {"date": date(2090, 3, 12), "end_date": date(2090, 3, 14)},
    {"date": date(2090, 3, 12), "start_time": "13:00"},
    {"date": date(2090, 3, 12), "start_time": "22:00", "end_date": date(2090, 3, 13), "end_time": "01:00"},
]


@pytest.mark.parametrize("fields", SHAPES)
@pytest.mark.parametrize("spoken", ["fi", "fi-sv"])
def test_every_shape_of_time_is_told_as_schema_org_has_it(tuotos, client, fields, spoken):
    event = tuotos.page(EventPage, spoken_language=spoken, **fields)
    thing, *_trail = things_of(client.get(path_of(event)).content.decode(), "https://localhost")
    assert faults_of([thing]) == "" and thing["inLanguage"] == spoken.split("-")


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"date": date(1900, 1, 1)}, "date"),
        ({"date": date(2999, 1, 1)}, "date"),
        ({"date": date(2026, 1, 1), "end_date": date(2999, 1, 1)}, "end_date"),
        ({"date": date(2026, 1, 1), "online_url": "https://zoom.example/j/1"}, "is_online"),
        ({"date": date(2026, 1, 1), "is_free": True, "price": "25 €"}, "price"),
        (
            {"registration_starts_on": date(2026, 1, 2), "registration_ends_on": date(2026, 1, 1)},
            "registration_ends_on",
        ),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(tuotos, fields, wrong):
    with pytest.raises(ValidationError) as error:
        tuotos.page(EventPage, **{"date": date(2026, 1, 1), **fields})
    assert set(error.value.error_dict) == {wrong}


def test_several_days_and_another_year_are_told_in_the_list_of_coming(tuotos, client):
    year = timezone.localdate().year
    cases = {
        (date(year + 1, 3, 12), date(year + 1, 3, 14)): f"12.–14.3. {year + 1}",
        (date(year + 1, 12, 30), date(year + 2, 1, 2)): f"30.12.–2.1. 30.12.{year + 1}–2.1.{year + 2}",
    }
    for (first, last), _told in cases.items():
        tuotos.page(EventPage, date=first, end_date=last)
    text = text_of(client, "/fi/tapahtumat/")
    assert all(told in text for told in cases.values()), text[:2000]


def test_registration_that_is_to_come_says_when(tuotos, client):
    opens = timezone.localdate() + timedelta(days=2)
    event = tuotos.page(
        EventPage,
        date=timezone.localdate() + timedelta(days=9),
        registration_url="https://example.org/ilmo",
        registration_starts_on=opens,
        is_free=True,
        capacity=20,
    )
    content = client.get(path_of(event)).content.decode()
    assert (
        'href="https://example.org/ilmo' not in content
        and f"Ilmoittautuminen alkaa {opens.day}.{opens.month}.{opens.year}" in content
    )
    assert "Maksuton" in content and "Paikkoja" in content


def test_search_finds_what_is_told_of_taking_part(tuotos):
    place = Place.objects.create(name_fi="Kampus", accessibility_fi="Induktiosilmukka on.", directions_sv="Med metron.")
    fields = {"place": place, "spoken_language": "sv", "accessibility": "Tulkataan."}
    event = tuotos.page(EventPage, date=date(2090, 3, 12), **fields)
    told = {text for fact in event.get_search_facts() for text in fact.texts}
    assert {"Induktiosilmukka on.", "Med metron.", "ruotsi", "svenska"} <= set(map(str, told))
    assert any("Tulkataan." in f"{part.summary} {part.text}" for part in event.get_search_parts())

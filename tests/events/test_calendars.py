"""Events in the calendars of readers, as two libraries of others read them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from core.models import Place, Series
from events.models import EventPage
from tests.factories import path_of, translate

pytestmark = pytest.mark.django_db


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200 and answer["Content-Type"] == "text/calendar; charset=utf-8"
    lines = answer.content.split(b"\r\n")
    assert max(map(len, lines)) <= 75 and b"\n" not in b"".join(lines)
    vobject.readOne(answer.content.decode())
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def only(client, page):
    (entry,) = read(client, f"{path_of(page)}calendar.ics")
    return entry


def test_event_tells_when_and_where(tuotos, client):
    place = Place.objects.create(
        name_fi="Myllypuron kampus",
        name_sv="Kvarnbäckens campus",
        street_address_fi="Myllypurontie 1",
        city_fi="Helsinki",
    )
    event = tuotos.page(
        EventPage,
        title="Digituki; nyt, ja “tässä”",
        date=date(2030, 3, 12),
        start_time=time(13),
        end_time=time(15, 30),
        place=place,
        room="A2.14",
        is_online=True,
        online_service="Zoom",
        online_url="https://zoom.example/j/1",
        intro="Tule mukaan.",
    )
    entry = only(client, event)
    assert entry["SUMMARY"] == "Digituki; nyt, ja “tässä”" and entry["STATUS"] == "CONFIRMED"
    assert entry["LOCATION"] == "Myllypuron kampus, A2.14, Myllypurontie 1, Helsinki, Etänä (Zoom)"
    assert "Tule mukaan." in entry["DESCRIPTION"] and "https://zoom.example/j/1" in entry["DESCRIPTION"]
    assert entry["DTSTART"].params["TZID"] == "Europe/Helsinki"
    assert entry.start.astimezone(UTC) == datetime(2030, 3, 12, 11, tzinfo=UTC)
    assert entry.duration == timedelta(hours=2, minutes=30)
    assert entry["URL"] == event.full_url and entry["URL"].count("://") == 1


SHAPES = [  # fields, begins, ends
    ({"date": date(2030, 5, 1)}, date(2030, 5, 1), date(2030, 5, 2)),
    ({"date": date(2030, 5, 1), "end_date": date(2030, 5, 3)}, date(2030, 5, 1), date(2030, 5, 4)),
    ({"date": date(2030, 12, 31)}, date(2030, 12, 31), date(2031, 1, 1)),
    ({"date": date(2030, 5, 1), "start_time": time(9)}, datetime(2030, 5, 1, 6, tzinfo=UTC), None),
    (
        {"date": date(2026, 10, 25), "start_time": time(2, 30), "end_time": time(5)},
        datetime(2026, 10, 24, 23, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 3, tzinfo=UTC),
    ),
    (
        {"date": date(2045, 7, 1), "end_date": date(2045, 7, 2), "start_time": time(22), "end_time": time(1)},
        datetime(2045, 7, 1, 19, tzinfo=UTC),
        datetime(2045, 7, 1, 22, tzinfo=UTC),
    ),
    (
        {"date": date(2030, 5, 1), "end_date": date(2030, 5, 2), "start_time": time(9)},
        datetime(2030, 5, 1, 6, tzinfo=UTC),
        datetime(2030, 5, 2, 21, tzinfo=UTC),
    ),
]


def in_utc(moment):
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


@pytest.mark.parametrize(("fields", "begins", "ends"), SHAPES)
def test_days_and_times_are_as_on_the_page(tuotos, client, fields, begins, ends):
    entry = only(client, tuotos.page(EventPage, **fields))
    found = entry.get("DTEND")
    assert in_utc(entry["DTSTART"].dt) == begins
    assert (in_utc(found.dt) if found else None) == ends


def test_an_event_keeps_its_uid_in_both_languages_and_its_sequence_grows(tuotos, client):
    event = tuotos.page(EventPage, date=date(2030, 5, 1))
    before = only(client, event)
    twin = translate(event, title="På svenska")
    assert only(client, twin)["UID"] == before["UID"] == str(event.translation_key)
    assert only(client, twin)["SUMMARY"] == "På svenska"
    EventPage.objects.filter(pk=event.pk).update(first_published_at=datetime(2026, 1, 1, tzinfo=UTC))
    event = EventPage.objects.get(pk=event.pk)
    event.title = "Uusi nimi"
    event.save_revision().publish()
    assert only(client, event)["SEQUENCE"] > before["SEQUENCE"]


@pytest.mark.parametrize(
    ("status", "told", "title"),
    [
        ("cancelled", "CANCELLED", "PERUTTU: Koulutus"),
        ("postponed", "CANCELLED", "LYKÄTTY, uusi aika myöhemmin: Koulutus"),
        ("rescheduled", "CONFIRMED", "Koulutus"),
    ],
)
def test_what_does_not_take_place_says_so(tuotos, client, status, told, title):
    fields = {"online_url": "https://zoom.example/j/1", "is_online": True, "status_note": "Kouluttaja on sairaana."}
    entry = only(client, tuotos.page(EventPage, title="Koulutus", date=date(2030, 5, 1), event_status=status, **fields))
    assert (entry["STATUS"], entry["SUMMARY"]) == (told, title)
    assert "Kouluttaja on sairaana." in entry["DESCRIPTION"]
    assert ("zoom.example" in entry["DESCRIPTION"]) == (status == "rescheduled")


def test_calendars_of_a_site_and_of_a_series_have_their_own_events_only(tuotos, client):
    series = Series.objects.create(name_fi="Koulutus", name_sv="Utbildning")
    part = tuotos.page(EventPage, title="Osa 1", date=date(2030, 5, 1), series=series, series_position=1)
    tuotos.page(EventPage, title="Osa 2", date=date(2030, 5, 8), series=series, series_position=2)
    tuotos.page(EventPage, title="Muu", date=date(2024, 5, 8))
    EventPage.objects.filter(pk=tuotos.page(EventPage, title="Aikaa ei ole", date=date(2030, 5, 8)).pk).update(
        date=None
    )
    private = tuotos.page(EventPage, title="Salainen", date=date(2030, 5, 8), series=series)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert EventPage.objects.filter(title="Naapurin EventPage").update(series=series)
    tuotos.page(EventPage, title="Tulossa", date=date(2030, 5, 8), state="announced")
    events = tuotos.fi["events"]
    titles = {str(entry["SUMMARY"]) for entry in read(client, f"{path_of(events)}calendar.ics")}
    assert titles == {"Osa 1", "Osa 2", "Muu"}
    parts = read(client, f"{path_of(part)}series.ics")
    assert {str(entry["SUMMARY"]) for entry in parts} == {"Osa 1", "Osa 2"}
    assert list(part.get_addresses_below()) == ["calendar.ics", "series.ics", "linked-events.json"]
    assert list(events.get_addresses_below()) == ["feed.atom", "calendar.ics", "linked-events.json"]
    swedish = tuotos.sv["events"]
    assert len(read(client, f"{path_of(swedish)}calendar.ics")) == 3


def test_calendar_costs_the_same_with_many_events(tuotos, client):
    def ask():
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"{path_of(tuotos.fi['events'])}calendar.ics").status_code == 200
        return len(asked)

    place = Place.objects.create(name_fi="Kampus")
    tuotos.page(EventPage, date=date(2030, 5, 1), place=place)
    ask()
    one = ask()
    for number in range(19):
        tuotos.page(EventPage, slug=f"t-{number}", date=date(2030, 5, 1), place=place)
    ask()
    assert ask() <= one


def test_who_gets_no_calendar(tuotos, client):
    event = tuotos.page(EventPage, date=date(2030, 5, 1))
    undated = tuotos.page(EventPage, slug="ilman", date=date(2030, 5, 1))
    EventPage.objects.filter(pk=undated.pk).update(date=None)
    assert client.get(f"{path_of(undated)}calendar.ics").status_code == 404
    assert client.get(f"{path_of(event)}series.ics").status_code == 404  # it is in none
    EventPage.objects.filter(pk=event.pk).update(state="announced")
    assert client.get(f"{path_of(event)}calendar.ics").status_code == 404
    EventPage.objects.filter(pk=event.pk).update(state="published")
    PageViewRestriction.objects.create(page=event, restriction_type="login")
    assert b"VCALENDAR" not in client.get(f"{path_of(event)}calendar.ics").content


def test_page_offers_itself_until_it_is_over(tuotos, client):
    coming = tuotos.page(EventPage, date=date(2090, 5, 1))
    over = tuotos.page(EventPage, slug="ohi", date=date(2020, 5, 1))
    off = tuotos.page(EventPage, slug="peruttu", date=date(2090, 5, 1), event_status="cancelled")
    for page, offered in ((coming, True), (over, False), (off, False)):
        assert ("calendar.ics" in client.get(path_of(page)).content.decode()) == offered
    content = client.get(path_of(tuotos.fi["events"])).content.decode()
    assert "Tilaa kalenteri" in content and "calendar.ics" in content
    assert "2090, maanantai" in content, "the year is told when it is not this one"


@pytest.mark.parametrize("field", ["start_time", "end_time"])
def test_time_that_the_clock_leaves_out_is_refused(tuotos, field):
    times = {"start_time": time(1), "end_time": time(5), field: time(3, 30)}
    event = EventPage(title="Yöllä", slug="yolla", locale=tuotos.fi["events"].locale, date=date(2026, 3, 29), **times)
    with pytest.raises(ValidationError, match="Tätä aikaa ei ole"):
        event.clean()

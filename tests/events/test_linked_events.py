"""Events as Linked Events reads them: every field, in both languages, as its own serializer takes them."""

import json
from datetime import date, time
from pathlib import Path

import jsonschema_rs
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from core.models import Place, Series, TargetGroup, Topic
from events.models import EventPage
from tests.factories import edit, organisation, path_of, translate
from tests.factories.samples import picture

pytestmark = pytest.mark.django_db
SCHEMA = json.loads((Path(__file__).parents[1] / "data/linked-events/event.schema.json").read_text())


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200 and answer["Content-Type"] == "application/json"
    return answer.json()


def checked(event: dict) -> dict:
    jsonschema_rs.validator_for(SCHEMA).validate(event)
    return event


@pytest.fixture
def event(tuotos):
    """An event with everything that is told of one."""
    place = Place.objects.create(
        name_fi="Kampus", name_sv="Campus", street_address_fi="Myllypurontie 1", linked_events_id="tprek:7254"
    )
    page = tuotos.page(
        EventPage,
        title="Digituki : alku",
        intro="Tule mukaan. " * 20,
        date=date(2090, 3, 12),
        start_time=time(13),
        end_time=time(15, 30),
        event_type="training",
        spoken_language="fi-sv",
        place=place,
        room="A2.14",
        is_online=True,
        online_service="Zoom",
        capacity=20,
        price="25 €",
        registration_url="https://example.org/ilmo",
        registration_starts_on=date(2090, 2, 1),
        registration_ends_on=date(2090, 3, 1),
        recording_url="https://example.org/tallenne",
        lead_image=picture(),
        series=Series.objects.create(name_fi="Koulutus", name_sv="Utbildning", linked_events_id="helsinki:sarja"),
        series_position=1,
        body=[("text", "<p>Ohjelma.</p>")],
    )
    draft = page.get_latest_revision_as_object()
    draft.topics.create(topic=Topic.objects.create(label_fi="digituki", uri="http://www.yso.fi/onto/yso/p38994"))
    draft.topics.create(topic=Topic.objects.create(label_fi="oma aihe"))
    draft.target_groups.create(
        target_group=TargetGroup.objects.create(name_fi="hakijat", name_sv="sökande", linked_events_id="yso:p4354")
    )
    draft.contributors.create(organisation=organisation(), role="organiser")
    draft.save_revision().publish()
    page = EventPage.objects.get(pk=page.pk)
    translate(page, title="Digitalt stöd", intro="Kom med.", slug="stod")
    return page


def test_every_field_is_told(event, client):
    told = checked(read(client, f"{path_of(event)}linked-events.json"))
    assert told["name"] == {"fi": "Digituki: alku", "sv": "Digitalt stöd"}
    assert len(told["short_description"]["fi"]) == 160 and told["short_description"]["sv"] == "Kom med."
    assert told["description"]["fi"] == "<p>Ohjelma.</p>" or "Ohjelma." in told["description"]["fi"]
    assert told["start_time"] == "2090-03-12T13:00:00+02:00" and told["end_time"] == "2090-03-12T15:30:00+02:00"
    assert told["event_status"] == "EventScheduled" and told["type_id"] == "Course"
    assert told["location"] == {"@id": "https://api.hel.fi/linkedevents/v1/place/tprek:7254/"}
    assert told["location_extra_info"] == {
        "fi": "Kampus, A2.14, Myllypurontie 1, Etänä (Zoom)",
        "sv": "Campus, A2.14, Myllypurontie 1, På distans (Zoom)",
    }
    assert [each["@id"][-4:] for each in told["in_language"]] == ["/fi/", "/sv/"]
    assert told["keywords"] == [{"@id": "https://api.hel.fi/linkedevents/v1/keyword/yso:p38994/"}]
    assert told["super_event"] == {"@id": "https://api.hel.fi/linkedevents/v1/event/helsinki:sarja/"}
    assert told["audience"] == [{"@id": "https://api.hel.fi/linkedevents/v1/keyword/yso:p4354/"}]
    assert told["target_groups"] == [{"fi": "hakijat", "sv": "sökande"}]
    assert told["maximum_attendee_capacity"] == 20
    assert told["enrolment_start_time"] == "2090-02-01T00:00:00+02:00"
    assert told["enrolment_end_time"] == "2090-03-01T23:59:00+02:00"
    assert told["offers"][0]["is_free"] is False and told["offers"][0]["price"]["fi"] == "25 €"
    assert {"name": "recording", "link": "https://example.org/tallenne", "language": "fi"} in told["external_links"]
    (told_picture,) = told["images"]
    assert told_picture["alt_text"] == "Piirros kampuksesta" and told_picture["license"] == "cc_by"
    assert told["series"] == {"name": {"fi": "Koulutus", "sv": "Utbildning"}, "position": 1}
    assert told["publication_status"] == "public" and told["info_url"]["sv"].endswith("/sv/evenemang/stod/")
    assert read(client, "/sv/evenemang/stod/linked-events.json") == told


SHAPES = [
    ({}, "2090-03-12", None),
    ({"end_date": date(2090, 3, 14)}, "2090-03-12", "2090-03-14"),
    ({"start_time": time(9)}, "2090-03-12T09:00:00+02:00", None),
    ({"start_time": time(9), "end_date": date(2090, 3, 14)}, "2090-03-12T09:00:00+02:00", "2090-03-15T00:00:00+02:00"),
    ({"event_status": "postponed"}, None, None),
]


@pytest.mark.parametrize(("fields", "begins", "ends"), SHAPES)
def test_days_and_times_tell_whether_they_have_a_time(tuotos, client, fields, begins, ends):
    told = checked(
        read(client, f"{path_of(tuotos.page(EventPage, date=date(2090, 3, 12), **fields))}linked-events.json")
    )
    assert (told["start_time"], told["end_time"]) == (begins, ends)
    assert told["publication_status"] == "draft", "what the register demands is not all there"


def test_what_the_register_does_not_know_is_not_referred_to(tuotos, event, client):
    Series.objects.update(linked_events_id="")
    TargetGroup.objects.update(linked_events_id="")
    told = checked(read(client, f"{path_of(event)}linked-events.json"))
    assert (told["super_event"], told["audience"]) == (None, [])
    assert told["series"]["position"] == 1 and told["target_groups"]


def test_online_event_is_in_the_place_that_the_register_has_for_it(tuotos, client):
    online = tuotos.page(EventPage, date=date(2090, 3, 12), is_online=True)
    told = checked(read(client, f"{path_of(online)}linked-events.json"))
    assert told["location"]["@id"].endswith("/place/helsinki:internet/")


def test_list_has_what_readers_may_open_with_a_date_on_this_site(tuotos, event, client):
    tuotos.page(EventPage, title="Tulossa", date=date(2090, 3, 12), state="announced")
    private = tuotos.page(EventPage, title="Salainen", date=date(2090, 3, 12))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    told = read(client, f"{path_of(tuotos.fi['events'])}linked-events.json")
    assert [each["name"]["fi"] for each in told["data"]] == ["Digituki: alku"]
    assert told["meta"] == {"count": 1, "next": None, "previous": None}
    edit(event, state="announced")
    assert client.get(f"{path_of(event)}linked-events.json").status_code == 404


def test_list_costs_the_same_for_one_and_for_twenty(tuotos, event, client):
    path = f"{path_of(tuotos.fi['events'])}linked-events.json"

    def ask():
        with CaptureQueriesContext(connection) as asked:
            read(client, path)
        return len(asked)

    ask()
    one = ask()
    for number in range(20):
        tuotos.page(EventPage, slug=f"t-{number}", date=date(2030, 5, 1), place=event.place, series=event.series)
    ask()
    assert ask() <= one
    assert read(client, path)["meta"]["next"].endswith("linked-events.json?page=2")
    assert len(read(client, f"{path}?page=2")["data"]) == 1

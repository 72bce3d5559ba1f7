"""Every event is in exactly one list, and moves at its end time."""

from datetime import timedelta
from gzip import decompress

import pytest
from django.test import Client
from django.utils import timezone

from core.cache import versioned
from core.models import Project
from events.models import EventPage
from tests.factories import translate

pytestmark = pytest.mark.django_db


def day(offset):
    return timezone.localdate() + timedelta(days=offset)


def heading_order(content, *titles):
    places = [content.index(title) for title in titles]
    return places == sorted(places)


def test_event_of_today_without_times_is_still_coming(tuotos):
    event = tuotos.page(EventPage, date=day(0))
    assert event in EventPage.objects.coming() and event not in EventPage.objects.past()


def test_event_moves_when_its_end_time_has_passed(tuotos):
    now = timezone.localtime()
    over = tuotos.page(EventPage, date=day(-1), start_time=now.time(), end_date=now.date(), end_time=now.time())
    assert over in EventPage.objects.past() and over not in EventPage.objects.coming()


def test_coming_stand_nearest_first_and_past_newest_first(tuotos, client):
    for title, offset in (("Ylihuomenna", 2), ("Huomenna", 1), ("Toissapäivänä", -2), ("Eilen", -1)):
        tuotos.page(EventPage, title=title, date=day(offset))
    content = client.get("/fi/tapahtumat/").content.decode()
    assert heading_order(content, "Huomenna", "Ylihuomenna", "Eilen", "Toissapäivänä")


def test_announced_event_without_a_date_is_coming_after_those_that_have_one(tuotos, client):
    tuotos.page(EventPage, title="Joskus", state="announced")
    tuotos.page(EventPage, title="Ensi vuonna", date=day(365))
    content = client.get("/fi/tapahtumat/").content.decode()
    assert heading_order(content, "Tulevat tapahtumat", "Ensi vuonna", "Joskus", "Menneet tapahtumat")


def test_events_of_a_day_stand_by_their_hours_those_without_first(tuotos):
    evening, whole, morning = (tuotos.page(EventPage, date=day(1), start_time=hour) for hour in ("18:00", None, "9:00"))
    assert list(EventPage.objects.coming()) == [whole, morning, evening]


def test_archive_shows_recording_and_materials(tuotos, client):
    tuotos.page(EventPage, date=day(-1), recording_url="https://example.org/tallenne")
    assert "Tallenne" in client.get("/fi/tapahtumat/").content.decode()


def test_list_without_events_says_so(tuotos, client):
    assert client.get("/fi/tapahtumat/").status_code == client.get("/sv/evenemang/").status_code == 200


@pytest.mark.parametrize(
    ("status", "finnish", "swedish"),
    [
        ("cancelled", "Peruttu", "Inställt"),
        ("postponed", "Lykätty", "Uppskjutet"),
        ("rescheduled", "Siirretty", "Flyttat"),
    ],
)
def test_status_is_told_on_the_page_and_in_the_list(tuotos, client, status, finnish, swedish):
    event = tuotos.page(EventPage, slug="kahvit", date=day(3), event_status=status, previous_date=day(1))
    translate(event, slug="kaffe")
    for path, word in (
        ("/fi/tapahtumat/", finnish),
        ("/fi/tapahtumat/kahvit/", finnish),
        ("/sv/evenemang/", swedish),
        ("/sv/evenemang/kaffe/", swedish),
    ):
        assert word.lower() in client.get(path).content.decode().lower(), path


def test_joining_link_is_hidden_when_the_event_is_over(tuotos, client):
    fields = {"is_online": True, "online_url": "https://zoom.example/j/1"}
    tuotos.page(EventPage, slug="ohi", date=day(-1), **fields)
    tuotos.page(EventPage, slug="tulossa", date=day(1), **fields)
    assert "zoom.example" not in client.get("/fi/tapahtumat/ohi/").content.decode()
    assert "zoom.example" in client.get("/fi/tapahtumat/tulossa/").content.decode()


def test_event_without_a_date_is_not_published(tuotos):
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError):
        tuotos.page(EventPage)


@pytest.mark.parametrize(
    ("state", "draft", "refused"), [("published", False, True), ("published", True, False), ("announced", False, False)]
)
def test_form_asks_for_the_date_when_the_event_is_published(tuotos, admin_user, state, draft, refused):
    page = tuotos.page(EventPage, live=False)
    form_class = EventPage.get_edit_handler().get_form_class()
    data = {"title": "Päivä", "slug": "paiva", "state": state, "body-count": "0"}
    form = form_class(data, instance=page, for_user=admin_user)
    if draft:
        form.defer_required_fields()
    assert ("date" in form.errors) is refused


def test_event_is_in_one_list_at_the_moment_when_it_ends(tuotos, monkeypatch):
    event = tuotos.page(EventPage, date=day(0))
    monkeypatch.setattr("events.querysets.timezone.now", lambda: event.ends_at)
    assert event in EventPage.objects.past() and event not in EventPage.objects.coming()


def test_registration_is_open_through_its_last_day(tuotos, client):
    link = {"registration_url": "https://example.org/ilmoittautuminen"}
    for last, is_open in ((day(0), True), (day(-1), False), (None, True)):
        page = tuotos.page(EventPage, date=day(1), registration_ends_on=last, **link)
        assert (link["registration_url"] in client.get(page.url).content.decode()) is is_open


def test_without_coming_events_the_list_says_why(tuotos, client):
    assert "Tulevia tapahtumia ei ole juuri nyt." in client.get("/fi/tapahtumat/").content.decode()
    Project.objects.filter(site=tuotos.site).update(state="closed")
    versioned.invalidate()
    assert "Hanke on päättynyt, joten uusia tapahtumia ei tule." in client.get("/fi/tapahtumat/").content.decode()
    assert "Projektet är avslutat" in client.get("/sv/evenemang/").content.decode()
    tuotos.page(EventPage, date="2099-01-01")
    assert "Hanke on päättynyt, joten" not in client.get("/fi/tapahtumat/").content.decode()


def test_kept_page_turns_when_the_event_ends(tuotos, monkeypatch):
    """A page that is kept whole is made anew at the moment when an event is over, though nothing was changed."""
    event = tuotos.page(EventPage, title="Ilta", date="2090-06-01", start_time="9:00", end_time="11:00")
    before, after = event.ends_at - timedelta(minutes=1), event.ends_at  # of the same day

    def read(now):
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)
        answer = Client().get("/fi/tapahtumat/", headers={"accept-encoding": "gzip"})
        return decompress(answer.content).decode()

    assert heading_order(read(before), "Tulevat tapahtumat", "Ilta", "Menneet tapahtumat")
    assert read(before) == read(before)
    assert heading_order(read(after), "Menneet tapahtumat", "Ilta")

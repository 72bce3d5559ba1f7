"""An event of Linked Events is taken in by its address, from a server of our own, as drafts in both languages."""

import json
import threading
from datetime import date, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from core.models import Place, Topic
from events.linked_events import reading
from events.models import EventPage

EVENT = json.loads((Path(__file__).parents[1] / "data/linked-events/event.json").read_text())


class Register(BaseHTTPRequestHandler):
    """Answers as the API does, with what a test puts here."""

    content, status = b"", 200

    def log_message(self, *args):
        pass

    def do_GET(self):
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(self.content)))
        self.end_headers()
        self.wfile.write(self.content)


@pytest.fixture
def register(settings):
    settings.LINK_CHECK_NETWORKS = ["127.0.0.0/8"]
    Register.content, Register.status = json.dumps(EVENT).encode(), 200
    server = ThreadingHTTPServer(("127.0.0.1", 0), Register)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/linkedevents/v1/event/helsinki:agabc123/"
    server.shutdown()
    server.server_close()


def send(client, parent, address):
    return client.post(reverse("import_event", args=[parent.pk]), {"address": address})


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_event_is_taken_in_as_drafts_in_both_languages(tuotos, register, admin_client, language):
    topic = Topic.objects.create(label_fi="digituki", uri="http://www.yso.fi/onto/yso/p38994")
    answer = send(admin_client, getattr(tuotos, language)["events"], register)
    pages = {page.language: page for page in EventPage.objects.filter(date=date(2090, 3, 12))}
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[pages[language].pk])
    titles = {code: page.title for code, page in pages.items()}
    assert titles == {"fi": "Digitukea kirjastossa", "sv": "Digitalt stöd på biblioteket"}
    assert pages["fi"].translation_key == pages["sv"].translation_key
    assert not any(page.live for page in pages.values())
    for code, words in (("fi", "Apua &amp; neuvoja."), ("sv", "Hjälp &amp; råd.")):
        page = pages[code].get_latest_revision_as_object()
        assert words in str(page.body) and "alert" not in str(page.body)
        assert (page.start_time, page.end_time, page.end_date) == (time(13), time(15, 30), None)
        assert page.registration_starts_on == date(2090, 2, 1) and page.registration_url == "https://example.org/ilmo"
        assert (page.capacity, page.price, page.event_type) == (12, "5 €", "training")
        assert page.spoken_language == "fi-sv" and str(page.place.name_fi) == "Kirjasto Oodi"
        assert [row.topic for row in page.topics.all()] == [topic]
    place = Place.objects.get()
    assert place.linked_events_id == "tprek:7254" and place.street_address_sv == "Tölöviksgatan 4"
    pages["fi"].get_latest_revision().publish()
    assert EventPage.objects.get(pk=pages["fi"].pk).live


@pytest.mark.django_db
def test_event_that_is_there_already_is_not_taken_in_again(tuotos, register, admin_client):
    for _time in range(2):
        answer = send(admin_client, tuotos.fi["events"], register)
    assert "on täällä jo" in answer.content.decode()
    assert EventPage.objects.filter(date=date(2090, 3, 12)).count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "status", "told"),
    [
        (b"{}", 404, "ei ole tapahtumaa tässä osoitteessa"),
        (b"", 500, "ei vastaa juuri nyt"),
        (b"<html>", 200, "ei ole tapahtuma"),
        (b"[1]", 200, "suomen- tai ruotsinkielistä nimeä"),
        (b'{"name": {"en": "Only"}}', 200, "suomen- tai ruotsinkielistä nimeä"),
        (b'{"name": {"fi": "x"}, "description": {"fi": "' + b"x" * 3_000_000 + b'"}}', 200, "liian pitkä"),
        (json.dumps({**EVENT, "start_time": "2999-01-01"}).encode(), 200, "liian kaukana"),
        (json.dumps({**EVENT, "end_time": "2090-03-12T08:00:00Z"}).encode(), 200, "Tarkista ajat"),
    ],
)
def test_what_cannot_be_taken_in_is_told(tuotos, register, admin_client, content, status, told):
    Register.content, Register.status = content, status
    answer = send(admin_client, tuotos.fi["events"], register)
    assert answer.status_code == 200 and told in answer.content.decode()
    assert not Place.objects.exists() and not EventPage.objects.filter(date__year__gte=2090).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/linkedevents/v1/event/helsinki:a/",
        "http://169.254.169.254/v1/event/helsinki:a/",
        "https://example.org/",
        "file:///etc/passwd",
        "x",
    ],
)
def test_nothing_is_fetched_from_inside_or_from_what_is_no_event(tuotos, admin_client, address):
    answer = send(admin_client, tuotos.fi["events"], address)
    assert "ei ole Linked Events -tapahtuman osoite" in answer.content.decode()


@pytest.mark.django_db
def test_only_who_may_add_events_there_takes_them_in_or_repeats_them(tuotos, client, django_user_model):
    user = django_user_model.objects.create_user("katsoja", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    event = tuotos.page(EventPage, date=date(2090, 3, 12))
    for name, page in (("import_event", tuotos.fi["events"]), ("repeat_event", event)):
        assert client.get(reverse(name, args=[page.pk])).url == reverse("wagtailadmin_home")


def test_pages_of_an_event_lead_to_the_api():
    api = "https://api.hel.fi/linkedevents/v1/event/helsinki:ag3/?include=location,keywords"
    for address in (
        "https://tapahtumat.hel.fi/fi/events/helsinki:ag3",
        "https://linkedevents.hel.fi/fi/event/helsinki%3Aag3?x=1",
        "https://api.hel.fi/linkedevents/v1/event/helsinki:ag3/?format=json",
    ):
        assert reading.address_of(address) == api


def test_several_days_without_a_clock_stay_days():
    told = reading.read({**EVENT, "start_time": "2090-03-12", "end_time": "2090-03-14"}).fields
    assert (told["date"], told["end_date"]) == (date(2090, 3, 12), date(2090, 3, 14))
    assert told["start_time"] is None and told["end_time"] is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.sampled_from(["fi", "sv", "id", "@id"]), each),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(sorted(EVENT)), JSON))
@settings(max_examples=80, deadline=None)
def test_whatever_is_told_ends_in_fields_or_in_a_refusal(odd):
    try:
        told = reading.read({**EVENT, **odd})
    except ValueError:
        return
    assert told.texts and "\0" not in repr(told)

"""What lies around an event in each state: its calendars, its Linked Events, its form, the question at its foot."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.bin import pages
from core.models import Series
from core.sites import permalinks
from core.sites.routes import route_url
from events.models import EventPage
from forms.models import Form
from forms.ready import begin
from tests.core.works_in_states import STATES, Reader, make_work

pytestmark = pytest.mark.django_db

TABLE = {
    # in each of STATES, which are these: published, announced, withdrawn, draft, hidden, password, login, groups; bin
    "its calendar": (200, 404, 410, 404, 410, "asks", "asks", "asks", 410),
    "calendar of its series": (200, 404, 410, 404, 410, "asks", "asks", "asks", 410),
    "Linked Events": (200, 404, 410, 404, 410, "asks", "asks", "asks", 410),
    "calendar of all": ("named", "", "", "", "", "", "", "", ""),
    "calendar of the series": ("named", "", "", "", "", "", "", "", ""),
    "all for Linked Events": ("named", "", "", "", "", "", "", "", ""),
    "its form": ("open, named", "closed", "closed", "closed", "closed", "closed", "closed", "closed", "closed"),
    "did it help": (200, 200, 404, 404, 404, 404, 404, 404, 404),
}


@pytest.fixture
def events(tuotos):
    fields = {
        "date": timezone.localdate() + timedelta(days=7),
        "start_time": "12:00",
        "series": Series.objects.create(name_fi="Illat", name_sv="Kvällar"),
    }
    found = {state: make_work(tuotos, EventPage, state, **fields) for state in STATES}
    found["binned"] = make_work(tuotos, EventPage, "binned", **fields)
    forms = {}
    for state, page in found.items():
        kind = Form.Kind.REGISTRATION
        forms[state] = begin(Form(site=tuotos.site, kind=kind, name_fi="Ilmoittaudu", event=page, is_published=True))
    return found, forms


def test_what_readers_meet_around_an_event_in_each_state(tuotos, events, client):
    events, forms = events
    readers = {language: Reader(tuotos, client, language) for language in ("fi", "sv")}
    places = {code: {state: reader.path_of(page) for state, page in events.items()} for code, reader in readers.items()}
    pages.put(events["binned"])
    for language, reader in readers.items():
        paths = places[language]
        titles = {state: reader.page_of(page).title for state, page in events.items()}
        listed = reader.path_of(tuotos.fi["events"])

        def answers(tail, paths=paths, reader=reader):
            return tuple(reader.answer(f"{paths[state]}{tail}", events[state]) for state in events)

        def named(path, titles=titles, reader=reader):
            said = reader.read(path).replace("\r\n ", "")
            return tuple("named" if title in said else "" for title in titles.values())

        def form(state, titles=titles, reader=reader, language=language):
            said = reader.read(route_url("form", language, slug=forms[state].slug))
            return ("open" if 'name="stamp"' in said else "closed") + (", named" if titles[state] in said else "")

        keys = {state: permalinks.encode(page.translation_key) for state, page in events.items()}
        seen = {
            "its calendar": answers("calendar.ics"),
            "calendar of its series": answers("series.ics"),
            "Linked Events": answers("linked-events.json"),
            "calendar of all": named(f"{listed}calendar.ics"),
            "calendar of the series": named(f"{paths['published']}series.ics"),
            "all for Linked Events": named(f"{listed}linked-events.json"),
            "its form": tuple(map(form, events)),
            "did it help": tuple(
                reader.answer(route_url("opinion", language, key=keys[state]), events[state]) for state in events
            ),
        }
        assert seen == TABLE, language

"""How many can take part in an event is told in one place: in its form where it has one, else in the event."""

import json
import re
from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from wagtail.users.models import UserProfile

from forms.models import Form
from tests.factories import edit, path_of, translate
from tests.forms.samples import a_form, address, an_event, fill_in
from tests.forms.test_answers_in_admin import editor_of

pytestmark = pytest.mark.django_db
migration = import_module("forms.migrations.0002_places_of_events")


def schema_of(client, page) -> dict:
    script = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', client.get(path_of(page)).content.decode()
    )
    return json.loads(script[1])


def exported(client, page) -> dict:
    return client.get(f"{path_of(page)}linked-events.json").json()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_form_tells_the_places_everywhere(tuotos, client, language):
    event = an_event(tuotos, capacity=50, registration_url="https://example.org/ilmo")
    shown = event if language == "fi" else translate(event, title="Workshop")
    form = a_form(tuotos.site, event=event, places=1)
    page = client.get(path_of(shown)).content.decode()
    assert re.search(r"<dt>(Paikkoja|Platser)</dt><dd>1</dd>", page)
    assert "example.org/ilmo" not in page
    told, here = schema_of(client, shown), f"{tuotos.site.root_url}{address(form, language)}"
    assert (told["maximumAttendeeCapacity"], told["offers"]["url"]) == (1, here)
    assert told["offers"]["availability"] == "https://schema.org/InStock"
    out = exported(client, shown)
    assert out["maximum_attendee_capacity"] == 1
    assert {"name": "registration", "link": here, "language": language} in out["external_links"]
    calendar = Calendar.from_ical(client.get(f"{path_of(shown)}calendar.ics").content)
    assert here in str(calendar.events[0]["description"])
    fill_in(client, form)
    assert schema_of(client, shown)["offers"]["availability"] == "https://schema.org/SoldOut"


def test_the_form_tells_when_one_can_register(tuotos, client):
    event = an_event(tuotos, is_free=True, registration_starts_on="2020-01-01", registration_ends_on="2020-02-01")
    opens = timezone.now().replace(microsecond=0)
    form = a_form(tuotos.site, event=event, opens_at=opens)
    out = exported(client, event)
    assert out["enrolment_start_time"] == timezone.localtime(opens).isoformat()
    assert out["enrolment_end_time"] is None
    assert out["offers"][0]["info_url"]["fi"].endswith(address(form))
    assert schema_of(client, event)["offers"]["price"] == 0
    edit(event, event_status="cancelled")
    assert "offers" not in schema_of(client, event)
    assert "lomakkeet" not in str(exported(client, event))


def test_an_event_without_a_form_tells_its_own_places_and_its_own_way(tuotos, client):
    event = an_event(tuotos, capacity=50, registration_url="https://example.org/ilmo")
    assert schema_of(client, event)["maximumAttendeeCapacity"] == 50
    assert schema_of(client, event)["offers"]["url"] == "https://example.org/ilmo"
    a_form(tuotos.site, "survey", event=event)
    assert exported(client, event)["maximum_attendee_capacity"] == 50


@pytest.mark.parametrize(("language", "words"), [("fi", "Muuta sitä siellä"), ("sv", "Ändra det där")])
def test_the_event_does_not_ask_what_its_form_tells(tuotos, admin_client, admin_user, language, words):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    event = an_event(tuotos, capacity=50)
    address_of_form = reverse("wagtailadmin_pages:edit", args=[event.pk])
    assert not admin_client.get(address_of_form).context["form"].fields["capacity"].disabled
    a_form(tuotos.site, event=event, places=7)
    response = admin_client.get(address_of_form)
    field = response.context["form"]["capacity"]
    assert field.field.disabled and field.value() == 7
    assert words in response.content.decode()


def test_a_new_registration_begins_with_the_places_that_the_event_told(tuotos, client):
    client.force_login(editor_of(tuotos.site))
    data = {"kind": "registration", "name_fi": "Ilmo", "name_sv": "", "event": an_event(tuotos, capacity=12).pk}
    client.post(reverse("wagtailsnippets_forms_form:add"), {**data, "site": tuotos.site.pk})
    assert Form.objects.get().places == 12


def test_registrations_of_before_take_over_the_places_of_their_events(tuotos, client):
    event = an_event(tuotos, capacity=1)
    taken, own = a_form(tuotos.site, event=event), a_form(tuotos.site, event=event, places=3)
    survey = a_form(tuotos.site, "survey", event=event)
    fill_in(client, taken)
    for _time in range(2):
        migration.take_places(apps, None)
    kept = {form.pk: (form.places, form.is_full) for form in Form.objects.all()}
    assert kept == {taken.pk: (1, True), own.pk: (3, False), survey.pk: (None, False)}

"""A list of many events costs as many queries as a list of one, and shows some at a time."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.imports.pages import add_pages
from core.models import Place
from events.models import EventPage
from tests.factories import path_of

pytestmark = pytest.mark.django_db


def add(tuotos, number, place):
    """Add so many coming events and as many past ones."""
    parent, today = tuotos.fi["events"], timezone.localdate()
    days = [sign * day for day in range(1, number + 1) for sign in (1, -1)]
    pages = [
        EventPage(
            title=f"Ilta {day}", slug=f"ilta-{day}", locale=parent.locale, date=today + timedelta(days=day), place=place
        )
        for day in days
    ]
    for page in pages:
        page.clean()
    add_pages(parent, pages, publish=True)


def asked(client, path):
    with CaptureQueriesContext(connection) as queries:
        content = client.get(path).content.decode()
    return len(queries), content


def test_list_costs_the_same_for_one_and_for_five_hundred(tuotos, client):
    path, place = path_of(tuotos.fi["events"]), Place.objects.create(name_fi="Kampus")
    add(tuotos, 1, place)
    asked(client, path)
    one, _content = asked(client, path)
    EventPage.objects.filter(title__startswith="Ilta").delete()
    add(tuotos, 250, place)
    asked(client, path)
    many, content = asked(client, path)
    assert many <= one
    assert content.count('class="event"') == 50 and "Tulevat tapahtumat: seuraava sivu" in content
    _number, last = asked(client, f"{path}?coming=5")
    assert "Ilta 250" in last and "Tulevat tapahtumat: edellinen sivu" in last
    assert "Tulevat tapahtumat: seuraava sivu" not in last
    for odd in ("coming=99", "coming=x", "coming=-1", "coming=0", "coming=99999999999999999999"):
        assert asked(client, f"{path}?{odd}")[1].count('class="event"') == 50

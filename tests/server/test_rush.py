"""Sixty people register for twenty places at the same moment, over HTTP: nobody is lost, and twenty have a place."""

import json
from collections import Counter

import pytest
from django.core.cache import cache
from wagtail.models import Site

from forms.models import Answer, Form, Letter
from forms.ready import begin
from scripts import production_site
from scripts.trials import rush
from tests import database
from tests.factories import load_site

PEOPLE, PLACES = 60, 20


@pytest.fixture
def rush_in_processes(server_settings):
    """SQLite: README's gunicorn with two processes, on a copy of the database."""
    production_site.manage(server_settings, "shell", "-v", "0", "-c", rush.MAKE_FORM.format(places=PLACES))
    with production_site.served(server_settings):
        port = int(server_settings["WEB_BIND"].rpartition(":")[2])
        people = rush.rush(port, PEOPLE, Origin=f"http://localhost:{port}")
    done = production_site.manage(server_settings, "shell", "-v", "0", "-c", rush.COUNT, capture_output=True, text=True)
    return people, json.loads(done.stdout)


@pytest.fixture
def rush_in_threads(transactional_db, live_server):
    """PostgreSQL, whose database is no file for others: a server in this process, each thread with a connection."""
    Site.objects.filter(is_default_site=True).update(hostname="localhost")
    cache.clear()
    site = load_site("localhost").site
    begin(Form(site=site, kind="registration", name_fi="Ruuhka", slug="ruuhka", places=PLACES, is_published=True))
    port = int(live_server.url.rpartition(":")[2])
    people = rush.rush(port, PEOPLE, **{"X-Forwarded-Proto": "https", "Origin": f"https://localhost:{port}"})
    return people, {**Counter(Answer.objects.values_list("state", flat=True)), "letters": Letter.objects.count()}


def check(people, counted):
    assert Counter(person.status for person in people) == {303: PEOPLE}
    assert counted == {"place": PLACES, "queue": PEOPLE - PLACES, "letters": PEOPLE}


if database.is_a_file():

    def test_sixty_register_for_twenty_places_at_the_same_moment(rush_in_processes):
        check(*rush_in_processes)

else:

    def test_sixty_register_for_twenty_places_at_the_same_moment(rush_in_threads):
        check(*rush_in_threads)

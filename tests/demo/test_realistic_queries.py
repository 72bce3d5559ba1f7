"""Queries as people type them, on the whole demo: at least 49 are satisfied among the first five hits."""

from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from django.utils import translation

from tools.search_lab import realistic

pytestmark = pytest.mark.slow  # builds the library of 739 publications
WANTED = 49


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """Build both sites."""
    hosts = override_settings(ALLOWED_HOSTS=["127.0.0.1", "localhost"])
    with hosts, django_db_blocker.unblock(), translation.override("fi"), transaction.atomic():
        call_command("demo", stdout=StringIO(), stderr=StringIO())
        cache.clear()  # nothing was committed, so what is kept of the first site knows nothing of the second
        yield
        transaction.set_rollback(True)


@pytest.mark.timeout(1800)
def test_most_queries_are_satisfied_and_none_fails(demo, db):
    client, hosts = Client(), realistic.hosts()
    answers = [(row, realistic.ask(client, row, hosts)) for row in realistic.rows()]
    assert [row.query for row, answer in answers if answer.page == "500"] == []
    poor = [row.query for row, answer in answers if not realistic.is_satisfied(row, answer)]
    assert len(answers) - len(poor) >= WANTED, poor

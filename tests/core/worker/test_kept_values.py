"""Each task of the worker and each job of the clock asks what seldom changes once, and the next one asks anew."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks import task
from wagtail.models import Site

from core.cache.scopes import root_paths
from core.cache.versioned import is_kept
from core.sites.trees import in_site
from core.worker.scheduler import Clock, Job
from tests.factories import build_site

pytestmark = pytest.mark.django_db
seen = []


@task()
def look_at_sites(times):
    assert is_kept()
    with CaptureQueriesContext(connection) as caught:
        for _time in range(times):
            for site in Site.objects.all():
                in_site(site)
    seen.append((len(caught), len(root_paths())))


@pytest.fixture(autouse=True)
def queue(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    seen.clear()


def test_a_task_asks_for_the_roots_of_sites_once_whatever_their_number(tuotos):
    look_at_sites.enqueue(1)
    call_command("worker", once=True)
    for number in range(3):
        build_site(f"{number}.example", name=f"Sivusto {number}", slug=f"sivusto-{number}")
    look_at_sites.enqueue(1)
    look_at_sites.enqueue(5)
    call_command("worker", once=True)
    (_few, roots), (once, more_roots), (often, _roots) = seen
    assert once <= 4  # the sites, the versions, the roots and their pages
    assert often <= once + 4  # the list of sites itself is asked for each time
    assert more_roots == roots + 6  # the next task sees what changed


def test_a_job_of_the_clock_is_a_request_too(tuotos):
    kept = []
    Clock([Job("look", lambda: kept.append(is_kept()))]).tick()
    assert kept == [True] and not is_kept()

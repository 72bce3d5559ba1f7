"""What becomes of tasks that fail, and of those in the hands of a worker that is gone."""

import logging
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from core.models import Person, WorkerPresence
from core.worker import presence, queue
from tests.factories import work

pytestmark = pytest.mark.django_db


@task()
def fail():
    raise ValueError("broken")


@task()
def look_for_nobody():
    Person.objects.get(pk=0)


def tasks():
    return DBTaskResult.objects.filter(task_path__startswith=__name__)


def the_task():
    return tasks().get()


def told(caplog):
    """Return what we log of tasks: the command silences the packages' own lines, and the clock looks at the site."""
    return [record for record in caplog.records if not record.name.startswith(("django_tasks", "core.mending"))]


def when_it_is_due():
    tasks().update(run_after=timezone.now() - timedelta(seconds=1))
    work()


def test_a_task_that_fails_is_tried_again_with_growing_pauses_and_told_of_once_when_given_up(caplog):
    fail.enqueue()
    pauses = []
    with caplog.at_level(logging.WARNING, logger="core.worker"):
        work()
        while the_task().status == "READY":
            pauses.append(round((the_task().run_after - timezone.now()).total_seconds() / 60))
            assert "ValueError: broken" in the_task().traceback
            when_it_is_due()
    assert pauses == [1, 2, 4, 8, 16, 32, 64]
    assert the_task().status == "FAILED"
    errors = [record for record in told(caplog) if record.levelno >= logging.ERROR]
    assert len(errors) == 1 and "given up" in errors[0].getMessage() and errors[0].exc_info


def test_a_task_whose_object_is_gone_ends_quietly(caplog):
    look_for_nobody.enqueue()
    with caplog.at_level(logging.INFO, logger="core.worker"):
        work()
    assert (the_task().status, the_task().traceback, told(caplog)) == ("SUCCESSFUL", "", [])


def in_hand(worker, tries=1):
    fail.enqueue()
    tasks().update(status="RUNNING", started_at=timezone.now(), worker_ids=[worker] * tries)


def test_a_task_of_a_living_worker_is_left_alone():
    WorkerPresence.objects.create(name="another", seen_at=timezone.now())
    in_hand("another")
    queue.take_over()
    assert the_task().status == "RUNNING"


def test_a_task_of_a_worker_that_is_gone_waits_for_the_next():
    WorkerPresence.objects.create(name="another", seen_at=timezone.now() - 2 * presence.ALIVE)
    in_hand("another")
    queue.take_over()
    assert the_task().status == "READY"


def test_a_task_that_kills_every_worker_is_given_up():
    in_hand("killed", tries=queue.MOST_TRIES)
    queue.take_over()
    assert the_task().status == "FAILED"


def test_the_eldest_keeps_the_clock_and_comes_back_as_the_youngest_after_a_silence():
    presence.beat()
    WorkerPresence.objects.create(name="another", seen_at=timezone.now())
    presence.beat()
    assert presence.is_eldest()
    WorkerPresence.objects.filter(name=presence.my_name()).update(seen_at=timezone.now() - 2 * presence.ALIVE)
    assert not presence.is_eldest()
    presence.beat()
    assert not presence.is_eldest()
    WorkerPresence.objects.filter(name="another").delete()
    assert presence.is_eldest()

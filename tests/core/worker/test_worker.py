import os
import signal
import subprocess
import sys
from datetime import timedelta
from unittest import mock

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from django_tasks import task

from core.management.commands.worker import Worker
from core.worker.scheduler import Clock, Job, publish_scheduled
from events.models import EventPage
from home.models import ContentPage
from tests.factories import edit

done = []


@task()
def note(text):
    done.append(text)


@task()
def fail():
    raise ValueError("broken")


@pytest.fixture(autouse=True)
def nothing_done():
    done.clear()


def test_once_runs_every_ready_task_and_ends(db):
    note.enqueue("one")
    note.enqueue("two")
    call_command("worker", once=True)
    assert done == ["one", "two"]


def test_a_failing_task_does_not_stop_the_next(db):
    fail.enqueue()
    note.enqueue("after")
    call_command("worker", once=True)
    assert done == ["after"]


def test_what_is_scheduled_is_published_when_its_time_has_come(tuotos):
    page = tuotos.page(ContentPage, live=False)
    draft = page.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    draft.save_revision().publish()
    page.refresh_from_db()
    assert not page.live
    with mock.patch("django.utils.timezone.now", return_value=timezone.now() + timedelta(hours=2)):
        call_command("worker", once=True)
    page.refresh_from_db()
    assert page.live


def test_what_expires_is_hidden(tuotos):
    page = edit(tuotos.page(ContentPage), expire_at=timezone.now() - timedelta(minutes=1))
    publish_scheduled()
    page.refresh_from_db()
    assert not page.live and page.expired


def test_page_hidden_by_the_clock_can_be_saved_again(tuotos, admin_client):
    past = timezone.now() - timedelta(minutes=1)
    page = edit(tuotos.page(ContentPage), go_live_at=past - timedelta(days=1), expire_at=past)
    publish_scheduled()
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    assert [(each.go_live_at, each.expire_at) for each in (page, draft)] == [(None, None)] * 2
    assert page.expired


def test_hiding_leaves_the_schedule_of_a_newer_draft_alone(tuotos):
    later = timezone.now().replace(microsecond=0) + timedelta(days=1)  # a revision keeps thousandths
    page = edit(tuotos.page(ContentPage), expire_at=timezone.now() - timedelta(minutes=1))
    edit(page, title="Uusi", go_live_at=later, expire_at=later + timedelta(days=1))
    publish_scheduled()
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    assert (page.live, draft.go_live_at, draft.expire_at) == (False, later, later + timedelta(days=1))


def test_a_scheduled_page_that_cannot_be_published_does_not_stop_the_others(tuotos):
    pages = [tuotos.page(EventPage, live=False), tuotos.page(ContentPage, live=False)]  # the event lacks a date
    for page in pages:
        page.revisions.update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    publish_scheduled()
    for page in pages:
        page.refresh_from_db()
    assert [page.live for page in pages] == [False, True]


def test_a_publishing_that_fails_halfway_leaves_the_page_as_it_was_and_is_tried_again(tuotos):
    page = tuotos.page(ContentPage, live=False)
    page.revisions.update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    with mock.patch("core.translation.carry.carry_to_live_twins", side_effect=ValueError):
        publish_scheduled()
    page.refresh_from_db()
    assert not page.live
    publish_scheduled()
    page.refresh_from_db()
    assert page.live


def test_the_clock_runs_a_job_at_once_and_then_each_minute(db):
    seconds, runs = [0], []
    clock = Clock([Job("job", lambda: runs.append(seconds[0]))], now=lambda: seconds[0])
    for second in (0, 59, 60, 61, 130):
        seconds[0] = second
        clock.tick()
    assert runs == [0, 60, 130]


def test_a_failing_job_does_not_stop_the_next(db):
    runs = []
    clock = Clock([Job("bad", lambda: 1 / 0), Job("good", lambda: runs.append("good"))])
    clock.tick()
    assert runs == ["good"]


def test_worker_tries_again_when_the_database_does_not_answer(db, monkeypatch):
    worker, looks = Worker(), []

    def look():
        looks.append(len(looks))
        if len(looks) == 1:
            raise OperationalError("gone away")
        worker.running = False

    monkeypatch.setattr(worker, "run_once", look)
    monkeypatch.setattr("core.management.commands.worker.time.sleep", lambda seconds: None)
    worker.work()
    assert looks == [0, 1]


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_worker_cleanly(sign, tmp_path):
    environment = {**os.environ, "VAR_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "cms.settings.development"}
    environment.pop("DATABASE_URL", None)
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", WORKER], env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout.readline() == "up\n"
        process.send_signal(sign)
        _out, err = process.communicate(timeout=10)
    finally:
        process.kill()
    assert (process.returncode, "Traceback" in err) == (0, False)


# The worker without its tables: what is tested is how it ends.
WORKER = """
import django
django.setup()
from core.management.commands.worker import Worker
worker = Worker()
worker.run_once = lambda: print("up", flush=True)
worker.configure_signals()
worker.work()
"""

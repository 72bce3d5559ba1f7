"""The clock: what falls due, minute by minute, in the worker. An app adds a job to `JOBS` in its `AppConfig.ready`.

Of several workers the eldest keeps the clock. A job is short: what may take longer is a task, or goes on next time.
"""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile

from django.db import close_old_connections, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, Revision

from core.cache.versioned import one_request
from core.worker import presence, queue

logger = logging.getLogger(__name__)

MINUTE, DAY = 60, 24 * 60 * 60
DAYS_KEPT = 14
LONGEST = 20  # seconds after which a job leaves the rest for its next time


@dataclass(frozen=True)
class Job:
    """Something to do when the worker starts and then each so many seconds."""

    name: str
    run: Callable[[], object]
    seconds: int = MINUTE


def attempt(name: str, work: Callable, **kwargs):
    """Do one piece of work by itself: its error is logged, and what comes after it is done all the same."""
    try:
        with one_request():
            work(**kwargs)
    except Exception:
        logger.exception("Failed: %s", name)
    finally:
        close_old_connections()


def publish_scheduled():
    """Hide and publish what editors have scheduled, each page wholly or not at all.

    Wagtail's own command stops at the first page that fails.
    """
    now = timezone.now()
    expired = Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at")
    due = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")
    for page in within_time(expired):
        attempt(f"hide {page}", hide, page=page, now=now)
    for revision in within_time(due):
        attempt(f"publish {revision}", publish, revision=revision, now=now)


def within_time(rows: Iterable) -> Iterator:
    """Yield rows until a job has had its time, or the worker is told to end."""
    end = time.monotonic() + LONGEST
    return takewhile(lambda row: time.monotonic() < end and not presence.is_leaving(), rows)


@transaction.atomic
def publish(revision, now):
    """Publish a scheduled revision, unless another worker did so a moment ago."""
    if Revision.objects.select_for_update().filter(pk=revision.pk, approved_go_live_at__lt=now).exists():
        revision.publish(log_action="wagtail.publish.scheduled")


@transaction.atomic
def hide(page, now):
    """Hide a page, and take away the dates that have passed: Wagtail's form would refuse every later save for them."""
    if not Page.objects.select_for_update().filter(pk=page.pk, live=True, expire_at__lt=now).exists():
        return  # another worker did so a moment ago
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    Page.objects.filter(pk=page.pk).update(**past_dates(page, now))
    if page.latest_revision:
        forgotten = past_dates(page.latest_revision.as_object(), now)
        content = {**page.latest_revision.content, **forgotten}
        Revision.objects.filter(pk=page.latest_revision_id).update(content=content)


def past_dates(page, now) -> dict:
    """Return the dates of the schedule that have passed, each with nothing in its place."""
    return {name: None for name in ("go_live_at", "expire_at") if (date := getattr(page, name)) and date < now}


def delete_done_tasks():
    """Take away the records of tasks that were done two weeks ago."""
    DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - timedelta(days=DAYS_KEPT)).delete()


JOBS: list[Job] = [
    Job("take over", queue.take_over, MINUTE // 2),
    Job("publish scheduled", publish_scheduled),
    Job("delete done tasks", delete_done_tasks, DAY),
]


class Clock:
    """Runs the jobs that are due."""

    def __init__(self, jobs: list[Job] | None = None, now: Callable[[], float] = time.monotonic):
        self._jobs = JOBS if jobs is None else jobs
        self._now = now
        self._due = {}

    def tick(self):
        """Run what is due; everything is due the first time.

        A worker that does not keep the clock lets what is due pass, so that it does not come twice when it takes over.
        """
        now = self._now()
        due = [job for job in self._jobs if now >= self._due.get(job.name, now)]
        keeps_clock = bool(due) and presence.is_eldest()
        for job in due:
            self._due[job.name] = self._now() + job.seconds
            if keeps_clock and not presence.is_leaving():
                attempt(job.name, job.run)

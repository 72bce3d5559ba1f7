"""What becomes of a task that did not end well: tried again with growing pauses, taken over, or told of once.

Every task may run twice: ours say so, and those of Wagtail, modelsearch and wagtail-localize write what is so now.
"""

import logging
from datetime import timedelta
from traceback import format_exception

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from core.engines.away import NotNow
from core.worker import presence

logger = logging.getLogger(__name__)

MOST_TRIES = 8  # the last one comes about two hours after the first


class Interrupted(Exception):
    """The worker was told to end while it was in a task, which another one takes up at once."""


def settle(row: DBTaskResult, error: BaseException):
    """Write what becomes of a task that raised an error."""
    tries = len(row.worker_ids)  # each who took it stands there
    pause = timedelta(minutes=2 ** min(tries - 1, 12))
    if isinstance(error, Interrupted | SystemExit | KeyboardInterrupt):
        wait(row, timedelta(0))
    elif isinstance(error, ObjectDoesNotExist):
        row.set_successful(None)  # what it was about is gone, and nothing is left to do
    elif isinstance(error, NotNow):
        logger.warning("%s waits: %s", row.task_path, error)
        wait(row, min(pause, NotNow.LONGEST))
    elif tries < MOST_TRIES:
        logger.warning("%s failed and is tried again in %s: %r", row.task_path, pause, error)
        wait(row, pause, error)
    else:
        logger.error("%s failed %s times and is given up.", row.task_path, tries, exc_info=error)
        DBTaskResult.set_failed(row, error)


def wait(row: DBTaskResult, pause: timedelta, error: BaseException | None = None):
    """Put a task back into the queue, to be done after a pause."""
    row.status, row.run_after = "READY", timezone.now() + pause
    row.traceback = "".join(format_exception(error)) if error else ""
    row.save(update_fields=["status", "run_after", "traceback"])


def take_over():
    """Put back what is in the hands of workers that are seen no more. Who dies of a task again and again ends it."""
    there = set(presence.alive().values_list("name", flat=True))
    for row in DBTaskResult.objects.running():
        if row.worker_ids and row.worker_ids[-1] not in there:
            put_back(row)


def put_back(row: DBTaskResult):
    """Put a task back whose worker does not do it any more, unless somebody else did so first."""
    mine = DBTaskResult.objects.running().filter(pk=row.pk, started_at=row.started_at)
    if len(row.worker_ids) < MOST_TRIES:
        if mine.update(status="READY", run_after=timezone.now()):
            logger.warning("%s was in the hands of a worker that is gone, and is taken over.", row.task_path)
    elif mine.update(status="FAILED", finished_at=timezone.now()):
        logger.error("%s ended its worker %s times and is given up.", row.task_path, len(row.worker_ids))

"""Rebuilding the index in the worker, when an administrator asks for it."""

from contextlib import suppress

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from core.priorities import ASKED_FOR
from search.index.rebuilding import ALIVE, RebuildGoesOn, is_rebuilding, rebuild


@task(priority=ASKED_FOR)
def rebuild_index():
    """Build the index anew, unless that is going on already."""
    with suppress(RebuildGoesOn):
        rebuild()


def is_asked_for() -> bool:
    """Tell whether a rebuild waits for the worker, or goes on. One that failed waits for a while before it is due."""
    running = DBTaskResult.objects.running().filter(started_at__gt=timezone.now() - ALIVE)
    tasks = DBTaskResult.objects.ready() | running
    return is_rebuilding() or tasks.filter(task_path=rebuild_index.module_path).exists()


def ask_for_rebuild() -> bool:
    """Let the worker rebuild the index; return False when that is under way already."""
    if is_asked_for():
        return False
    rebuild_index.enqueue()
    return True

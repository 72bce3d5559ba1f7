"""Rebuilding the index in the worker, when an administrator asks for it."""

from django_tasks import task
from django_tasks_db.models import DBTaskResult

from search.models import IndexState
from search.rebuilding import is_rebuilding, rebuild

WAITS = ("READY", "RUNNING")


@task()
def rebuild_index():
    """Build the index anew, unless that is going on already."""
    if is_rebuilding():
        return
    try:
        rebuild()
    except Exception:
        IndexState.objects.filter(index="").update(rebuild_touched_at=None)  # the figures tell where it broke off
        raise


def is_asked_for() -> bool:
    """Tell whether a rebuild waits for the worker, or goes on."""
    waiting = DBTaskResult.objects.filter(task_path=rebuild_index.module_path, status__in=WAITS)
    return is_rebuilding() or waiting.exists()


def ask_for_rebuild() -> bool:
    """Let the worker rebuild the index; return False when that is under way already."""
    if is_asked_for():
        return False
    rebuild_index.enqueue()
    return True

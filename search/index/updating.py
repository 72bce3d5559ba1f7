"""Rebuilding the index in the worker, when an administrator asks for it."""

from django.db.models import Q
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from search.index.rebuilding import ALIVE, is_rebuilding, rebuild
from search.models import IndexState


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
    """Tell whether a rebuild waits for the worker, or goes on. The task of a worker that was killed runs for ever."""
    waits = Q(status="READY") | Q(status="RUNNING", started_at__gt=timezone.now() - ALIVE)
    return is_rebuilding() or DBTaskResult.objects.filter(waits, task_path=rebuild_index.module_path).exists()


def ask_for_rebuild() -> bool:
    """Let the worker rebuild the index; return False when that is under way already."""
    if is_asked_for():
        return False
    rebuild_index.enqueue()
    return True

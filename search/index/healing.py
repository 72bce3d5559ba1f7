"""An index that is lost, damaged or half rebuilt is built anew by the worker, without being asked."""

import logging

from django_tasks_db.models import DBTaskResult

from search.index.health import is_broken
from search.index.rebuilding import was_killed
from search.index.updating import ask_for_rebuild, rebuild_index

logger = logging.getLogger(__name__)


def heal(error: Exception | None = None):
    """Called by the clock, and by who met an error of the index.

    A rebuild that failed is tried again with the pauses of the queue, not each minute; it is told of once.
    """
    waits = DBTaskResult.objects.filter(task_path=rebuild_index.module_path, status="READY")
    if waits.exists():
        return
    if (error or is_broken()) and ask_for_rebuild():
        logger.error("The search index is out of order and is built anew. %s", error or "")
    elif was_killed() and ask_for_rebuild():
        logger.warning("The rebuild of the search index was cut off and is begun again.")

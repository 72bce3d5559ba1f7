"""What somebody waits for does not stand behind a task of minutes: that lets it pass.

A queue hands out its tasks by their priority, and one that runs ends before the next begins. So what takes longer than
some seconds calls `let_pass` now and then, between its own steps and outside of transactions.
"""

import time
from collections.abc import Callable
from datetime import timedelta

from django_tasks_db.models import DBTaskResult

SECONDS_BETWEEN = 2
OTHERS = timedelta(seconds=1)

_run_urgent: Callable[[], object] | None = None
_looked_at = 0.0


def hand_out_by(run_urgent: Callable[[], object]):
    """Have the urgent tasks run by the worker of this process. A command has none, and nobody passes."""
    global _run_urgent
    _run_urgent = run_urgent


def let_pass():
    """Do what somebody waits for, if there is any. It may be asked for often, and looks now and then."""
    global _looked_at
    if _run_urgent and time.monotonic() - _looked_at > SECONDS_BETWEEN:
        _run_urgent()
        _looked_at = time.monotonic()


def pause_for_others() -> timedelta:
    """Return how long an urgent task that comes again and again waits, so that it holds up nothing else for long."""
    return OTHERS if DBTaskResult.objects.ready().exists() else timedelta(0)

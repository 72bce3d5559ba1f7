import logging
import time

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker as TaskWorker
from django_tasks_db.models import DBTaskResult

from core.cache import versioned
from core.worker.scheduler import Clock

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 1


class Worker(TaskWorker):
    """Runs the tasks of the queue one after another, and in between what the clock says."""

    def __init__(self):
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        self.clock = Clock()

    def work(self):
        """Work until a signal comes. SIGTERM and SIGINT let the task in hand finish."""
        while self.running:
            try:
                self.run_once()
            except OperationalError:
                logger.exception("The database does not answer. Trying again.")
            close_old_connections()
            if self.running:
                time.sleep(SECONDS_BETWEEN_LOOKS)

    def run_once(self):
        """Do what is due by the clock, then every task that is ready."""
        self.tick()
        if self.running and DBTaskResult.objects.ready().exists():
            self.run()

    def run_task(self, db_task_result):
        """Run one task. The clock does not wait for a long queue to end."""
        with versioned.one_request():
            super().run_task(db_task_result)
        self.tick()

    def tick(self):
        """Let the clock do what is due; a signal meanwhile does not cut it."""
        self.running_task = True
        try:
            self.clock.tick()
        finally:
            self.running_task = False


class Command(BaseCommand):
    """Does what pages wait for outside the request: tasks, and what falls due each minute."""

    help = "Runs the task queue and, each minute, what falls due. Stop it with Ctrl-C or SIGTERM."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="Do what is due and every ready task, then end.")

    def handle(self, *args, once, **options):
        for name in ("django_tasks", "django_tasks_db"):
            logging.getLogger(name).setLevel(logging.ERROR)  # below that they tell of every look at the queue
        worker = Worker()
        if once:
            worker.run_once()
        else:
            worker.configure_signals()
            worker.work()

import logging
import time

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django_tasks_db.management.commands.db_worker import Worker as TaskWorker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction, is_locked_database_exception

from core.cache import versioned
from core.files.faults import fault_of_storage
from core.priorities import ASKED_FOR
from core.worker import presence, queue, turns
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
            worker_id=presence.my_name(),
        )
        self.clock = Clock()
        self.least_urgent = ASKED_FOR  # of what may pass the task in hand
        self.last_beat = None
        turns.hand_out_by(self.run_urgent)

    def shutdown(self, signum, frame):
        """Hear a signal: the task in hand ends, or stops where another one takes it up. A second signal cuts it."""
        presence.ask_to_leave()
        self.running_task = True  # with nothing in hand the stock code would exit here, in the middle of a claim
        super().shutdown(signum, frame)

    def work(self):
        """Work until a signal comes."""
        was_away = False
        while self.running:
            try:
                if was_away:
                    self.put_back_own()
                    was_away = False
                self.run_once()
            except (OperationalError, InterfaceError) as error:
                if not was_away:  # once, not each second
                    logger.error("The database does not answer. Trying again. %s", error)
                was_away = True
            close_old_connections()
            if self.running:
                time.sleep(SECONDS_BETWEEN_LOOKS)

    def run_once(self):
        """Do what is due by the clock, then every task that is ready."""
        self.beat()
        self.clock.tick()
        if self.running and DBTaskResult.objects.ready().exists():
            self.run()

    def beat(self):
        """Say now and then that this worker lives; within a long task its heart does."""
        if self.last_beat is None or time.monotonic() - self.last_beat > presence.SECONDS_BETWEEN_BEATS:
            presence.beat()
            self.last_beat = time.monotonic()

    def put_back_own(self):
        """Put back what was in hand when the database went away: nothing is in hand here."""
        for row in DBTaskResult.objects.running():
            if row.worker_ids[-1:] == [self.worker_id]:
                queue.put_back(row)

    def run_task(self, db_task_result):
        """Run one task. The clock does not wait for a long queue to end."""
        self.run_alone(db_task_result)
        self.beat()
        self.clock.tick()

    def run_alone(self, db_task_result):
        db_task_result.set_failed = lambda error: queue.settle(db_task_result, error)
        with versioned.one_request():
            super().run_task(db_task_result)

    def run_urgent(self):
        """Run what somebody waits for, in the middle of a long task, which may itself have passed a longer one."""
        least = self.least_urgent
        while self.running and (row := self.claim_urgent()):
            self.least_urgent = row.priority + 1
            try:
                self.run_alone(row)
            finally:
                self.least_urgent, self.running_task = least, True  # the long one goes on

    def claim_urgent(self) -> DBTaskResult | None:
        """Take the most urgent task, if one is ready and no other worker takes it."""
        urgent = DBTaskResult.objects.ready().filter(priority__gte=self.least_urgent)
        if connection.in_atomic_block or not urgent.exists():
            return None
        try:
            with exclusive_transaction(urgent.db):
                row = urgent.get_locked()
                if row:
                    row.claim(self.worker_id)
        except OperationalError as error:
            if not is_locked_database_exception(error):
                raise
            return None  # the next time
        return row


class Command(BaseCommand):
    """Does what pages wait for outside the request: tasks, and what falls due each minute."""

    help = "Runs the task queue and, each minute, what falls due. Stop it with Ctrl-C or SIGTERM."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="Do what is due and every ready task, then end.")

    def handle(self, *args, once, **options):
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)  # below that it tells of every look at the queue
        logging.getLogger("django_tasks").setLevel(logging.CRITICAL)  # `core.worker.queue` tells of what failed
        if fault := fault_of_storage():
            logger.warning("The storage of files cannot be used: %s", fault)
        worker, heart = Worker(), presence.Heart()
        heart.start()
        try:
            if once:
                worker.run_once()
            else:
                worker.configure_signals()
                worker.work()
        finally:
            heart.stop()
            presence.leave()

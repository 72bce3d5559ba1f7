"""Work outside the request: reading an uploaded file, so that its facts and its text can be shown and searched."""

import logging

from django.db import InterfaceError, OperationalError, transaction
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from wagtail.log_actions import get_active_log_context

from core import changes
from core.engines.away import NotNow
from core.files import apart, extraction, faults
from core.models import CustomDocument
from core.priorities import ASKED_FOR, LATER, USUAL
from core.worker import queue
from core.worker.document_reading import FRESH, Run, Superseded

logger = logging.getLogger(__name__)


@task()
def read_document(pk: int):
    """Read a file that waits for it. Repeatable: whoever comes second finds nothing to do."""
    run = Run.claim(pk)
    if run is None:
        return
    try:
        run.read()
    except Superseded:
        logger.info("File %s was replaced while it was being read.", pk)
    except (queue.Interrupted, OperationalError, InterfaceError):
        run.put_back()
        raise
    except apart.TooHeavy:
        logger.warning("File %s takes too long to read, or too much memory.", pk)
        run.fail("heavy")
    except Exception as error:  # whatever a file does to the libraries, the worker goes on with the next one
        if faults.is_passing(error):
            run.put_back()
            raise NotNow(f"file {pk} cannot be fetched: {error}") from error
        logger.exception("File %s could not be read.", pk)
        run.fail()
    changes.tell_things(CustomDocument, [pk])


def prepare(document):
    """Called before a file is saved: a new file is unread, and an old one keeps what the worker wrote meanwhile."""
    names = ("file", "file_hash", "first_page", *FRESH)
    stored = CustomDocument.objects.filter(pk=document.pk).values(*names).first()
    if stored is None:
        return
    document.first_page = stored["first_page"]
    is_new = stored["file"] != document.file.name
    if not is_new:
        document.file_hash = document.file_hash or stored["file_hash"]
        is_new = bool(stored["file_hash"]) and stored["file_hash"] != document.file_hash
    for name, fresh in FRESH.items():
        setattr(document, name, fresh if is_new else stored[name])


def enqueue(document):
    """Called after a file is saved: have it read once the transaction is through."""
    if document.reading == "waiting":
        priority = ASKED_FOR if get_active_log_context().user else USUAL  # an import of many waits
        transaction.on_commit(lambda: read_document.using(priority=priority).enqueue(document.pk))


def resume_reading():
    """Take up again what no task is going to read: its worker was killed, or its task was lost.

    What an older version of ours read is read anew, after all that is new.
    """
    old = CustomDocument.objects.filter(reading__in=["done", "failed"], read_by__lt=extraction.VERSION)
    for pk in list(old.values_list("pk", flat=True)):
        old.filter(pk=pk).update(reading="waiting")
        read_document.using(priority=LATER).enqueue(pk)
    unread = list(CustomDocument.objects.filter(reading__in=["waiting", "reading"]).values_list("pk", flat=True))
    if not unread:
        return
    tasks = DBTaskResult.objects.filter(task_path=read_document.module_path)
    waiting, running = (
        {arguments["args"][0] for arguments in tasks.filter(status=status).values_list("args_kwargs", flat=True)}
        for status in ("READY", "RUNNING")  # what is in the hands of a dead worker was put back: `queue.take_over`
    )
    for pk in unread:
        if pk in running:
            continue
        CustomDocument.objects.filter(pk=pk, reading="reading").update(reading="waiting")
        if pk not in waiting:
            read_document.enqueue(pk)

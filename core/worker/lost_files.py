"""What was made from files is made anew when it is lost: sizes of pictures, pictures of first pages.

So a backup may do without them, and a disk that lost some heals by itself: each night, whenever the worker starts, and
when somebody asks for what is lost.
"""

import logging
from collections.abc import Iterator

from django.core.cache import cache
from django.core.files.storage import default_storage
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from wagtail.images.models import Filter

from core.models import CustomDocument, CustomRendition
from core.priorities import ASKED_FOR
from core.worker import turns
from core.worker.reading import read_document

logger = logging.getLogger(__name__)
ASKED_AGAIN = 10 * 60  # seconds until a file that could not be made is tried once more


def make_lost_anew():
    """Make what rows name and the storage lacks, each under its own name, so that its address stays good."""
    for rendition in lost(renditions(), "file"):
        make_size(rendition)
        turns.let_pass()
    for document in lost(CustomDocument.objects.exclude(first_page=None), "first_page"):
        make_first_page(document)


def note_lost(path: str):
    """Have a file made that a reader asked for in vain: at once and once, however many ask."""
    if not path.startswith(("images/", "first-pages/")) or not cache.add(f"lost {path}", True, ASKED_AGAIN):
        return
    waits = DBTaskResult.objects.filter(task_path=make_one_anew.module_path, status__in=("READY", "RUNNING"))
    if [path] not in waits.values_list("args_kwargs__args", flat=True):
        make_one_anew.enqueue(path)


@task(priority=ASKED_FOR)
def make_one_anew(path: str):
    """Make one lost file. Repeatable: what is there stays."""
    if default_storage.exists(path):
        return
    for rendition in renditions().filter(file=path):
        make_size(rendition)
    for document in CustomDocument.objects.filter(first_page=path):
        make_first_page(document)


def renditions():
    return CustomRendition.objects.select_related("image")


def make_size(rendition):
    try:
        made = rendition.image.generate_rendition_file(Filter(spec=rendition.filter_spec))
        default_storage.save(rendition.file.name, made)
    except Exception as error:  # of a disk, a bucket, a damaged picture, or an original that is lost too
        logger.warning("%s is lost and could not be made anew: %s", rendition.file.name, error)


def make_first_page(document):
    CustomDocument.objects.filter(pk=document.pk).update(reading="waiting")
    read_document.enqueue(document.pk)


def lost(rows, field: str) -> Iterator:
    """Yield the rows whose file is not in the storage. Each folder is listed once, in place of a question for each."""
    there = {}
    for row in rows.order_by("pk").iterator(chunk_size=500):
        folder, _slash, name = getattr(row, field).name.rpartition("/")
        if folder not in there:
            there[folder] = names_in(folder)
        if name and name not in there[folder]:
            yield row


def names_in(folder: str) -> set[str]:
    try:
        return set(default_storage.listdir(folder)[1])
    except FileNotFoundError:
        return set()

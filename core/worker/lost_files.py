"""What was made from files is made anew when it is lost: sizes of pictures, pictures of first pages.

So a backup may do without them, and a disk that lost some heals by itself: each night, and whenever the worker starts.
"""

import logging
from collections.abc import Iterator

from django.core.files.storage import default_storage
from wagtail.images.models import Filter

from core.models import CustomDocument, CustomRendition
from core.worker.reading import read_document

logger = logging.getLogger(__name__)


def make_lost_anew():
    """Make what rows name and the storage lacks, each under its own name, so that its address stays good."""
    for rendition in lost(CustomRendition.objects.select_related("image"), "file"):
        try:
            made = rendition.image.generate_rendition_file(Filter(spec=rendition.filter_spec))
            default_storage.save(rendition.file.name, made)
        except Exception as error:  # of a disk, a bucket, a damaged picture, or an original that is lost too
            logger.warning("%s is lost and could not be made anew: %s", rendition.file.name, error)
    for document in lost(CustomDocument.objects.exclude(first_page=None), "first_page"):
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

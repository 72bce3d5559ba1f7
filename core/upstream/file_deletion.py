"""Deleted files are left to `core.worker.file_removal`. Stock hands the whole storage, keys too, to a task."""

from wagtail.documents import signal_handlers as documents
from wagtail.images import signal_handlers as images
from wagtailmedia import signal_handlers as recordings

from core.upstream.patches import Patch


class LeftToUs:
    """Stands in for Wagtail's task, which its receivers look up when they run."""

    @staticmethod
    def enqueue(deconstructed_storage, path):
        """`core.worker.file_removal.follow_deletion` has done it."""


def delete_files(instance):
    """Stands in for wagtailmedia's, which deletes while the transaction may still fail."""


PATCHES = [
    Patch(documents, "delete_file_from_storage_task", LeftToUs, "c6b3da82ca786ffc"),
    Patch(images, "delete_file_from_storage_task", LeftToUs, "c6b3da82ca786ffc"),
    Patch(recordings, "delete_files", delete_files, "0ae7ecd26932d2aa"),
]

"""Files as an upload, a replacement and the worker leave them."""

from django.core.files.base import ContentFile
from django_tasks_db.models import DBTaskResult

from core.models import CustomDocument
from core.worker import reading


def upload(data, name="raportti.pdf", **fields):
    """A file as the upload leaves it, not yet read."""
    return CustomDocument.objects.create(title="Raportti", file=ContentFile(data, name=name), **fields)


def read(data, name="raportti.pdf"):
    document = upload(data, name)
    reading.read_document.call(document.pk)
    document.refresh_from_db()
    return document


def tasks_of(document):
    """Return the tasks that read a file, done ones too."""
    tasks = DBTaskResult.objects.filter(task_path=reading.read_document.module_path)
    return [task for task in tasks if task.args_kwargs["args"] == [document.pk]]


def replace(document, data, name="raportti.pdf"):
    """Put another file in the place of the first, as the admin's form does."""
    document = CustomDocument.objects.get(pk=document.pk)
    document.file.storage.delete(document.file.name)
    document.file = ContentFile(data, name=name)
    document._set_document_file_metadata()
    document.save()
    return document

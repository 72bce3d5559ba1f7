"""Stored files leave the disk or the bucket with the row that named them. Nothing else deletes a stored file.

A task tells the alias of the storage and the names, never the keys that open it. It is written in the transaction of
the change: undone with it, and never lost between the two.
"""

import logging
from collections import defaultdict
from datetime import timedelta

from django.conf import settings
from django.core.files.storage import storages
from django.db.models import FileField
from django.utils import timezone
from django_tasks import task

from core.models import CustomDocument, CustomImage, CustomMedia, CustomRendition

logger = logging.getLogger(__name__)
OWNERS = (CustomImage, CustomRendition, CustomDocument, CustomMedia)
LONGEST_WAIT = 24 * 60  # minutes until a storage that does not answer is asked again


@task()
def remove_files(storage: str, names: list, attempt: int = 0):
    """Delete files that no row names any more. Repeatable: a file that is gone already is no fault."""
    left = [name for name in names if not is_named(name) and not removed(storage, name)]
    if left:
        wait = timedelta(minutes=min(2**attempt, LONGEST_WAIT))
        remove_files.using(run_after=timezone.now() + wait).enqueue(storage, left, attempt + 1)


def removed(storage: str, name: str) -> bool:
    """Delete one file; False when the storage does not do it now."""
    try:
        storages[storage].delete(name)
    except Exception as error:  # a bucket raises errors of its own, a disk others
        logger.warning("%s could not be deleted and is tried again later: %s", name, error)
        return False
    return True


def is_named(name: str) -> bool:
    """Tell whether any row names a stored file."""
    return any(
        model._base_manager.filter(**{field.name: name}).exists() for model in OWNERS for field in file_fields(model)
    )


def remove(*files):
    """Have stored files deleted after the transaction, those that no row names then. Empty ones are passed over."""
    names = defaultdict(set)
    for file in files:
        if file:
            names[alias_of(file.storage)].add(file.name)
    for alias, wanted in names.items():
        remove_files.enqueue(alias, sorted(wanted))


def note_files(instance, update_fields=None):
    """Called before a row is saved: note the files that it named so far."""
    fields = [field for field in file_fields(type(instance)) if update_fields is None or field.name in update_fields]
    stored = {}
    if instance.pk and fields:
        names = (field.name for field in fields)
        stored = type(instance)._base_manager.filter(pk=instance.pk).values(*names).first() or {}
    instance.files_before = [field.attr_class(instance, field, stored.get(field.name)) for field in fields]


def follow_save(instance):
    """Called after a row is saved: the files that it names no more may go, and the sizes of a replaced picture."""
    names = {file.name for file in files_of(instance)}
    replaced = [file for file in instance.files_before if file and file.name not in names]
    remove(*replaced)
    if replaced and isinstance(instance, CustomImage):
        instance.renditions.all().delete()


def follow_deletion(instance):
    """Called after a row is deleted: its files may go."""
    remove(*files_of(instance))


def files_of(instance) -> list:
    return [getattr(instance, field.name) for field in file_fields(type(instance))]


def file_fields(model) -> list:
    return [field for field in model._meta.concrete_fields if isinstance(field, FileField)]


def alias_of(storage) -> str:
    """Return the name of a storage in the settings, which every process knows."""
    return next(alias for alias in settings.STORAGES if storage == storages[alias])

"""What follows when files are uploaded, replaced or deleted, or become private."""

from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction

from core import changes
from core.changes import Action
from core.files import addresses
from core.models import CustomDocument
from core.worker import file_removal, reading


@receiver(pre_save, sender=CustomDocument)
def note_upload(sender, instance, raw, update_fields, **kwargs):
    if not raw and (update_fields is None or "file" in update_fields):
        reading.prepare(instance)


@receiver(post_save, sender=CustomDocument)
def follow_upload(sender, instance, raw, update_fields, **kwargs):
    if not raw and (update_fields is None or "file" in update_fields):
        reading.enqueue(instance)
        addresses.follow_ending(instance)


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def follow_privacy_of_files(sender, instance, **kwargs):
    """What private files say must not be found, and be found again when they are private no more."""
    changes.tell_thing(Collection, instance.collection_id, Action.PRIVACY)


@receiver(pre_save)
def note_files(sender, instance, raw, update_fields, **kwargs):
    if sender in file_removal.OWNERS and not raw:
        file_removal.note_files(instance, update_fields)


@receiver(post_save)
def follow_replaced_files(sender, instance, raw, **kwargs):
    if sender in file_removal.OWNERS and not raw:
        file_removal.follow_save(instance)


def follow_deleted_files(sender, instance, **kwargs):
    file_removal.follow_deletion(instance)


for model in file_removal.OWNERS:
    post_delete.connect(follow_deleted_files, sender=model)

"""What follows when pages are published, hidden or deleted, and files uploaded. Each receiver calls one function."""

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from core import models
from core.cache import versioned
from core.changes.bookkeeping import is_bookkeeping
from core.files import addresses
from core.serving import tombstones
from core.translation import carry
from core.worker import file_removal, pictures, reading
from core.works import states

FRAME = (Page, Site, Locale, PageViewRestriction, Collection, CollectionViewRestriction)
PROJECT = (models.Project, models.ProjectGoal, models.ProjectPartner, models.ProjectTargetGroup)
NAMED = (models.Organisation, models.Person, models.Place, models.Series, models.TargetGroup, models.Topic)
FILES = (models.CustomDocument, models.CustomImage, models.CustomMedia)
REMEMBERED = (*FRAME, *PROJECT, *NAMED, *FILES)


@receiver([post_save, post_delete])
def follow_change(sender, update_fields=None, **kwargs):
    if issubclass(sender, REMEMBERED) and not is_bookkeeping(update_fields):
        versioned.invalidate()


@receiver([post_page_move, states.work_changed, reading.file_read])
def follow_change_in_tables(sender, **kwargs):
    versioned.invalidate()  # these write rows without saving objects


@receiver(page_published)
def follow_publication(sender, instance, **kwargs):
    tombstones.remove_tombstone(instance)
    addresses.update_addresses(instance)
    if isinstance(instance, models.OutputPage):
        states.share_state(instance)
    carry.carry_to_live_twins(instance)
    states.work_changed.send(sender, page=instance)


@receiver(page_published)
def follow_publication_with_pictures(sender, instance, **kwargs):
    pictures.make_for_pages.enqueue([instance.pk])


@receiver(post_save, sender=models.CustomImage)
def follow_changed_picture(sender, instance, created, raw, **kwargs):
    if not created and not raw:
        pictures.make_for_images.enqueue([instance.pk])


@receiver(post_save, sender=models.Person)
def follow_portrait(sender, instance, raw, **kwargs):
    if instance.portrait_id and not raw:
        pictures.make_for_people.enqueue([instance.pk])


@receiver(page_unpublished)
def follow_hiding(sender, instance, **kwargs):
    tombstones.add_tombstones(instance, tombstones.addresses_of(instance))
    states.work_changed.send(sender, page=instance)


@receiver(pre_delete)
def note_addresses(sender, instance, **kwargs):
    if sender is Page:
        instance.lost_addresses = tombstones.addresses_of(instance) if instance.live else []


@receiver(post_delete)
def follow_deletion(sender, instance, **kwargs):
    if sender is Page:
        tombstones.add_tombstones(instance, instance.lost_addresses)


@receiver(pre_save, sender=models.CustomDocument)
def note_upload(sender, instance, raw, update_fields, **kwargs):
    if not raw and (update_fields is None or "file" in update_fields):
        reading.prepare(instance)


@receiver(post_save, sender=models.CustomDocument)
def follow_upload(sender, instance, raw, update_fields, **kwargs):
    if not raw and (update_fields is None or "file" in update_fields):
        reading.enqueue(instance)


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def follow_privacy_of_files(sender, instance, **kwargs):
    """What private files say must not be found, and be found again when they are private no more."""
    for document in models.CustomDocument.objects.filter(collection__path__startswith=instance.collection.path):
        reading.file_read.send(models.CustomDocument, document=document)


@receiver(pre_save)
def note_files(sender, instance, raw, update_fields, **kwargs):
    if sender in file_removal.OWNERS and not raw:
        file_removal.note_files(instance, update_fields)


@receiver(post_save)
def follow_replaced_files(sender, instance, raw, **kwargs):
    if sender in file_removal.OWNERS and not raw:
        file_removal.follow_save(instance)


@receiver(post_delete)
def follow_deleted_files(sender, instance, **kwargs):
    if sender in file_removal.OWNERS:
        file_removal.follow_deletion(instance)

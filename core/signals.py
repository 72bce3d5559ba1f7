"""What follows when a page is published, hidden, moved or deleted. Each receiver calls one function, named here."""
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core import addresses, files, localize, works
from core.models import OutputPage


@receiver(page_published)
def follow_publication(sender, instance, **kwargs):
    addresses.forget_gone(instance)
    files.update_addresses(instance)
    if isinstance(instance, OutputPage):
        works.share_state(instance)
    localize.carry_to_live_twins(instance)


@receiver(page_unpublished)
def follow_hiding(sender, instance, **kwargs):
    addresses.record_gone(instance, addresses.addresses_of(instance))


@receiver(pre_delete)
def note_addresses(sender, instance, **kwargs):
    if sender is Page:
        instance.lost_addresses = addresses.addresses_of(instance) if instance.live else []


@receiver(post_delete)
def follow_deletion(sender, instance, **kwargs):
    if sender is Page:
        addresses.record_gone(instance, instance.lost_addresses)

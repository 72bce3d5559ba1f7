"""What follows at once when a page is published, hidden or deleted, before anybody is told of the change."""

from django.db import transaction
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core import changes
from core.changes import Action
from core.files import addresses
from core.models import OutputPage
from core.serving import tombstones
from core.translation import carry
from core.works import states


@receiver(page_published)
@transaction.atomic
def follow_publication(sender, instance, **kwargs):
    """Bring what was published to its address, files and twins. A page that is only scheduled waits for its time."""
    if not instance.live:
        return
    tombstones.remove_tombstone(instance)
    addresses.update_addresses(instance)
    if isinstance(instance, OutputPage):
        states.share_state(instance)
    carry.carry_to_live_twins(instance)
    changes.tell_page(instance, Action.PUBLISHED)


@receiver(page_unpublished)
def follow_hiding(sender, instance, **kwargs):
    tombstones.add_tombstones(instance, tombstones.addresses_of(instance))
    changes.tell_page(instance, Action.HIDDEN)


@receiver(pre_delete)
def note_addresses(sender, instance, **kwargs):
    if sender is Page:
        instance.lost_addresses = tombstones.addresses_of(instance) if instance.live else []


@receiver(post_delete)
def follow_deletion(sender, instance, **kwargs):
    if sender is Page:
        tombstones.add_tombstones(instance, instance.lost_addresses)

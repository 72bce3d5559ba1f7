"""What follows at once when a page is published, hidden or deleted, before anybody is told of the change."""

from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core import changes
from core.changes import Action
from core.files import addresses, carriers
from core.models import OutputPage
from core.serving import tombstones
from core.translation import carry
from core.works import states
from core.works.easy.versions import easy_versions_below


@receiver(page_published)
def see_publication(sender, instance, **kwargs):
    """A page that is only scheduled waits for its time."""
    if instance.live:
        with changes.in_transaction():
            follow_publication(instance)


def follow_publication(page):
    """Bring what was published to its address, files and twins, and tell of it."""
    tombstones.remove_tombstone(page)
    addresses.update_addresses(page)
    carriers.note_carried(page)
    if isinstance(page, OutputPage):
        states.share_state(page)
    carry.carry_to_live_twins(page)
    changes.tell_page(page, Action.PUBLISHED)


@receiver(page_unpublished)
def follow_hiding(sender, instance, **kwargs):
    tombstones.add_tombstones(instance, tombstones.addresses_of(instance))
    changes.tell_page(instance, Action.HIDDEN)
    if getattr(instance, "takes_easy_version", False) and instance.numchild:
        for version in easy_versions_below(instance).live():
            version.unpublish()  # who hides a page hides what it says in every form


@receiver(pre_delete, sender=Page)
def note_addresses(sender, instance, **kwargs):
    instance.lost_addresses = tombstones.addresses_of(instance) if instance.live else []


@receiver(post_delete, sender=Page)
def follow_deletion(sender, instance, **kwargs):
    tombstones.add_tombstones(instance, instance.lost_addresses)

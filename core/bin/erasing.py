"""What lay in the bin for 30 days is erased from database and storage: by the clock, or at once by hand."""

from datetime import timedelta

from django.utils import timezone
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import Page

from core import changes
from core.bin.files import MODELS
from core.models import Binned
from core.models.gone import DAYS
from core.visibility import in_bin
from core.worker.scheduler import attempt, within_time


def erase(item: Binned, user=None):
    """Erase for good what lies in the bin; all or nothing. Stored files leave the storage by the worker."""
    with changes.in_transaction():
        if not Binned.objects.select_for_update().filter(pk=item.pk).exists():
            return  # somebody brought it back a moment ago
        if item.kind == Binned.PAGE:
            for root in Page.objects.filter(in_bin(), pk__in=[kept["pk"] for kept in item.kept["roots"]]):
                DeletePageAction(Page.objects.get(pk=root.pk), user=user).execute(skip_permission_checks=True)
        elif file := MODELS[item.kind]._base_manager.filter(pk=item.object_id).first():
            file.delete()
        item.delete()


def empty():
    """Called by the clock: erase what lay in the bin for its time, each work and file by itself."""
    due = Binned.objects.filter(deleted_at__lt=timezone.now() - timedelta(days=DAYS)).order_by("deleted_at")
    for item in within_time(due):
        attempt(f"erase {item.kind} {item.object_id}", erase, item=item)

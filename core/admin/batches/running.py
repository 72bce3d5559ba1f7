"""A batch is done at once or left to the worker, and its user told where to go on."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from core.admin.batches.telling import told
from core.models import Batch
from core.worker import batches


def run(request, batch: Batch):
    """Do a batch at once, or leave it to the worker when it is long; return where the user goes on."""
    if batch.total > batches.AT_ONCE:
        batches.hand_over(batch)
        return redirect("batch", batch.pk)
    try:
        batches.go_through(batch)
    except batches.Stopped:
        left = [[batches.title(pk), _("The database did not answer.")] for work in batch.waiting for pk in work]
        batch.left = batch.left + left
    tell = messages.warning if batch.left else messages.success
    tell(request, told(batch))
    return redirect(batch.next_url)


def hide_branch(request, page):
    """Called before a page is hidden: with all that lies below it, it is a batch."""
    if not request.POST.get("include_descendants"):
        return None
    return run(request, batches.new("unpublish", [page], user=request.user, below=True, next_url=around(request, page)))


def around(request, page) -> str:
    """Return where the user goes on after something was done to a page."""
    return get_valid_next_url_from_request(request) or reverse("wagtailadmin_explore", args=[page.get_parent().pk])

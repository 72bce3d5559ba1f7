"""How far something is that is done to many pages."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.admin.batches.telling import done_of
from core.admin.translator.machine.drafting import DRAFT
from core.models import Batch
from core.worker import batches


def own_batch(request, pk) -> Batch:
    """Return a batch that the user asked for; administrators see everybody's."""
    batch = get_object_or_404(Batch, pk=pk)
    if batch.user_id != request.user.pk and not request.user.is_superuser:
        raise PermissionDenied
    return batch


class BatchView(WagtailAdminTemplateMixin, TemplateView):
    """How far something is that is done to many pages."""

    template_name = "admin/batch.html"
    header_icon = "list-ul"

    def dispatch(self, request, *args, **kwargs):
        """Drafts that are all there are read where they stand."""
        self.batch = own_batch(request, self.kwargs["pk"])
        request.guide_section = "machine-drafts" if self.is_drafting else "states"
        is_whole = not self.batch.waiting and not self.batch.left
        if self.is_drafting and is_whole and not batches.is_under_way(self.batch):
            messages.success(request, format_html("{} {}", done_of(self.batch), _("Read each of them and approve it.")))
            return redirect(self.batch.next_url)
        return super().dispatch(request, *args, **kwargs)

    @property
    def is_drafting(self):
        return self.batch.action == DRAFT

    @property
    def page_title(self):
        return _("Machine drafts") if self.is_drafting else _("Many pages at once")

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        batch = self.batch
        own = {"batch": batch, "done": done_of(batch), "is_under_way": batches.is_under_way(batch)}
        return {**super().get_context_data(**kwargs), **own, "is_drafting": self.is_drafting}


def progress(request, pk):
    """How far a batch is, for the page that shows it and asks again until it is over."""
    batch = own_batch(request, pk)
    figures = {"done": batch.done + len(batch.left), "total": batch.total}
    response = JsonResponse({"over": not batches.is_under_way(batch), "status": done_of(batch), **figures})
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def go_on(request, pk):
    """Go on with the rest of a batch that stopped."""
    batch = own_batch(request, pk)
    if batch.waiting and not batches.is_under_way(batch):
        batches.go_on.enqueue(batch.pk)
    return redirect("batch", batch.pk)


urls = [
    path("batches/<int:pk>/", BatchView.as_view(), name="batch"),
    path("batches/<int:pk>/progress/", progress, name="batch_progress"),
    path("batches/<int:pk>/go-on/", go_on, name="batch_go_on"),
]

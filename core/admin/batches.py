"""Publishing, hiding, moving and deleting many pages at once: done in a row of works, told in plain words.

Wagtail's own does all in one transaction, which a fault at the last page undoes and a web server cuts off when there
are many. Ours are registered in the place of its bulk actions; its dialogs and its rights stay.
"""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from django.views.generic import FormView, TemplateView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)

from core.admin.bin import harm
from core.models import Batch
from core.models.gone import DAYS
from core.worker import batches

MOST_NAMED = 10


class InARow:
    """A bulk action whose pages are done work by work, in the request or by the worker."""

    below = False  # whether what lies below the pages is always meant too

    def form_valid(self, form):
        """As Wagtail's, but for the one transaction around it. What the worker does has no request for later hooks."""
        self.cleaned_form = form
        pages, others = self.get_actionable_objects()
        self.actionable_objects = self.annotate_items(pages)
        answer = self.prepare_action(pages, others) or self.ask_hooks("before_bulk_action", pages)
        if hasattr(answer, "status_code"):
            return answer
        chosen = form.cleaned_data
        below = self.below or chosen.get("include_descendants", False)
        batch = batches.new(
            self.action_type,
            pages,
            user=self.request.user,
            below=below,
            target=chosen.get("chooser"),
            next_url=self.next_url,
        )
        answer = run(self.request, batch)
        return (not batch.pk and self.ask_hooks("after_bulk_action", pages)) or answer

    def ask_hooks(self, name, pages):
        """Return the answer of the first hook that has one."""
        for hook in hooks.get_hooks(name):
            answer = hook(self.request, self.action_type, pages, self)
            if hasattr(answer, "status_code"):
                return answer
        return None


class PublishInARow(InARow, PublishBulkAction):
    """Publishes chosen pages and, where it is asked, the drafts below them."""


class UnpublishInARow(InARow, UnpublishBulkAction):
    """Hides chosen pages and, where it is asked, those below them."""


class MoveInARow(InARow, MoveBulkAction):
    """Moves chosen pages, each with all that lies below it."""


class DeleteInARow(InARow, DeleteBulkAction):
    """Puts chosen pages into the bin, each with all that lies below it, in both languages."""

    below = True
    template_name = "admin/bin/delete_many.html"
    form_class = harm.SureForm

    def get_form_kwargs(self):
        self.harm = harm.of_pages(self.get_actionable_objects()[0], self.request.user)
        return {**super().get_form_kwargs(), "harm": self.harm}

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "harm": self.harm, "days": DAYS}

    def post(self, request):
        """Our question stands in the place of Wagtail's, which asks for the name of the site."""
        return FormView.post(self, request)


ACTIONS = (PublishInARow, UnpublishInARow, MoveInARow, DeleteInARow)


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


def told(batch: Batch) -> str:
    """Say what was done of a batch, and what was left and why."""
    if not batch.left:
        return done_of(batch)
    named = format_html_join(" ", "{}: {}", batch.left[:MOST_NAMED])
    rest = len(batch.left) - MOST_NAMED
    more = ngettext("And %(count)s more page.", "And %(count)s more pages.", rest) % {"count": rest} if rest > 0 else ""
    return format_html("{} {} {} {}", done_of(batch), _("The rest were left as they were."), named, more)


def done_of(batch: Batch) -> str:
    """Say how many pages of a batch are done."""
    counts = {"done": batch.done, "total": batch.total}
    return {"publish": published, "unpublish": hidden, "move": moved, "delete": deleted}[batch.action](batch) % counts


def published(batch):
    return ngettext(
        "%(done)s page of %(total)s was published.", "%(done)s pages of %(total)s were published.", batch.done
    )


def hidden(batch):
    return ngettext(
        "%(done)s page of %(total)s was unpublished.", "%(done)s pages of %(total)s were unpublished.", batch.done
    )


def moved(batch):
    return ngettext("%(done)s page of %(total)s was moved.", "%(done)s pages of %(total)s were moved.", batch.done)


def deleted(batch):
    return ngettext(
        "%(done)s page of %(total)s is in the bin.", "%(done)s pages of %(total)s are in the bin.", batch.done
    )


# A page with many below it ------------------------------------------------------------------------------------------


def hide_branch(request, page):
    """Called before a page is hidden: with all that lies below it, it is a batch."""
    if not request.POST.get("include_descendants"):
        return None
    return run(request, batches.new("unpublish", [page], user=request.user, below=True, next_url=around(request, page)))


def around(request, page) -> str:
    """Return where the user goes on after something was done to a page."""
    return get_valid_next_url_from_request(request) or reverse("wagtailadmin_explore", args=[page.get_parent().pk])


# How far it is -------------------------------------------------------------------------------------------------------


def own_batch(request, pk) -> Batch:
    """Return a batch that the user asked for; administrators see everybody's."""
    batch = get_object_or_404(Batch, pk=pk)
    if batch.user_id != request.user.pk and not request.user.is_superuser:
        raise PermissionDenied
    return batch


class BatchView(WagtailAdminTemplateMixin, TemplateView):
    """How far something is that is done to many pages."""

    template_name = "admin/batch.html"
    page_title = gettext_lazy("Many pages at once")
    header_icon = "list-ul"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        batch = own_batch(self.request, self.kwargs["pk"])
        own = {"batch": batch, "done": done_of(batch), "is_under_way": batches.is_under_way(batch)}
        return {**super().get_context_data(**kwargs), **own}


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

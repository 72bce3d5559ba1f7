"""Wagtail's actions on many pages, done in a row of works.

Wagtail's own do all in one transaction, which a fault at the last page undoes and a web server cuts off when there
are many. Ours are registered in their place; their dialogs and their rights stay.
"""

from django.views.generic import FormView
from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)

from core.admin.batches.running import run
from core.admin.bin import harm
from core.models.gone import DAYS
from core.worker import batches


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

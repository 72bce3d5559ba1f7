"""Saving a page in its form: a draft saves itself without what is half-written; an error is told from advice."""

from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from core.works.unfinished import without_unfinished

TRIES = 2  # what is put back may contradict what stays


class Saving:
    """What editing a page and making one share."""

    locked_for_user = False
    is_cancelling_workflow = False

    def form_invalid(self, form):
        if self.locked_for_user or self.is_cancelling_workflow:
            return super().form_invalid(form)
        if self.expects_json_response:
            return self.save_the_rest(form) or super().form_invalid(form)
        if self.action_name == "save":
            return super().form_invalid(form)
        self.tell(form)
        self.errors_debug = repr(form.errors)
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def tell(self, form):
        """Say that the page is not published yet; what only should be mended is no error."""
        if form.remark:
            messages.warning(self.request, form.remark)
        else:
            text = _("The page was not published. What you wrote is still here: mend the marked places and try again.")
            messages.validation_error(self.request, text, form)

    def save_the_rest(self, form):
        """Save a draft without what is wrong in it; return None where that cannot be left out."""
        if self.action_name != "save":
            return None
        for _try in range(TRIES):
            found = without_unfinished(form)
            if found is None:
                return None
            data, waiting = found
            form = self.form_class(
                data,
                self.request.FILES,
                instance=self.page,
                subscription=self.subscription,
                parent_page=form.parent_page,
                for_user=self.request.user,
            )
            form.waiting_rows = waiting
            form.defer_required_fields()
            if form.is_valid():
                self.form = form
                return self.form_valid(form)
        return None


class SavingEditView(Saving, EditView):
    """The form of a page."""


class SavingCreateView(Saving, CreateView):
    """The form of a new page."""

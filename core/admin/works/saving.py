"""Saving a page in its form: a draft saves itself without what is half-written; an error is told from advice."""

import json

from django.http import JsonResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from core.admin.page_templates.beginning import begin_with_template
from core.admin.proofreading.views import with_own_checks
from core.admin.works.actions import take_in_sight
from core.works.unfinished import without_unfinished

STOCK = ("wagtailadmin/pages/edit.html", "wagtailadmin/pages/create.html")  # which our form extends
TRIES = 2  # what is put back may contradict what stays


class Saving:
    """What editing a page and making one share."""

    locked_for_user = False
    is_cancelling_workflow = False

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        own = {"action_in_sight": take_in_sight(context["action_menu"]), "stock": super().get_template_names()[0]}
        return {**context, **own}

    def get_template_names(self):
        names = super().get_template_names()
        return ["admin/works/form.html"] if names[0] in STOCK else names

    def get_side_panels(self):
        return with_own_checks(super().get_side_panels())

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
        """Say that the page is not published yet, or not sent; what only should be mended is no error."""
        if form.remark:
            messages.warning(self.request, form.remark)
            return
        if self.action_name in ("submit", "restart_workflow"):
            text = _("The page was not sent for review. What you wrote is here: mend the marked places and try again.")
        else:
            text = _("The page was not published. What you wrote is still here: mend the marked places and try again.")
        messages.validation_error(self.request, text, form)

    def save_the_rest(self, form):
        """Save a draft without what is wrong in it; return None where that cannot be left out."""
        if self.action_name != "save":
            return None
        for _try in range(TRIES):
            finished = without_unfinished(form)
            if finished is None:
                return None
            form = self.form_class(
                finished.data,
                self.request.FILES,
                instance=self.page,
                subscription=self.subscription,
                parent_page=form.parent_page,
                for_user=self.request.user,
            )
            form.take(finished)
            form.defer_required_fields()
            if form.is_valid():
                self.form = form
                return tell_left_out(self.form_valid(form))
        return None


def tell_left_out(response):
    """Tell the form in the browser that something in it is not saved yet: `static/js/admin/nothing-lost.js`."""
    if isinstance(response, JsonResponse):
        content = json.loads(response.content)
        response.content = json.dumps({**content, "left_out": True})
    return response


class SavingEditView(Saving, EditView):
    """The form of a page."""


class SavingCreateView(Saving, CreateView):
    """The form of a new page, which may begin with a template."""

    def get(self, request):
        begin_with_template(request, self.parent_page, self.page)
        return super().get(request)

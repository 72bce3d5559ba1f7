"""The list as the form asks for it: when it is opened, and each time that it has saved itself."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin.ui.side_panels import BaseSidePanel, ChecksSidePanel
from wagtail.models import Page

from core.admin.proofreading.drafts import in_form, newest
from core.admin.proofreading.reports import Report, twin_report


@never_cache
@require_http_methods(["GET", "POST"])
def proofread_page(request, page_id):
    """What is to be said of a page: of its newest draft, or of what its form sends."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    half_written = []
    if request.method == "POST":
        page, half_written = in_form(page, request.POST, request.user)
    else:
        page = newest(page)
    context = {"own": Report(page, half_written=half_written), "twin": twin_report(page, request.user)}
    return TemplateResponse(request, "admin/proofreading/list.html", context)


class ProofreadingPanel(BaseSidePanel):
    """Stands in the place of Wagtail's checks, which measure the preview in words that say little of Finnish."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Check before publishing")
        icon_name = "glasses"

    name = ChecksSidePanel.name
    title = _("Check before publishing")
    template_name = "admin/proofreading/panel.html"
    order = ChecksSidePanel.order

    @cached_property
    def page_id(self) -> int:
        """The page's id; 0 before its first draft is saved."""
        return self.object.pk or 0


def with_own_checks(panels):
    """Return side panels of a page's form with ours in the place of Wagtail's checks."""
    ours = (
        ProofreadingPanel(each.object, each.request) if isinstance(each, ChecksSidePanel) else each for each in panels
    )
    return type(panels)(ours)

"""Two reports for administrators: what the nightly look at the site found and mended, and which tasks were given up."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import AdminOnlyMenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.models import Inspection
from core.worker import given_up

ROWS = 50
KINDS = {
    "state": gettext_lazy("The pages of the work told different states, such as published and withdrawn."),
    "carried": gettext_lazy("The page in the other language lacked what was published in this one."),
    "easy-state": gettext_lazy("The version in easy language told another state than the page above it."),
    "easy-live": gettext_lazy("The version in easy language was published, although the page above it is not."),
    "languages": gettext_lazy("The lists told otherwise of its languages than its pages stand."),
    "schedule": gettext_lazy(
        "It should have been published or unpublished by itself at its time, and was not. Open the page and save it."
    ),
    "tombstone": gettext_lazy("The page is published, but its address was marked as removed."),
    "hidden": gettext_lazy("The page was unpublished, but its address did not tell readers that it was removed."),
    "redirect": gettext_lazy("A redirect led to the address where it stands."),
    "files": gettext_lazy("Other files had addresses under the page than it carries."),
    "bin-live": gettext_lazy("It lay in the bin and counted as published."),
    "bin-unknown": gettext_lazy("It was deleted, but the bin did not list it. Now it can be brought back from there."),
    "bin-lost": gettext_lazy("The bin listed it, although it is not there any more."),
    "index-missing": gettext_lazy("The search did not find it."),
    "index-extra": gettext_lazy("The search told of it, although readers may not open it."),
    "index-old": gettext_lazy("The search knew it by an older title."),
}


class AdministratorsView(WagtailAdminTemplateMixin, TemplateView):
    """A report that tells of every site, so only those see it who take care of all."""

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class SiteStateView(AdministratorsView):
    page_title = gettext_lazy("State of the site")
    header_icon = "clipboard-list"
    template_name = "admin/site_state.html"

    def get_context_data(self, **kwargs):
        looks = list(Inspection.objects.filter(ended_at__isnull=False)[:30])
        latest = looks[0] if looks else None
        rows = [{**row, "words": KINDS.get(row["kind"], row["kind"])} for row in latest.findings] if latest else []
        earlier = [look for look in looks[1:] if look.number]
        return {**super().get_context_data(**kwargs), "latest": latest, "rows": rows, "earlier": earlier}


class GivenUpView(AdministratorsView):
    page_title = gettext_lazy("Tasks that failed")
    header_icon = "warning"
    template_name = "admin/given_up.html"

    def get_context_data(self, **kwargs):
        page = Paginator(given_up.given_up(), ROWS).get_page(self.request.GET.get("p"))
        for row in page.object_list:
            row.name, row.reason, row.detail = given_up.name_of(row), given_up.reason_of(row), given_up.detail_of(row)
        return {**super().get_context_data(**kwargs), "tasks": page}


def answer(request, was_there: bool, words: str):
    """Tell what became of a task."""
    if was_there:
        messages.success(request, words)
    else:
        messages.warning(request, _("The task is not in the list any more."))
    return redirect("given_up")


@require_POST
def try_again(request, pk):
    """Put a task back into the queue."""
    if not request.user.is_superuser:
        raise PermissionDenied
    return answer(request, given_up.try_again(pk), _("The task is tried again within a minute."))


@require_POST
def forget(request, pk):
    """Take a task out of the list for good."""
    if not request.user.is_superuser:
        raise PermissionDenied
    return answer(request, given_up.forget(pk), _("The task was removed from the list and is not done."))


def site_state_item():
    icon = SiteStateView.header_icon
    return AdminOnlyMenuItem(
        SiteStateView.page_title, reverse("site_state"), icon_name=icon, name="site-state", order=1200
    )


def given_up_item():
    return menu_item(GivenUpView, "given_up", 1210)


def menu_item(view, name: str, order: int) -> AdminOnlyMenuItem:
    return AdminOnlyMenuItem(view.page_title, reverse(name), name=name, icon_name=view.header_icon, order=order)


class TroublePanel(Component):
    """Tells administrators on the first page of the admin when tasks were given up. Else it is not there."""

    name = "trouble"
    template_name = "admin/trouble.html"
    order = 40

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        return {"number": given_up.given_up().count() if user.is_superuser else 0}

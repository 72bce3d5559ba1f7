"""Links to the draft of a page: who edits it makes them, sees which are open, and ends them."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Page

from core import changes
from core.models import DraftLink
from core.serving.draft_links.secrets import MOST_DAYS, USUAL_DAYS, make_link, open_links
from core.sites.routes import route_url
from core.visibility import WITHDRAWN, is_private, state_of

MADE, ENDED = "core.make_draft_link", "core.end_draft_link"


def may_show(page, user) -> bool:
    """Tell whether a user may show the drafts of a page to others: who may edit it."""
    return page.depth > 1 and page.permissions_for_user(user).can_edit()


class DraftLinksButton(PageMenuItem):
    label = gettext_lazy("Show the draft by a link")
    icon_name = "link"
    url_name = "draft_links"

    def is_shown(self, user):
        return may_show(self.page, user)


class LinkForm(forms.Form):
    days = forms.IntegerField(
        label=gettext_lazy("How many days the link works"),
        min_value=1,
        max_value=MOST_DAYS,
        initial=USUAL_DAYS,
        help_text=gettext_lazy("From 1 to 30 days."),
    )
    note = forms.CharField(
        label=gettext_lazy("For whom"),
        required=False,
        max_length=200,
        help_text=DraftLink._meta.get_field("note").help_text,
    )


class DraftLinksView(WagtailAdminTemplateMixin, FormView):
    """The open links of a work, and the form of a new one. The address of a new link is shown this once."""

    form_class = LinkForm
    template_name = "admin/draft_links.html"
    page_title = gettext_lazy("Show the draft by a link")
    header_icon = "link"
    guide_section = "draft-links"

    def dispatch(self, request, *args, page_id, **kwargs):
        self.page = get_object_or_404(Page.objects.select_related("locale"), pk=page_id).specific
        if not may_show(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        page = {"url": edit, "label": self.page.get_admin_display_title()}
        return [*self.breadcrumbs_items, page, {"url": "", "label": self.page_title}]

    @property
    def is_dead(self) -> bool:
        """Whether links do not work: the work is private or withdrawn."""
        return is_private(self.page) or state_of(self.page) == WITHDRAWN

    def form_valid(self, form):
        with changes.in_transaction():
            link, secret = make_link(self.page, self.request.user, **form.cleaned_data)
            log(self.page, MADE, user=self.request.user)
        site = self.page.get_site()
        address = f"{site.root_url}{route_url('draft', self.page.locale.language_code, secret=secret)}"
        messages.success(self.request, _("The link is ready. It works until %(day)s.") % {"day": day_of(link)})
        return self.render_to_response(self.get_context_data(form=LinkForm(), made=address))

    def get_context_data(self, **kwargs):
        links = open_links(self.page)
        return {**super().get_context_data(**kwargs), "links": links, "is_dead": self.is_dead}


def day_of(link) -> str:
    """Return the last day of a link in words."""
    return date_format(link.expires_at, "SHORT_DATE_FORMAT")


@require_POST
def end_link(request, page_id, pk):
    """End a link of a work at once."""
    page = get_object_or_404(Page, pk=page_id)
    if not may_show(page, request.user):
        raise PermissionDenied
    with changes.in_transaction():
        deleted, _rows = open_links(page).filter(pk=pk).delete()
        if deleted:
            log(page.specific, ENDED, user=request.user)
    messages.success(request, _("The link does not work any more."))
    return redirect("draft_links", page.pk)


urls = [
    path("works/<int:page_id>/draft-links/", DraftLinksView.as_view(), name="draft_links"),
    path("works/<int:page_id>/draft-links/<int:pk>/end/", end_link, name="end_draft_link"),
]

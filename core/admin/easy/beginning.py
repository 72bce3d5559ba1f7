"""Beginning a version of a page in easy language, in one step from its form."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from core.admin.easy import words
from core.works.easy.versions import begin_easy_version, easy_versions_below


def takes_version(page) -> bool:
    """Whether a page of whatever type may have a version in easy language."""
    return page.depth > 2 and getattr(page.specific_class, "takes_easy_version", False) and not page.alias_of_id


def may_begin(page, user) -> bool:
    """Tell whether a user may make a version of a page: one who may edit the page itself."""
    return takes_version(page) and page.permissions_for_user(user).can_edit()


def version_of(page):
    """Return the version of a page, however it stands; None without one."""
    return easy_versions_below(page).select_related("locale").first() if page.numchild else None


def tell_hiding(request, page):
    """Called when a page is being hidden: its version in easy language goes with it."""
    version = version_of(page) if takes_version(page) else None
    if request.method == "POST" and version and version.live:
        messages.info(request, _("The version in easy language was hidden too. Publish it anew after the page."))


class EasyVersionButton(PageMenuItem):
    icon_name = "glasses"
    url_name = "easy_version"

    @cached_property
    def label(self):
        return words.version(self.page.locale.language_code)

    def is_shown(self, user):
        return may_begin(self.page, user)


class BeginView(WagtailAdminTemplateMixin, TemplateView):
    """Makes the version and opens its form; one that is there already is opened. Without a script it asks first."""

    template_name = "admin/easy/begin.html"
    guide_section = "easy-language"
    header_icon = "glasses"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        page = get_object_or_404(Page.objects.select_related("locale"), pk=self.kwargs["page_id"])
        if not takes_version(page):
            raise Http404
        if not may_begin(page, request.user):
            raise PermissionDenied
        self.page, self.version = page.specific, version_of(page)

    def get_page_title(self):
        return words.begin(self.page.language)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        page = {"url": self.edit_url(self.page), "label": self.page.get_admin_display_title()}
        return [*self.breadcrumbs_items, page, {"url": "", "label": self.get_page_title()}]

    def get(self, request, *args, **kwargs):
        if self.version:
            return redirect(self.edit_url(self.version))
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if self.version is None:
            self.version = begin_easy_version(self.page, request.user)
            messages.success(
                request, _("The version was made as a draft. Write its text here; readers do not see it yet.")
            )
        return redirect(self.edit_url(self.version))

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "edit_url": self.edit_url(self.page)}

    @staticmethod
    def edit_url(page) -> str:
        return reverse("wagtailadmin_pages:edit", args=[page.pk])

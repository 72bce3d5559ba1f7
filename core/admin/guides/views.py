"""The page of the admin that shows the guide in the user's language."""

from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.admin.guides.texts import guide_in


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """The whole guide on one page, so that the browser's own search finds a word of it."""

    header_icon = "help"
    template_name = "admin/guide.html"

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "guide": self.guide}

    @property
    def guide(self):
        return guide_in(get_language())

    def get_page_title(self):
        return self.guide.title

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


urls = [path("guide/", GuideView.as_view(), name="guide")]


def menu_item() -> MenuItem:
    return MenuItem(_("Guide for editors"), reverse("guide"), name="guide", icon_name="doc-full", order=100)

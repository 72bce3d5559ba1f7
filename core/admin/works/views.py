"""Lists of pages in the admin: the tree as it is explored, and all pages of own sites in one list."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import PagesSummaryItem
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.admin.works import choices
from core.admin.works.columns import COLUMNS, FOUND_COLUMNS
from core.admin.works.filters import WorksFilterSet
from core.admin.works.pairs import prepare_pairs
from core.admin.works.saving import SavingCreateView, SavingEditView
from core.works.entry_pictures import prepare_pictures
from core.works.querysets import prepare_makers

RIGHTS = {"add", "change", "publish"}


class WithStates:
    """Tells of each page how it stands, in as many queries for fifty pages as for one."""

    base_columns = COLUMNS
    base_filterset_class = WorksFilterSet

    @cached_property
    def columns(self):
        return self.base_columns

    @cached_property
    def filterset_class(self):
        return self.base_filterset_class

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        pages = list(context["object_list"])
        prepare_pairs(pages)
        prepare_makers([page for page in pages if hasattr(page, "contributors")])
        prepare_pictures([page for page in pages if hasattr(page, "lead_image_id")])
        return context


class ExploreView(WithStates, ExplorableIndexView):
    """The pages below a page."""


class FoundView(WithStates, SearchView):
    """What a search finds among the pages, by fit."""

    base_columns = FOUND_COLUMNS
    base_filterset_class = None


class ExploreViewSet(PageViewSet):
    """Wagtail's own admin of pages, with lists that tell more."""

    model = Page
    index_view_class = ExploreView
    add_view_class = SavingCreateView
    edit_view_class = SavingEditView
    search_view_class = FoundView


class WorksView(WithStates, IndexView):
    """Every page of own sites, to be filtered by what is the matter with it."""

    guide_section = "waiting"
    page_title = _("Pages and their state")
    header_icon = "clipboard-list"

    def get_base_queryset(self):
        own = choices.own_pages(self.request.user).order_by()
        return self.annotate_queryset(Page.objects.filter(depth__gt=1, pk__in=own.values("pk")))

    @property
    def add_url(self):
        return None  # what can be added is offered on the first page of the admin


class WorksViewSet(PageListingViewSet):
    model = Page
    icon = "clipboard-list"
    url_prefix = "works/list"
    index_view_class = WorksView
    filterset_class = WorksFilterSet


works = WorksViewSet("work_list")


class WorksMenuItem(MenuItem):
    """Those who may write pages are offered it."""

    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(request.user, RIGHTS)


def menu_item():
    return WorksMenuItem(
        WorksView.page_title, reverse("work_list:index"), name="works", icon_name=WorksView.header_icon, order=100
    )


def address(**chosen) -> str:
    """Return the address of the list with some values of its filters; a value may be a list."""
    return f"{reverse('work_list:index')}?{urlencode(chosen, doseq=True)}"


class OwnPagesItem(PagesSummaryItem):
    """How many pages the user's own sites have, with the way to all of them. Wagtail counts those of every site."""

    template_name = "admin/works/summary.html"

    def get_context_data(self, parent_context):
        return {"number": choices.own_pages(self.request.user).order_by().count(), "url": reverse("work_list:index")}

"""The list of links to other sites among the reports: by what is behind them, by site and by where they stand."""

import django_filters
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Case, IntegerField, Q, Value, When
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports.base import ReportView
from wagtail.models import Page

from core.admin.links.own import own_links, own_uses
from core.admin.links.words import told
from core.admin.proofreading.reports import label_of
from core.admin.waiting.panel import writes_pages
from core.models import OutgoingLink
from core.sites.trees import set_locales

State = OutgoingLink.State
KINDS = {
    "better": (_("a better address is known"), ~Q(tidied="") | Q(has_https=True) | Q(state=State.MOVED)),
    "tracking": (_("has a tracking code"), ~Q(tidied="")),
    "http": (_("http, though https works"), Q(has_https=True)),
}
ORDER = [State.BROKEN, State.MOVED, State.UNSURE, State.UNCHECKED, State.WORKS]
UNCHECKED = "unchecked"


class LinksFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=pgettext_lazy("list", "State"),
        choices=[(state.value or UNCHECKED, state.label) for state in ORDER],
        widget=CheckboxSelectMultiple,
        method="in_states",
    )
    kind = django_filters.ChoiceFilter(
        label=pgettext_lazy("link", "Address"),
        choices=[(key, label) for key, (label, _condition) in KINDS.items()],
        widget=RadioSelect,
        empty_label=_("All"),
        method="of_kind",
    )
    host = django_filters.CharFilter(label=_("Site that it leads to"), lookup_expr="icontains")
    used = django_filters.CharFilter(label=_("Title of the page that it stands on"), method="used_on")

    class Meta:
        model = OutgoingLink
        fields = []

    def in_states(self, links, _name, values):
        return links.filter(state__in=["" if value == UNCHECKED else value for value in values]) if values else links

    def of_kind(self, links, _name, value):
        return links.filter(KINDS[value][1])

    def used_on(self, links, _name, value):
        pages = Page.objects.filter(Q(title__icontains=value) | Q(draft_title__icontains=value))
        return links.filter(pk__in=own_uses(self.request.user).filter(page__in=pages).values("link"))


class CellColumn(Column):
    """A column with a template of ours, which is given the link."""

    def __init__(self, name, **kwargs):
        super().__init__(name, **kwargs)
        self.cell_template_name = f"admin/links/{name}_cell.html"

    def get_value(self, instance):
        return instance


class LinksView(ReportView):
    """Every link on one's own pages, the broken ones first."""

    page_title = _("Links to other sites")
    header_icon = "link-external"
    template_name = "admin/links/report.html"
    guide_section = "links"
    model = OutgoingLink
    filterset_class = LinksFilterSet
    index_url_name = "links"
    index_results_url_name = "links_results"
    columns = [
        CellColumn("address", label=pgettext_lazy("link", "Address"), width="40%"),
        CellColumn("state", label=pgettext_lazy("list", "State"), width="28%"),
        CellColumn("uses", label=_("Where it stands"), width="32%"),
    ]
    list_export = ["address", "get_state_display", "told", "moved_to", "last_good", "places"]
    export_headings = {
        "address": pgettext_lazy("link", "Address"),
        "get_state_display": pgettext_lazy("list", "State"),
        "told": _("Reason"),
        "moved_to": _("New address"),
        "last_good": _("Worked last"),
        "places": _("Where it stands"),
    }
    export_filename = "links"

    def dispatch(self, request, *args, **kwargs):
        if not writes_pages(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        order = Case(*(When(state=state, then=Value(place)) for place, state in enumerate(ORDER)), output_field=_NUMBER)
        return own_links(self.request.user).annotate(order=order).order_by("order", "host", "pk")

    def order_queryset(self, queryset):
        return queryset

    def decorate_paginated_queryset(self, links):
        links = list(links)
        prepare_uses(links, self.request.user)
        return links

    def to_row_dict(self, item):
        item.told, item.last_good = told(item), last_good(item)
        item.places = "; ".join(f"{use.title}: {use.label}" for use in item.own_uses)
        return super().to_row_dict(item)

    def get_context_data(self, **kwargs):
        own = {"is_on": settings.LINK_CHECKS, "progress": progress_of(self.request.user)}
        return {**super().get_context_data(**kwargs), **own}

    @classmethod
    def urls(cls):
        return [
            path("reports/links/", cls.as_view(), name="links"),
            path("reports/links/results/", cls.as_view(results_only=True), name="links_results"),
        ]


_NUMBER = IntegerField()


def last_good(link) -> str:
    """Return the day on which a link worked last; "" when that is not known."""
    return date_format(localtime(link.good_at), "SHORT_DATE_FORMAT") if link.good_at else ""


def prepare_uses(links: list, user):
    """Give each link what its row tells: why it does not work, and where it stands, each with the way there."""
    by_link = {link.pk: link for link in links}
    uses = own_uses(user).filter(link__in=by_link).select_related("organisation").order_by("pk")
    uses = list(uses)
    pages = list(Page.objects.filter(pk__in={use.page_id for use in uses if use.page_id}).specific())
    set_locales(pages)
    pages = {page.pk: page for page in pages}
    for link in links:
        link.own_uses, link.told, link.last_good = [], told(link), last_good(link)
    for use in uses:
        if use.page_id in pages:
            page = pages[use.page_id]
            use.title, use.label, use.language = page.get_admin_display_title(), label_of(page, use.path), page.language
            use.url = f"{reverse('wagtailadmin_pages:edit', args=[page.pk])}#:w:contentpath={use.path}"
        elif use.organisation:
            use.title, use.label, use.language = str(use.organisation), _("address of the website"), ""
            use.url = reverse("wagtailsnippets_core_organisation:edit", args=[use.organisation_id])
        by_link[use.link_id].own_uses.append(use)


def progress_of(user) -> dict:
    """Return how many of a user's links were looked up, and how many there are."""
    from core.outgoing import checking

    total = own_links(user).count()
    waiting = checking.due().filter(pk__in=own_links(user).values("pk")).count()
    return {"done": total - waiting, "total": total, "over": not (waiting and checking.is_under_way())}


class LinksMenuItem(MenuItem):
    """Those who write pages are offered it."""

    def is_shown(self, request):
        return writes_pages(request.user)


def menu_item():
    return LinksMenuItem(_("Links"), reverse("links"), name="links", icon_name=LinksView.header_icon, order=840)

"""What was published in a year, as universities report it to JUSTUS and VIRTA: a report for editors, and a file."""

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Q, prefetch_related_objects
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports.base import ReportView

from blog.models import BlogPostPage
from core.citations.page_ranges import tidy_pages
from core.citations.record import RELATIONS, record_of
from core.languages import active_language, language_name
from core.models import OutputPage
from core.sites.own import own_sites
from core.sites.trees import in_site, site_of_page
from publications.models import PublicationPage
from publications.types import PROPOSED_MINISTRY_TYPES

FOR_ALL = "E1"  # an article for the general public, as which a blog post may be reported

COLUMNS = {
    "year": _("Year"),
    "ministry_type": _("Type of the Ministry of Education and Culture"),
    "proposed_type": _("Proposed type"),
    "type": pgettext_lazy("column", "Type"),
    "title": pgettext_lazy("work", "Title"),
    "makers": _("Contributors"),
    "number_of_makers": _("Number of contributors"),
    "channel": _("Journal, book or series"),
    "number": pgettext_lazy("series", "Number"),
    "pages": pgettext_lazy("range", "Pages"),
    "publisher": _("Publisher"),
    "place": _("Place of publication"),
    "issn": "ISSN",
    "isbn": "ISBN",
    "doi": "DOI",
    "language": _("Language"),
    "url": _("Permanent address"),
    "elsewhere_url": _("address elsewhere"),
    "licence": _("Licence"),
}


def reported_works(user):
    """Return the published publications and blog posts of a user's sites, one page each, the newest first."""
    types = ContentType.objects.get_for_models(PublicationPage, BlogPostPage).values()
    inside = Q(pk__in=[])
    for site in own_sites(user):
        inside |= in_site(site)
    works = OutputPage.objects.published().filter(inside, content_type__in=types, year__isnull=False)
    return works.one_for_each_work(active_language()).order_by("-year", "title", "pk")


def facts_of(page) -> dict:
    """Return what is told of a work, by the names of the columns."""
    record = record_of(page, site_of_page(page).root_url)
    told = getattr(page, "ministry_type", "")
    proposed = FOR_ALL if isinstance(page, BlogPostPage) else PROPOSED_MINISTRY_TYPES.get(page.work_type, "")
    return {
        "year": record.year,
        "ministry_type": told,
        "proposed_type": "" if told or not record.first_makers else proposed,
        "type": record.type_name,
        "title": record.title,
        "makers": "; ".join(maker.inverted for maker in record.first_makers),
        "number_of_makers": len(record.first_makers),
        "channel": record.host or record.series,
        "number": record.number,
        "pages": tidy_pages(record.pages),
        "publisher": record.publisher,
        "place": record.place,
        "language": str(language_name(record.language)),
        "url": record.url,
        "elsewhere_url": record.elsewhere_url,
        "licence": record.licence,
        **{scheme: ", ".join(record.numbers(scheme)) for scheme in ("issn", "isbn", "doi")},
    }


def years(request):
    """Return the years of the works that a user may report."""
    found = reported_works(request.user).order_by("-year").values_list("year", flat=True).distinct()
    return [(year, str(year)) for year in found]


class YearFilterSet(WagtailFilterSet):
    year = django_filters.ChoiceFilter(label=_("Year"), empty_label=_("All"))

    class Meta:
        model = OutputPage
        fields = ["year"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["year"].extra["choices"] = years(self.request)


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


class YearlyListView(ReportView):
    """Publications by year with what JUSTUS asks of each; blog posts that may be reported as articles for all."""

    guide_section = "yearly-list"
    page_title = _("Yearly list for JUSTUS")
    header_icon = "calendar-alt"
    model = OutputPage
    filterset_class = YearFilterSet
    index_url_name = "yearly_list"
    index_results_url_name = "yearly_list_results"
    columns = [
        TitleColumn("title", label=COLUMNS["title"], get_url=lambda page: edit_url(page)),
        Column("year", label=COLUMNS["year"]),
        *(Column(name, label=COLUMNS[name], accessor=f"facts.{name}") for name in ("ministry_type", "proposed_type")),
        Column("makers", label=COLUMNS["makers"], accessor="facts.makers"),
    ]
    list_export = list(COLUMNS)
    export_headings = COLUMNS
    export_filename = "justus"

    def dispatch(self, request, *args, **kwargs):
        if not own_sites(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return reported_works(self.request.user)

    def decorate_paginated_queryset(self, object_list):
        pages = list(object_list.specific() if hasattr(object_list, "specific") else object_list)
        prefetch_related_objects(pages, *RELATIONS)
        for page in pages:
            page.facts = facts_of(page)
        return pages

    def to_row_dict(self, item):
        return item.facts

    def stream_csv(self, queryset):
        yield "\ufeff"  # by which spreadsheets know UTF-8
        yield from super().stream_csv(queryset)


class YearlyListItem(MenuItem):
    """Those who have a site are offered it."""

    def is_shown(self, request):
        return bool(own_sites(request.user))


def menu_item():
    return YearlyListItem(
        YearlyListView.page_title, reverse("yearly_list"), name="yearly-list", icon_name="calendar-alt", order=900
    )


urls = [
    path("reports/yearly/", YearlyListView.as_view(), name="yearly_list"),
    path("reports/yearly/results/", YearlyListView.as_view(results_only=True), name="yearly_list_results"),
]

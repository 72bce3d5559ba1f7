"""Every work of own sites, a column for each language: what is outdated or missing, and the way to translate it."""

from urllib.parse import urlencode

import django_filters
from django.db.models import F, OuterRef, Subquery
from django.forms import CheckboxSelectMultiple
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import MultipleContentTypeFilter, MultipleUserFilter, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.models import Page, get_page_content_types
from wagtail.permissions import policy_registry

from core.admin.overview import things
from core.admin.overview.choices import STATES
from core.admin.overview.rows import prepare_languages
from core.admin.works import choices
from core.admin.works.filters import MayFilter, people
from core.admin.works.views import RIGHTS
from core.languages import LANGUAGES, active_language
from core.works.querysets import one_for_each_work

NAMES = {"fi": pgettext_lazy("language", "Finnish"), "sv": pgettext_lazy("language", "Swedish")}


def of_works(pages, kept):
    """Return those of a set of pages whose work one of some pages belongs to."""
    return pages.filter(translation_key__in=kept.order_by().values("translation_key"))


class StatesFilter(django_filters.MultipleChoiceFilter):
    """Keeps the works that stand in one of the chosen ways, whichever page of them is listed."""

    def filter(self, pages, keys):
        return of_works(pages, choices.keep(STATES, keys, Page.objects.all())) if keys else pages


class PersonFilter(MultipleUserFilter):
    """Keeps the works of which somebody wrote the newest version in either language."""

    def filter(self, pages, users):
        return of_works(pages, Page.objects.filter(latest_revision__user__in=users)) if users else pages


class OverviewFilterSet(WagtailFilterSet):
    may = MayFilter(translate=_("works that I may translate"))
    state = StatesFilter(
        label=pgettext_lazy("list", "State"),
        choices=[(choice.key, choice.label) for choice in STATES],
        widget=CheckboxSelectMultiple,
    )
    content_type = MultipleContentTypeFilter(
        label=_("Type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
        widget=CheckboxSelectMultiple,
    )
    person = PersonFilter(
        label=_("Written last by"),
        queryset=lambda request: people(choices.own_pages(request.user).order_by().values("latest_revision__user")),
        widget=CheckboxSelectMultiple,
    )

    class Meta:
        model = Page
        fields = []


class LanguageColumn(Column):
    """How a work stands in one language, with the way on."""

    cell_template_name = "admin/overview/language_cell.html"

    def get_value(self, instance):
        return instance.work_languages[self.name]

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "csrf_token": get_token(context["request"])}


class OverviewView(ReportView):
    """Newest changes first."""

    page_title = _("Translations")
    header_icon = "globe"
    guide_section = "all-translations"
    model = Page
    index_url_name = "translations_overview"
    index_results_url_name = "translations_overview_results"
    template_name = "admin/overview/report.html"
    filterset_class = OverviewFilterSet
    default_ordering = "-changed"
    any_permission_required = RIGHTS
    list_export = []
    columns = [
        TitleColumn(
            "title",
            label=_("Title"),
            width="40%",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("type", label=_("Type"), accessor="page_type_display_name", width="12%"),
        *(LanguageColumn(code, label=NAMES[code], width="24%") for code in LANGUAGES),
    ]

    def get_base_queryset(self):
        own = choices.own_pages(self.request.user).filter(alias_of=None, depth__gt=1, easypage__isnull=True)
        newest = F("latest_revision_created_at").desc(nulls_last=True)
        same = Page.objects.filter(translation_key=OuterRef("translation_key"), alias_of=None).order_by(newest)
        changed = Subquery(same.values("latest_revision_created_at")[:1])
        works = one_for_each_work(own, active_language()).annotate(changed=changed)
        return works.select_related("locale").prefetch_related("content_type")

    def order_queryset(self, queryset):
        return queryset.order_by(F("changed").desc(nulls_last=True), "-pk")

    def decorate_paginated_queryset(self, object_list):
        return prepare_languages(list(object_list), choices.own_languages(self.request.user))

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "places": things.places(self.request.user)}


class OverviewMenuItem(MenuItem):
    """Those who may write pages are offered it."""

    def is_shown(self, request):
        return policy_registry.get_by_type(Page).user_has_any_permission(request.user, RIGHTS)


def menu_item():
    return OverviewMenuItem(
        OverviewView.page_title,
        reverse(OverviewView.index_url_name),
        name="translations",
        icon_name=OverviewView.header_icon,
        order=110,
    )


def address(**chosen) -> str:
    """Return the address of the overview with some values of its filters; a value may be a list."""
    return f"{reverse(OverviewView.index_url_name)}?{urlencode(chosen, doseq=True)}"

"""The filters of lists of pages: state, language, who wrote, type and time. Only people of own sites are offered."""

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import (
    DateRangePickerWidget,
    MultipleContentTypeFilter,
    MultipleUserFilter,
    WagtailFilterSet,
)
from wagtail.admin.views.pages.listing import EditedByFilter
from wagtail.models import Page, PageLogEntry, get_page_content_types

from core.admin.works import choices


class ChoicesFilter(django_filters.MultipleChoiceFilter):
    """Keeps what one of the chosen `Choice`s keeps."""

    def __init__(self, offered: list, **kwargs):
        self.offered = offered
        names = lambda: [(choice.key, choice.label) for choice in offered]  # noqa: E731  apps add theirs at start
        super().__init__(choices=names, widget=CheckboxSelectMultiple, **kwargs)

    def filter(self, pages, keys):
        return choices.keep(self.offered, keys, pages) if keys else pages


def mine(pages, user):
    """Return the pages whose newest version somebody wrote; of those by nobody, such as imported ones, their own."""
    theirs = Q(latest_revision__user=user) | Q(latest_revision__user=None, owner=user)
    return pages.filter(pk__in=pages.model.objects.filter(theirs).order_by().values("pk"))


def people(ids):
    """Return the people whose ids a query of own pages names."""
    return get_user_model().objects.filter(pk__in=ids)


class MayFilter(django_filters.ChoiceFilter):
    """Keeps the pages with which the user may do something: home leads to these."""

    def __init__(self, **words):
        super().__init__(
            label=_("What I may do"), choices=list(words.items()), widget=RadioSelect, empty_label=_("All")
        )

    def filter(self, pages, value):
        return pages.filter(choices.MAY[value](self.parent.request.user)) if value else pages


class WorksFilterSet(WagtailFilterSet):
    may = MayFilter(change=_("pages that I may edit"), decide=_("works whose state I may change"))
    state = ChoicesFilter(choices.STATES, label=pgettext_lazy("list", "State"))
    lacks = ChoicesFilter(choices.LACKS, label=_("Languages"))
    easy = ChoicesFilter(choices.EASY, label=_("Has a version in easy language"))
    mine = django_filters.ChoiceFilter(
        label=_("Written last by"),
        choices=[("on", _("me"))],
        widget=RadioSelect,
        empty_label=_("All"),
        method="only_mine",
    )
    content_type = MultipleContentTypeFilter(
        label=_("Type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
        widget=CheckboxSelectMultiple,
    )
    owner = MultipleUserFilter(
        label=_("Made by"),
        queryset=lambda request: people(choices.own_pages(request.user).order_by().values("owner")),
        widget=CheckboxSelectMultiple,
    )
    edited_by = EditedByFilter(
        label=_("Edited by"),
        queryset=lambda request: people(
            PageLogEntry.objects.filter(
                action="wagtail.edit", page__in=choices.own_pages(request.user).order_by().values("pk")
            )
            .order_by()
            .values("user")
        ),
        widget=CheckboxSelectMultiple,
    )
    latest_revision_created_at = django_filters.DateFromToRangeFilter(label=_("Updated"), widget=DateRangePickerWidget)

    class Meta:
        model = Page
        fields = []

    def only_mine(self, pages, _name, value):
        return mine(pages, self.request.user) if value else pages

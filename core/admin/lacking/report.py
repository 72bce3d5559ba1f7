"""What reports on files that lack something share: own files, a filter by what is lacking, a column that tells it."""

from collections.abc import Callable
from dataclasses import dataclass

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.forms import RadioSelect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.permissions import policy_registry

RIGHTS = ["add", "change"]


@dataclass(frozen=True)
class Lack:
    """Something that a file may lack: the condition for the database, and what an editor is told."""

    key: str
    label: str
    condition: Q | Callable[[], Q]  # to be asked each time, where it hangs on the day

    def keep(self, files):
        """Return those of files that lack it."""
        return files.filter(self.condition() if callable(self.condition) else self.condition)


def own_files(model, user):
    """Return the pictures or recordings that a user may change."""
    return policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, RIGHTS)


def may_change(model, user) -> bool:
    """Tell whether a user may change some file of a model."""
    return policy_registry.get_by_type(model).user_has_any_permission(user, RIGHTS)


def any_of(lacks: list[Lack]) -> Q:
    """Return the condition that a file lacks something at all."""
    condition = Q()
    for lack in lacks:
        condition |= lack.condition
    return condition


def filter_of(model_class, lacks: list[Lack]) -> type[WagtailFilterSet]:
    """Return the filters of a report."""

    class LackingFilterSet(WagtailFilterSet):
        lacks_what = django_filters.ChoiceFilter(
            label=_("What is missing"),
            choices=[(lack.key, lack.label) for lack in lacks],
            method="keep",
            empty_label=_("All"),
            widget=RadioSelect,
        )

        class Meta:
            model = model_class
            fields = ["collection"]

        def keep(self, files, _name, value):
            return next(lack for lack in lacks if lack.key == value).keep(files)

    return LackingFilterSet


class LackingView(ReportView):
    """Files that lack something, each with what it lacks."""

    lacks: list[Lack] = []
    edit_url_name = ""
    default_ordering = "-created_at"
    any_permission_required = RIGHTS
    list_export = ["title", "told"]

    @property
    def columns(self):
        return [
            TitleColumn(
                "title",
                label=_("Title"),
                sort_key="title",
                get_url=lambda file: reverse(self.edit_url_name, args=[file.pk]),
            ),
            Column("told", label=_("What is missing"), accessor=self.told),
        ]

    @property
    def export_headings(self):
        return {"title": _("Title"), "told": _("What is missing")}

    def dispatch(self, request, *args, **kwargs):
        if not may_change(self.model, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        marks = {f"lacks_{lack.key.replace('-', '_')}": lack.condition for lack in self.lacks}
        return own_files(self.model, self.request.user).filter(any_of(self.lacks)).annotate(**marks)

    def told(self, file) -> str:
        """Return all that a file lacks."""
        return ", ".join(str(lack.label) for lack in self.lacks if getattr(file, f"lacks_{lack.key.replace('-', '_')}"))

    def to_row_dict(self, item):
        item.told = self.told(item)
        return super().to_row_dict(item)

    @classmethod
    def menu_item(cls):
        return LackingMenuItem(cls)


class LackingMenuItem(MenuItem):
    """Those who may change such files are offered their report."""

    def __init__(self, view):
        self.view = view
        super().__init__(
            view.page_title,
            reverse(view.index_url_name),
            name=view.index_url_name,
            icon_name=view.header_icon,
            order=860,
        )

    def is_shown(self, request):
        return may_change(self.view.model, request.user)


def paths(view) -> list:
    """Return the addresses of a report."""
    return [
        path(f"reports/{view.address}/", view.as_view(), name=view.index_url_name),
        path(f"reports/{view.address}/results/", view.as_view(results_only=True), name=view.index_results_url_name),
    ]

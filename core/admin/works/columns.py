"""What lists of pages tell beside the title: makers and picture, the day, languages and the true state."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
    PageTypeColumn,
    ParentPageColumn,
)

from core.admin.works.pairs import languages_of
from core.languages import active_language
from core.works.credits import credits_of
from core.works.entry_pictures import render_entry_picture
from core.works.standing import standing_of

MOST_MAKERS = 3


class WorkTitleColumn(PageTitleColumn):
    """The title with the small picture and the first makers, which tell works of one name apart."""

    cell_template_name = "admin/works/title_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "picture": render_entry_picture(instance), "makers": makers_of(instance)}


class LanguagesColumn(Column):
    """Finnish and Swedish, each with its state."""

    cell_template_name = "admin/works/languages_cell.html"

    def get_value(self, instance):
        return languages_of(instance)


class StandingColumn(PageStatusColumn):
    """The state that readers meet."""

    cell_template_name = "admin/works/standing_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        return {**super().get_cell_context_data(instance, parent_context), "standing": standing_of(instance)}


def makers_of(page) -> str:
    """Return the names of the first makers of an output."""
    if not hasattr(page, "contributors"):
        return ""
    names = [maker["name"] for line in credits_of(page, active_language()) for maker in line["makers"]]
    more = " …" if len(names) > MOST_MAKERS else ""
    return ", ".join(names[:MOST_MAKERS]) + more


COLUMNS = [
    BulkActionsColumn("bulk_actions"),
    WorkTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
    PageTypeColumn(
        "type",
        label=_("Type"),
        accessor="page_type_display_name",
        sort_key="content_type__model",
        width="10%",
        classname="work-type",
    ),
    Column("day", label=pgettext_lazy("list", "Day"), accessor="when", sort_key="outputpage__date", width="12%"),
    LanguagesColumn("languages", label=_("Languages"), width="9%"),
    StandingColumn("status", label=pgettext_lazy("list", "State"), sort_key="live", width="14%"),
    DateColumn(
        "latest_revision_created_at",
        label=_("Updated"),
        sort_key="latest_revision_created_at",
        width="10%",
        classname="work-updated",
    ),
]

TYPE = PageTypeColumn("type", label=_("Type"), accessor="page_type_display_name", width="10%", classname="work-type")
WHERE = ParentPageColumn("parent", label=_("Parent"), width="14%")
# A search can be sorted by title, state and change alone, and tells where a page is.
FOUND_COLUMNS = [*COLUMNS[:2], WHERE, TYPE, *(column for column in COLUMNS[4:])]

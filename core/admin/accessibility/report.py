"""The PDF files of the user's sites with what hinders people who do not see them: a list, filters, and a file."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.permissions import policy_registry

from core.admin.accessibility.hindrances import HINDRANCES
from core.admin.file_report import FINDINGS, FileReport
from core.files.accessibility.verdict import MEND, UNREADABLE
from core.models import CustomDocument

RIGHTS = ["add", "change"]
ANYTHING = "anything"  # no name of a finding


def own_pdf_files(user):
    """Return the PDF files that a user may change."""
    own = policy_registry.get_by_type(CustomDocument).instances_user_has_any_permission_for(user, RIGHTS)
    return own.filter(file__iendswith=".pdf")


def told(document) -> str:
    """Return what is wrong with a file, in sentences."""
    return " ".join(advice.text for advice in FileReport(document).advice)


def names_of_findings():
    """Return what may be wrong with a file, in the words of the report."""
    anything = (ANYTHING, gettext_lazy("Anything"))
    return [anything, *((name, str(text)) for name, text in {**FINDINGS, **HINDRANCES}.items())]


def with_finding(files, name: str):
    """Keep the files with a finding, or with any. Names of JSON are asked as text, which all databases read alike."""
    if name == ANYTHING:
        return files.filter(~Q(findings=[]) | Q(verdict__in=[MEND, UNREADABLE]))
    told = files.annotate(findings_text=Cast("findings", TextField()))
    return told.filter(Q(findings_text__contains=f'"{name}"') | Q(hindrances__has_key=name))


class AccessibilityFilterSet(WagtailFilterSet):
    verdict = django_filters.ChoiceFilter(
        label=gettext_lazy("Accessibility"), choices=CustomDocument.VERDICTS, empty_label=gettext_lazy("All")
    )
    finding = django_filters.ChoiceFilter(
        label=gettext_lazy("What to mend"),
        choices=names_of_findings,
        method="with_finding",
        empty_label=gettext_lazy("All"),
    )

    class Meta:
        model = CustomDocument
        fields = ["verdict", "collection"]

    def with_finding(self, files, _name, value):
        return with_finding(files, value)


class AccessibilityView(ReportView):
    """Which PDF files people with a screen reader can read, and what to mend in the others."""

    guide_section = "files"
    page_title = gettext_lazy("Accessibility of PDF files")
    header_icon = "doc-full"
    model = CustomDocument
    filterset_class = AccessibilityFilterSet
    index_url_name = "file_accessibility"
    index_results_url_name = "file_accessibility_results"
    default_ordering = "title"
    columns = [
        TitleColumn(
            "title",
            label=gettext_lazy("Title"),
            get_url=lambda document: reverse("wagtaildocs:edit", args=[document.pk]),
        ),
        Column("verdict", label=gettext_lazy("Accessibility"), accessor=lambda document: verdict_name(document)),
        Column("told", label=gettext_lazy("What to mend"), accessor=told),
    ]
    list_export = ["title", "filename", "get_verdict_display", "told"]
    export_headings = {
        "title": gettext_lazy("Title"),
        "filename": pgettext_lazy("file", "File name"),
        "get_verdict_display": gettext_lazy("Accessibility"),
        "told": gettext_lazy("What to mend"),
    }
    export_filename = "pdf-accessibility"

    def dispatch(self, request, *args, **kwargs):
        if not policy_registry.get_by_type(CustomDocument).user_has_any_permission(request.user, RIGHTS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        return own_pdf_files(self.request.user).select_related("collection")

    def to_row_dict(self, item):
        item.told = told(item)
        return super().to_row_dict(item)


def verdict_name(document) -> str:
    return document.get_verdict_display() or _("not judged yet")


class AccessibilityMenuItem(MenuItem):
    """Those who may change files are offered it."""

    def is_shown(self, request):
        return policy_registry.get_by_type(CustomDocument).user_has_any_permission(request.user, RIGHTS)


def menu_item():
    return AccessibilityMenuItem(
        gettext_lazy("Accessibility of PDF files"),
        reverse("file_accessibility"),
        name="file-accessibility",
        icon_name="doc-full",
        order=850,
    )


urls = [
    path("reports/pdf-files/", AccessibilityView.as_view(), name="file_accessibility"),
    path(
        "reports/pdf-files/results/",
        AccessibilityView.as_view(results_only=True),
        name="file_accessibility_results",
    ),
]

"""The security log among the reports: for administrators, filtered by person, event and time, and as a file."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports.base import ReportView

from core.models import AuditEntry, User


def people(request):
    """Return those of whom the log tells."""
    return User.objects.filter(pk__in=AuditEntry.objects.values("person")).order_by(User.USERNAME_FIELD)


class AuditFilterSet(WagtailFilterSet):
    person = django_filters.ModelChoiceFilter(label=_("Person"), queryset=people)
    at = django_filters.DateFromToRangeFilter(label=pgettext_lazy("audit", "Time"), widget=DateRangePickerWidget)

    class Meta:
        model = AuditEntry
        fields = ["person", "kind", "at"]


class AuditView(ReportView):
    """Who signed in, failed to, or changed what touches the safety of the site."""

    page_title = _("Security log")
    header_icon = "lock"
    model = AuditEntry
    filterset_class = AuditFilterSet
    index_url_name = "security_log"
    index_results_url_name = "security_log_results"
    columns = [
        Column(
            "at",
            label=pgettext_lazy("audit", "Time"),
            accessor=lambda entry: date_format(localtime(entry.at), "SHORT_DATETIME_FORMAT"),
        ),
        Column("kind", label=pgettext_lazy("audit", "Event"), accessor="get_kind_display"),
        Column("name", label=_("Person"), accessor=lambda entry: entry.name or "–"),
        Column("about", label=pgettext_lazy("audit", "What")),
        Column("network", label=pgettext_lazy("audit", "Network")),
    ]
    list_export = ["at", "get_kind_display", "name", "about", "network"]
    export_headings = {
        "at": pgettext_lazy("audit", "Time"),
        "get_kind_display": pgettext_lazy("audit", "Event"),
        "name": _("Person"),
        "about": pgettext_lazy("audit", "What"),
        "network": pgettext_lazy("audit", "Network"),
    }
    export_filename = "security-log"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class AuditMenuItem(MenuItem):
    """Administrators alone are offered it."""

    def is_shown(self, request):
        return request.user.is_superuser


def menu_item():
    return AuditMenuItem(_("Security log"), reverse("security_log"), name="security-log", icon_name="lock", order=1050)


urls = [
    path("reports/security/", AuditView.as_view(), name="security_log"),
    path("reports/security/results/", AuditView.as_view(results_only=True), name="security_log_results"),
]

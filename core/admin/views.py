"""Views of our own in the admin: the report on a file."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from wagtail.permissions import policy_registry

from core.admin.file_report import FileReport
from core.models import CustomDocument


def file_report(request, pk):
    """How far the reading of a file is, for the page that shows it and asks again until it is over."""
    document = get_object_or_404(CustomDocument, pk=pk)
    policy = policy_registry.get_by_type(CustomDocument)
    if not policy.user_has_any_permission_for_instance(request.user, ["add", "change", "choose"], document):
        raise PermissionDenied
    report = FileReport(document, request.user)
    html = render_to_string("admin/file_report_facts.html", {"report": report}, request)
    response = JsonResponse({"over": report.is_over, "status": report.status, "facts": html})
    response["Cache-Control"] = "no-store"
    return response

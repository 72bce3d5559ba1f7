"""Addresses behind the form of a publication: what a chosen PDF file offers, and a new author of it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.permissions import policy_registry

from core.admin.records.offers import offers_of
from core.languages import LANGUAGES
from core.models import CustomDocument, Person


@require_GET
def pdf_record(request, pk):
    """Tell what a file offers; `over` is false while it waits to be read."""
    document = get_object_or_404(CustomDocument, pk=pk)
    policy = policy_registry.get_by_type(CustomDocument)
    if not policy.user_has_any_permission_for_instance(request.user, ["add", "change", "choose"], document):
        raise PermissionDenied
    asked = request.GET.get("language", "")
    language = asked if asked in LANGUAGES else LANGUAGES[0]
    is_over = document.reading in {"done", "failed"}
    is_pdf = document.file_extension.lower() == "pdf"
    offers = offers_of(document, language) if is_over and is_pdf else []
    words = {"title": document.title, "count": len(offers)}
    status = "" if not is_pdf else _("Reading the file: %(title)s") % words if not is_over else _told(words)
    html = render_to_string("admin/pdf_record.html", {"offers": offers, "document": document}, request)
    response = JsonResponse({"over": is_over or not is_pdf, "status": status, "html": html if offers else ""})
    response["Cache-Control"] = "no-store"
    return response


def _told(words: dict) -> str:
    if not words["count"]:
        return _("Nothing to fill in was found in the file: %(title)s") % words
    return _("Suggestions were found in the file: %(title)s") % words


@require_POST
def new_author(request):
    """Add a person whom the site did not know, by the press of the editor alone."""
    if not request.user.has_perm("core.add_person"):
        raise PermissionDenied
    given, _bar, family = request.POST.get("name", "").partition("|")
    person = Person(given_name=given.strip(), family_name=family.strip())
    try:
        person.full_clean(exclude=["slug"])
    except ValidationError:
        return JsonResponse({"error": _("The name cannot be used. Add the person by hand.")}, status=400)
    person.save()
    return JsonResponse({"id": person.pk, "name": str(person)})

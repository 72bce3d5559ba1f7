"""What the editor of scenes asks for while it is open: a picture, and how complete the page is by now."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.images.models import SourceImageIOError
from wagtail.permissions import policy_registry

from core.models import CustomImage
from interactives.editing.panels import Completeness
from interactives.models import InteractivePage

WHOLE = "max-2000x2000"


def hotspot_picture(request, pk):
    """Lead to the whole picture in a size that a browser can bear, for anybody who may choose it.

    404 when the picture or its file is gone: the editor then says what to do.
    """
    image = get_object_or_404(CustomImage, pk=pk)
    policy = policy_registry.get_by_type(CustomImage)
    if not policy.user_has_any_permission_for_instance(request.user, ["choose", "add", "change"], image):
        raise PermissionDenied
    try:
        return redirect(image.get_rendition(WHOLE).url)
    except SourceImageIOError as error:
        raise Http404 from error


def interactive_completeness(request, pk):
    """Answer with the panel of completeness as the newest saved version has it, for those who may edit the page."""
    page = get_object_or_404(InteractivePage, pk=pk)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    context = {"completeness": Completeness(page.get_latest_revision_as_object())}
    return render(request, "interactives/admin/completeness.html", context)

"""Tells editors, while they type, that what they enter is there already: the same identifier, address or file."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.formats import read_number
from core.models import CustomDocument, OutputPage
from core.works import same_works

MOST = 3


def same(request):
    """What a form asks: `page` is the page itself, and either `scheme` with `value`, `url`, or `document`.

    Raises PermissionDenied for those who write no pages.
    """
    if not policy_registry.get_by_type(Page).user_has_any_permission(request.user, ("add", "change")):
        raise PermissionDenied
    found = asked(request.GET, others(request))[: 2 * MOST]  # a work has two pages at most
    found = list({page.translation_key: page for page in reversed(found)}.values())[::-1][:MOST]
    links = [{"title": page.title, "url": reverse("wagtailadmin_pages:edit", args=[page.pk])} for page in found]
    text = _("The same is entered already:") if links else ""
    response = JsonResponse({"text": text, "links": links})
    response["Cache-Control"] = "no-store"
    return response


def others(request):
    """Return the outputs that a user may see in the admin, but the work itself."""
    own = policy_registry.get_by_type(Page).explorable_instances(request.user)
    outputs = OutputPage.objects.filter(pk__in=own.values("pk")).order_by("pk")
    if page := read_number(request.GET.get("page", "")):
        outputs = outputs.exclude(translation_key__in=Page.objects.filter(pk=page).values("translation_key"))
    return outputs


def asked(query, outputs):
    """Return the outputs that have what a form asks about."""
    texts = {name: query.get(name, "").replace("\0", "")[:1000] for name in ("scheme", "value", "url", "document")}
    if texts["value"]:
        return same_works.with_identifier(outputs, texts["scheme"], texts["value"])
    if texts["url"]:
        return same_works.with_address(outputs, texts["url"])
    if number := read_number(texts["document"]):
        document = CustomDocument.objects.filter(pk=number).first()
        return same_works.with_file(outputs, document) if document else outputs.none()
    return outputs.none()

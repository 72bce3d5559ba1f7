"""Keeps staff to their own sites: an address of the admin that names a page, a file or an object of another is refused.

Wagtail and the packages beside it ask for rights where something is changed, but many of their views show what an
address names to everybody who may enter the admin.
"""

from urllib.parse import urlencode

from django.apps import apps
from django.http import QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.localization import get_localized_response
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.permissions import policy_registry
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource

from core.admin.file_forms import own_collection_id
from core.admin.works.choosing import start_of
from core.formats import read_numbers
from core.models import CustomDocument, CustomImage, CustomMedia
from core.sites.own import models_of_sites, reaches
from core.visibility import is_in_bin

# The arguments of addresses that name something of a site.
NAMED = {
    "page_id": Page,
    "parent_page_id": Page,
    "page_to_move_id": Page,
    "destination_id": Page,
    "image_id": CustomImage,
    "document_id": CustomDocument,
    "media_id": CustomMedia,
    "translation_source_id": TranslationSource,
    "string_segment_id": StringSegment,
    "overridable_segment_id": OverridableSegment,
    "task_state_id": TaskState,
    "workflow_state_id": WorkflowState,
}
BULK, CHOSEN_PAGES, CHOOSE_PAGE = (
    "wagtail_bulk_action",
    "wagtailadmin_choose_page_chosen_multiple",
    "wagtailadmin_choose_page",
)
ADD_FILES = ("wagtailimages:add_multiple", "wagtaildocs:add_multiple")  # their list of collections begins with the root


class OwnSitesMiddleware:
    """Stands before every view of the admin."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, view_args, view_kwargs):
        """Answer that the user may not, when the address names what is not of their sites."""
        match = request.resolver_match
        if not match.route.startswith("admin/"):
            return None  # readers have no session, and asking for it would make one
        user = request.user
        if match.view_name in ADD_FILES and "collection_id" not in request.GET:
            request.GET = QueryDict(urlencode({**request.GET.dict(), "collection_id": own_collection_id(user) or ""}))
        if not user.has_perm("wagtailadmin.access_admin"):
            return None
        named = list(_named(request))
        is_repeated = match.view_name == BULK and match.kwargs["action"] == "delete"  # what is done is passed over
        if not is_repeated and any(_lies_in_bin(thing) for thing in (*named, *_translated(match))):
            return _lead_to_bin(request)
        meets = _meets_work if match.route.startswith("admin/localize/") else reaches
        if not user.is_superuser and not (
            _may_use(match) and _may_list_all(request) and all(meets(user, thing) for thing in named)
        ):
            return get_localized_response(permission_denied, request)
        above = start_of(request) if match.view_name == CHOOSE_PAGE else None
        return above and view(request, parent_page_id=above.pk)


def _meets_work(user, thing) -> bool:
    """Whether a thing is for a translator to meet: a page of which one in the other language is theirs."""
    if not isinstance(thing, Page):
        return reaches(user, thing)
    above = thing.get_ancestors().filter(depth=thing.depth - 1).values_list("translation_key", flat=True)
    works = {thing.translation_key, *above}
    return any(reaches(user, page) for page in Page.objects.filter(translation_key__in=works))


def _lies_in_bin(thing) -> bool:
    return isinstance(thing, Page) and is_in_bin(thing)


def _lead_to_bin(request):
    """Lead on from the address of a page that was deleted: nobody works on it before it is back."""
    messages.warning(request, _("The page is in the bin. Bring it back before you go on with it."))
    return redirect("bin")


def _translated(match):
    """Return the page that a translation of an address belongs to."""
    return [page for page in map(_behind, _found(Translation, [match.kwargs.get("translation_id")])) if page]


def _named(request):
    """Yield the pages, files and objects that an address names; what is gone is left to the view."""
    match = request.resolver_match
    for name, model in NAMED.items():
        yield from filter(None, map(_behind, _found(model, [match.kwargs.get(name)])))
    for model in models_of_sites():
        if match.namespace == f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}":
            yield from _found(model, [match.kwargs.get("pk")])
    if match.view_name in (BULK, CHOSEN_PAGES):
        yield from _found(_model(match) or Page, request.GET.getlist("id"))
        yield from _found(Page, request.GET.getlist("childOf"))


def _found(model, keys):
    """Return the objects of a model that have the numbers, as an address writes them."""
    numbers = read_numbers(map(str, keys))
    return model._default_manager.filter(pk__in=numbers) if numbers else ()


def _behind(thing):
    """Return the page that a translation or a step of a review belongs to; a thing itself else."""
    if isinstance(thing, (StringSegment, OverridableSegment, Translation)):
        thing = thing.source
    if isinstance(thing, TranslationSource):
        return Page.objects.filter(translation_key=thing.object_id, locale=thing.locale_id).first()
    if isinstance(thing, TaskState):
        thing = thing.workflow_state
    return thing.content_object if isinstance(thing, WorkflowState) else thing


def _may_use(match) -> bool:
    """Tell whether a list is one that editors use: what belongs to a site is chosen nowhere, so nothing lists it so."""
    if match.view_name.startswith("wagtail_localize:snippets_api"):
        return _model(match) not in models_of_sites()
    return not any(
        match.namespace == f"wagtailsnippetchoosers_{model._meta.app_label}_{model._meta.model_name}"
        for model in models_of_sites()
    )


def _may_list_all(request) -> bool:
    """Tell whether “all” of a list, for doing something to it at once, is within the user's sites."""
    if request.resolver_match.view_name != BULK or "all" not in request.GET.getlist("id"):
        return True
    model = _model(request.resolver_match)
    if model is not Page:
        return model not in models_of_sites()
    policy = policy_registry.get_by_type(Page)
    pages = policy.instances_user_has_any_permission_for(request.user, ["add", "change", "publish"])
    return any(pages.filter(pk=parent.pk).exists() for parent in _found(Page, request.GET.getlist("childOf")))


def _model(match):
    """Return the model that an address names; None where it names none that there is."""
    try:
        return apps.get_model(match.kwargs.get("app_label", ""), match.kwargs.get("model_name", ""))
    except LookupError:
        return None

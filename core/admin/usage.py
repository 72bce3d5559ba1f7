"""Where a page or a file is used, from Wagtail's reference index: the pages that lead to it or show it, and others."""

from collections.abc import Iterable

from wagtail.models import Page, ReferenceIndex

from core.changes import chunks
from core.files.carriers import keys_of_things
from core.visibility import in_bin


def page_type():
    """Return the content type under which the reference index knows every page."""
    return ReferenceIndex._get_base_content_type(Page)


def pages_that_lead_to(pages, user=None) -> list[Page]:
    """Return the pages, of any kind, that lead to one of these; of those, the ones that a given user may edit."""
    found = pages_naming(Page, [page.pk for page in pages])
    return [page for page in found if user is None or page.permissions_for_user(user).can_edit()]


def pages_naming(model, pks: Iterable[int]) -> list[Page]:
    """Return the pages outside the bin that name things of a model, without those things where they are pages."""
    pks, ids = list(pks), set()
    kind = ReferenceIndex._get_base_content_type(model)
    for some in chunks(pks):
        rows = ReferenceIndex.objects.filter(
            base_content_type=page_type(), to_content_type=kind, to_object_id__in=list(map(str, some))
        )
        ids |= {int(pk) for pk in rows.values_list("object_id", flat=True)}
    if issubclass(model, Page):
        ids -= set(pks)
    return list(Page.objects.filter(pk__in=ids).exclude(in_bin()).select_related("locale").order_by("path"))


def others_naming(model, pks: Iterable[int]) -> list:
    """Return what is no page and shows files of a model: people, organisations."""
    pks = list(pks)
    return [
        thing
        for things, name in keys_of_things(model)
        for thing in things._default_manager.filter(**{f"{name}__in": pks})
    ]

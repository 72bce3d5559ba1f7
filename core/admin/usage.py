"""Where a page is used: the pages that lead to it by a link, a choice or a text, from Wagtail's reference index."""

from wagtail.models import Page, ReferenceIndex


def page_type():
    """Return the content type under which the reference index knows every page."""
    return ReferenceIndex._get_base_content_type(Page)


def pages_that_lead_to(pages, user=None) -> list[Page]:
    """Return the pages, of any kind, that lead to one of these; of those, the ones that a given user may edit."""
    ids = set()
    for page in pages:
        references = ReferenceIndex.get_references_to(page).filter(base_content_type=page_type())
        ids |= {int(pk) for pk in references.values_list("object_id", flat=True)}
    ids -= {page.pk for page in pages}
    found = Page.objects.filter(pk__in=ids).select_related("locale").order_by("path")
    return [page for page in found if user is None or page.permissions_for_user(user).can_edit()]

"""Where a page is used: the pages that lead to it by a link, a choice or a text, from Wagtail's reference index."""

from wagtail.models import Page, ReferenceIndex


def page_type():
    """Return the content type under which the reference index knows every page."""
    return ReferenceIndex._get_base_content_type(Page)


def pages_that_lead_to(pages) -> list[Page]:
    """Return the pages, of any kind, that lead to one of these by a link, a choice or a text."""
    ids = set()
    for page in pages:
        references = ReferenceIndex.get_references_to(page).filter(base_content_type=page_type())
        ids |= {int(pk) for pk in references.values_list("object_id", flat=True)}
    ids -= {page.pk for page in pages}
    return list(Page.objects.filter(pk__in=ids).select_related("locale").order_by("path"))

"""The address of a page's twin: made of its translated title until readers have seen it, then left alone."""

from django.utils.text import slugify
from wagtail_localize.models import StringSegment, StringTranslation

from core.sites.page_slugs import free_page_slug


def slug_of(twin, *, is_new: bool) -> str:
    """Return a slug that no sibling has; one of the title when the twin has none of its own yet."""
    wanted = (slugify(twin.title) if is_new else "") or twin.slug
    return free_page_slug(twin.get_parent(), slugify(wanted), twin.pk)


def is_to_be_named(twin, original, source, foreign) -> bool:
    """Whether the twin still stands at the source's address, although its title is translated and nobody read it."""
    if twin.first_published_at or "title" in foreign or twin.slug != original.slug:
        return False
    context = {"context__object_id": source.object_id, "context__path": "slug"}
    return not StringTranslation.objects.filter(locale=twin.locale, **context).exists()


def keep_slug(source, twin):
    """Write the address that was made of the title as its translation, so that it does not count as missing."""
    for segment in StringSegment.objects.filter(source=source, context__path="slug"):
        StringTranslation.objects.get_or_create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=twin.locale,
            defaults={"data": twin.slug},
        )

"""A text that was moved in the source, or cut and pasted back, keeps its translation: it is known by its words.

wagtail-localize keeps a translation for a text at a place (the id of its block), and a paragraph that was pasted anew
has another id.
"""

import re

from django.db.models import Exists, OuterRef
from wagtail_localize.models import StringSegment, StringTranslation

ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def keep_translations(source):
    """Give the texts of a source that have no translation at their place the one they have elsewhere on the page."""
    here = StringTranslation.objects.filter(translation_of=OuterRef("string"), context=OuterRef("context"))
    lacking = StringSegment.objects.filter(~Exists(here), source=source).exclude(context__path="slug")
    wanted = {(segment.string_id, segment.context_id): segment for segment in lacking.select_related("context")}
    if not wanted:
        return
    known = StringTranslation.objects.filter(
        context__object_id=source.object_id, translation_of__in={string for string, _context in wanted}, has_error=False
    ).exclude(context__path="slug")
    told = {}
    for row in known.select_related("context").order_by("updated_at", "pk"):
        told[row.translation_of_id, row.locale_id, _kind(row.context.path)] = row
    copies = [
        _copy(row, context)
        for (string, context), segment in wanted.items()
        for (told_string, _locale, kind), row in told.items()
        if told_string == string and kind == _kind(segment.context.path)
    ]
    # Each is as old as what it was made of: a new one would count as a text that is not published yet.
    ages = {(copy.translation_of_id, copy.context_id, copy.locale_id): copy.updated_at for copy in copies}
    for copy in StringTranslation.objects.bulk_create(copies, ignore_conflicts=True):
        key = {"translation_of": copy.translation_of_id, "context": copy.context_id, "locale": copy.locale_id}
        StringTranslation.objects.filter(**key).update(updated_at=ages[tuple(key.values())])


def _copy(row, context) -> StringTranslation:
    names = (
        "translation_of_id",
        "locale_id",
        "data",
        "translation_type",
        "tool_name",
        "last_translated_by_id",
        "updated_at",
    )
    return StringTranslation(context_id=context, **{name: getattr(row, name) for name in names})


def _kind(path: str) -> str:
    """Return the field and the part of a block that a text is: a name is not taken for a paragraph of the same word."""
    parts = path.split(".")
    return ".".join([parts[0], *(part for part in parts[-1:] if not ID.fullmatch(part))])

"""What a translator chose instead of the source's picture, file or place may be deleted: the source's stands in."""

from django.db.models import ForeignKey
from wagtail_localize.segments import OverridableSegmentValue
from wagtail_localize.segments import ingest as stock


def ingest_segments(original_obj, translated_obj, src_locale, tgt_locale, segments):
    """Write the segments into the twin, but for choices of what is gone. Same signature as stock."""
    kept = [segment for segment in segments if not names_what_is_gone(original_obj, segment)]
    stock.ingest_segments(original_obj, translated_obj, src_locale, tgt_locale, kept)


def names_what_is_gone(page, segment) -> bool:
    """Tell whether a segment is the translator's choice for a field of the page, and what it names was deleted."""
    if not isinstance(segment, OverridableSegmentValue):
        return False
    field = page._meta.get_field(segment.path.partition(".")[0])
    if not isinstance(field, ForeignKey):
        return False
    return not field.related_model._base_manager.filter(pk=segment.data).exists()

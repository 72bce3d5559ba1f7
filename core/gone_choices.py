"""What a translation names may have been deleted: the twin is written and previewed all the same.

Stock wagtail-localize ends in an error where a picture with an alternative text is gone, and where the picture, file or
place that the translator chose instead of the source's is gone. The source's choice stands in for the translator's.
"""

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import ForeignKey
from wagtail_localize import models as localize_models
from wagtail_localize.segments import OverridableSegmentValue
from wagtail_localize.segments import ingest as stock

_stock_block = stock.StreamFieldSegmentsWriter.handle_block
_stock_related_object = stock.StreamFieldSegmentsWriter.handle_related_object_block


def install():
    """Put our rule in the place of wagtail-localize's; called once, when the app is ready."""
    stock.StreamFieldSegmentsWriter.handle_block = write_block
    stock.StreamFieldSegmentsWriter.handle_related_object_block = write_related_object
    localize_models.ingest_segments = ingest_segments


def write_block(self, block_type, block_value, segments):
    """Write no text into a part without value, such as a deleted picture's alternative text. Same signature."""
    return None if block_value is None else _stock_block(self, block_type, block_value, segments)


def write_related_object(self, related_object, segments):
    """Keep the source's choice where the translator's is gone. Same signature."""
    try:
        return _stock_related_object(self, related_object, segments)
    except ObjectDoesNotExist:
        return related_object


def ingest_segments(original_obj, translated_obj, src_locale, tgt_locale, segments):
    """Write the segments whose chosen thing is still there. Same signature."""
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

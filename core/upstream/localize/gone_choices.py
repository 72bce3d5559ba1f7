"""wagtail-localize writes and previews a twin although a picture, file or place that it names was deleted."""

from django.core.exceptions import ObjectDoesNotExist
from wagtail_localize import models
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from core.translation.gone_choices import ingest_segments
from core.upstream.patches import Patch


def handle_block(self, block_type, block_value, segments):
    """Write no text into a part without value, such as a deleted picture's alternative text. Same signature."""
    return None if block_value is None else BLOCK.stock(self, block_type, block_value, segments)


def handle_related_object_block(self, related_object, segments):
    """Keep the source's choice in a block where the translator's is gone. Same signature."""
    try:
        return CHOICE.stock(self, related_object, segments)
    except ObjectDoesNotExist:
        return related_object


BLOCK = Patch(StreamFieldSegmentsWriter, "handle_block", handle_block, "18d2a2fc8818bb05")
CHOICE = Patch(
    StreamFieldSegmentsWriter, "handle_related_object_block", handle_related_object_block, "3b534e77a7f48d37"
)
FIELDS = Patch(models, "ingest_segments", ingest_segments, "46077c1009b9e8c9")
PATCHES = [BLOCK, CHOICE, FIELDS]

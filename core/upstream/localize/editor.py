"""The translator of wagtail-localize names texts as editors do, and writes dates as elsewhere here.

Stock has "Scene | Hotspots", and "24 November 2026" in every language. The place of a text on the screen (tab, order,
widget) stays as stock says.
"""

from django.utils.text import capfirst
from wagtail_localize import models
from wagtail_localize.views import edit_translation

from core.translation.segment_labels import name_of
from core.upstream.patches import Patch

DATE_FORMAT = "%-d.%-m.%Y"


def get_segment_location_info(source_instance, tab_helper, content_path, field_path, widget=False):
    """Tell the translator where a text stands. Same signature and errors as stock."""
    info = PLACES.stock(source_instance, tab_helper, content_path, field_path, widget)
    name = name_of(source_instance, content_path)
    if name is None or not name.block_id:
        return info
    return {**info, "field": name.group, "blockId": name.block_id, "subField": capfirst(name.label) or None}


PLACES = Patch(edit_translation, "get_segment_location_info", get_segment_location_info, "6218eff9b05f4a95")
PATCHES = [
    PLACES,
    Patch(models, "DATE_FORMAT", DATE_FORMAT, "4f9e5d03f6497c19"),
    Patch(edit_translation, "DATE_FORMAT", DATE_FORMAT, "4f9e5d03f6497c19"),
]

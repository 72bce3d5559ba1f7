"""A table that can be translated. Stock table blocks yield no text at all to wagtail-localize.

A table is one text with a frame, as rich text is: the frame is JSON in which each translatable cell is null. Numbers
stay in the frame, so they follow the source as long as both tables have the same shape.
"""

import json

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue

FORMAT = "table"


# The script of the table knows these in English only, and takes a language that it does not know for an error.
MENU = {
    "row_above": _("Add a row above"),
    "row_below": _("Add a row below"),
    "after_rows": None,
    "col_left": _("Add a column on the left"),
    "col_right": _("Add a column on the right"),
    "after_columns": None,
    "remove_row": _("Remove the chosen rows"),
    "remove_col": _("Remove the chosen columns"),
    "after_removing": None,
    "undo": _("Undo"),
    "redo": _("Redo"),
}
LINE = "---------"


class TableCellsBlock(WagtailTableBlock):
    """The cells, their headers and the caption."""

    def get_table_options(self, table_options=None):
        items = {key: {"name": LINE if name is None else name} for key, name in MENU.items()}
        return super().get_table_options(
            {"language": "en-US", "contextMenu": {"items": items}, **(table_options or {})}
        )

    def get_translatable_segments(self, value):
        if not value:
            return []
        frame, texts = _take_texts(value)
        template = TemplateSegmentValue("", FORMAT, json.dumps(frame), len(texts))
        return [template, *(StringSegmentValue("", text) for text in texts)]

    def restore_translated_segments(self, value, segments):
        segments = sorted(segments, key=lambda segment: segment.order)
        template = next(segment for segment in segments if isinstance(segment, TemplateSegmentValue))
        texts = [segment.render_text() for segment in segments if isinstance(segment, StringSegmentValue)]
        return _put_texts(json.loads(template.template), texts)

    class Meta:
        template = "blocks/table_cells.html"


class TableBlock(blocks.StructBlock):
    """A table in a story."""

    table = TableCellsBlock(label=_("table"))
    note = blocks.CharBlock(label=_("note under the table"), required=False, max_length=300)

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns with headers and a caption.")
        template = "blocks/table.html"
        preview_value = {
            "table": {
                "data": [["Kysely", "Vastaajia"], ["Alkukartoitus", "44"]],
                "first_row_is_table_header": True,
                "first_col_is_header": False,
                "table_header_choice": "row",
                "table_caption": "Kyselyt",
            },
            "note": "",
        }


def keep_shape(source_group, twin_group):
    """Return the twin's text; for a table of the same shape, its cells in the source's frame with the new numbers."""
    frames = [
        [part for part in group if isinstance(part, TemplateSegmentValue)] for group in (source_group, twin_group)
    ]
    if not all(frames) or frames[0][0].format != FORMAT:
        return twin_group
    source, twin = (json.loads(frame[0].template) for frame in frames)
    if _text_places(source) != _text_places(twin):
        return twin_group
    return [frames[0][0], *(part for part in twin_group if isinstance(part, StringSegmentValue))]


def _is_text(cell) -> bool:
    return isinstance(cell, str) and any(character.isalpha() for character in cell)


def _take_texts(value):
    texts = []

    def take(cell):
        if not _is_text(cell):
            return cell or ""
        texts.append(cell)
        return None

    frame = {**value, "data": [[take(cell) for cell in row] for row in value.get("data") or []]}
    frame["table_caption"] = take(value.get("table_caption") or "")
    return frame, texts


def _put_texts(frame, texts):
    rest = iter(texts)

    def put(cell):
        return next(rest, "") if cell is None else cell

    data = [[put(cell) for cell in row] for row in frame["data"]]
    return {**frame, "data": data, "table_caption": put(frame["table_caption"])}


def _text_places(frame):
    return [[cell is None for cell in row] for row in frame["data"]], frame["table_caption"] is None

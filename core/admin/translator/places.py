"""Where a text stands in the form of its page: the section that heads it, its name there, its place in the order."""

from dataclasses import dataclass

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel, PanelGroup
from wagtail.fields import StreamField

from core.translation.segment_labels import name_of

LAST = 10_000


@dataclass(frozen=True)
class Place:
    section: str
    name: str
    order: tuple

    def __str__(self):
        return " · ".join(filter(None, [self.section, self.name]))


class Form:
    """The form of a page, for finding where its texts stand."""

    def __init__(self, page):
        self.page = page
        self.headings = {}
        self._walk(page.get_edit_handler(), "")

    def _walk(self, panel, heading: str):
        if isinstance(panel, PanelGroup):
            for child in panel.children:
                self._walk(child, str(panel.heading) or heading)
        elif isinstance(panel, FieldPanel):
            self.headings.setdefault(panel.field_name, (len(self.headings), heading))
        elif isinstance(panel, InlinePanel):
            self.headings.setdefault(panel.relation_name, (len(self.headings), str(panel.heading)))

    def place_of(self, path: str, order: int) -> Place:
        """Return where the text at a path of wagtail-localize's segments stands."""
        field_name = path.partition(".")[0]
        number, heading = self.headings.get(field_name, (LAST, ""))
        name = self._name(path)
        if name is not None and name.block_id:
            return Place(name.group, capfirst(name.label), (number, order))
        field = self.page._meta.get_field(field_name)
        label = str(name or capfirst(getattr(field, "verbose_name", field_name)))
        return Place(heading or _("Other texts"), label, (number, order))

    def _name(self, path: str):
        try:
            return name_of(self.page, path)
        except (FieldDoesNotExist, AttributeError):
            return None


def part_at(model, context):
    """Return the field or the block in which a text stands; None when the page type has it no more."""
    first, *rest = (context.field_path or context.path.partition(".'")[0]).split(".")
    try:
        part = model._meta.get_field(first)
        if not isinstance(part, StreamField):
            return part
        part = part.stream_block
        for name in rest:
            part = part.child_block if isinstance(part, blocks.ListBlock) else part.child_blocks[name]
    except (FieldDoesNotExist, KeyError, AttributeError):
        return None
    return part

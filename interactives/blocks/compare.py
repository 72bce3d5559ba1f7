"""Two versions of a scene compared in Wagtail's history: point by point, in words, only what has changed."""

from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.admin.compare import (
    BlockComparison,
    ListBlockComparison,
    StreamFieldComparison,
    StructBlockComparison,
    get_comparison_class_for_block,
)

NOTHING = "–"
SIZE, CORNERS = {"w", "h"}, {"points"}
UNUSED = {"point": SIZE | CORNERS, "rect": CORNERS, "ellipse": CORNERS, "polygon": SIZE | {"x", "y"}}


def then_now(before, after, unit=""):
    """Return "25 → 45 %" with the marks of what went and what came."""
    return format_html('<span class="deletion">{}</span> → <span class="addition">{}</span>{}', before, after, unit)


class NumberComparison(BlockComparison):
    """A number of per cent: "25 → 45 %"."""

    def number(self, value):
        return NOTHING if value is None else number_format(value.normalize(), use_l10n=True).rstrip()

    def htmlvalue(self, val):
        return f"{self.number(val)}\u00a0%"

    def htmldiff(self):
        if not self.has_changed():
            return self.htmlvalue(self.val_a)
        return then_now(self.number(self.val_a), self.number(self.val_b), "\u00a0%")


class WordsComparison(BlockComparison):
    """A value by words for it: `words`."""

    def words(self, value) -> str:
        raise NotImplementedError

    def htmlvalue(self, val):
        return format_html("{}", self.words(val))

    def htmldiff(self):
        if not self.has_changed():
            return self.htmlvalue(self.val_a)
        return then_now(self.words(self.val_a), self.words(self.val_b))


class ChoiceComparison(WordsComparison):
    """A choice, by its words instead of its key."""

    def words(self, value):
        return dict(self.block.field.choices).get(value or "", value) or NOTHING


class NamedScene(str):
    """The first 8 characters of a scene's block id, with the scene's name; "" when the page has no such scene."""

    name = ""


class ScenesComparison(StreamFieldComparison):
    """The scenes of a page. A link to a scene does not know its name, so each gets it here, from its own version."""

    def __init__(self, field, obj_a, obj_b):
        super().__init__(field, obj_a, obj_b)
        for scenes in (self.val_a, self.val_b):
            name_links(scenes)


def name_links(scenes):
    """Put the name of the scene on every link to a scene."""
    names = {scene.id[:8]: scene.value["title"] for scene in scenes if scene.id}
    for scene in scenes:
        for hotspot in scene.value["hotspots"]:
            for content in hotspot["content"]:
                if content.block_type == "scene":
                    content.value = NamedScene(content.value)
                    content.value.name = names.get(content.value, "")


class SceneLinkComparison(WordsComparison):
    """A link to another scene, by the scene's name."""

    def words(self, value):
        gone = _("A scene that has been removed ({key})").format(key=value)
        return getattr(value, "name", "") or (gone if value else NOTHING)


class PartsComparison(StructBlockComparison):
    """A struct of which only the changed parts are shown, under its name."""

    def unused(self, val) -> set:
        """Return the parts that say nothing."""
        return set()

    def part(self, name):
        block = self.block.child_blocks[name]
        values = self.val_a[name], self.val_b[name]
        return get_comparison_class_for_block(block)(block, self.exists_a, self.exists_b, *values)

    def whole(self, val):
        """Return every part that a new or a removed thing has."""
        rows = []
        for name, block in self.block.child_blocks.items():
            if name not in self.unused(val) and val[name] not in (None, "", False) and len_of(val[name]):
                part = get_comparison_class_for_block(block)(block, True, True, val[name], val[name])
                rows.append((block.label, part.htmlvalue(val[name])))
        return self.rows(rows)

    def rows(self, rows):
        return format_html('<dl class="comparison__list">{}</dl>', format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows))

    def htmlvalue(self, val):
        if self.exists_a and self.exists_b and not self.has_changed():
            return format_html("<p><b>{}</b>: {}</p>", val["title"] or NOTHING, _("no changes"))
        return format_html("<p><b>{}</b></p>{}", val["title"] or NOTHING, self.whole(val))

    def htmldiff(self):
        unused = self.unused(self.val_a) & self.unused(self.val_b)
        parts = [
            (block.label, self.part(name)) for name, block in self.block.child_blocks.items() if name not in unused
        ]
        changed = [(label, part.htmldiff()) for label, part in parts if part.has_changed()]
        return format_html("<p><b>{}</b></p>{}", self.val_b["title"] or NOTHING, self.rows(changed))


class SceneComparison(PartsComparison):
    """A scene: its name, its picture and its hotspots."""


class HotspotComparison(PartsComparison):
    """A hotspot; a marker has no size and only a polygon has corners."""

    def unused(self, val):
        return UNUSED.get(val["shape"], set())


class HotspotsComparison(ListBlockComparison):
    """The hotspots of a scene, with their order when it has changed."""

    def order(self, val, ids) -> str:
        return ", ".join(item.value["title"] or NOTHING for item in val.bound_blocks if item.id in ids)

    def htmldiff(self):
        ids_a, ids_b = ([item.id for item in val.bound_blocks] for val in (self.val_a, self.val_b))
        kept = set(ids_a) & set(ids_b)
        html = super().htmldiff()
        if [key for key in ids_a if key in kept] == [key for key in ids_b if key in kept]:
            return html
        orders = then_now(self.order(self.val_a, kept), self.order(self.val_b, kept))
        return format_html("<p>{}: {}</p>{}", pgettext("sequence", "Order"), orders, html)


def len_of(value) -> int:
    """Return how many things a value holds; 1 for a thing that holds none."""
    return len(value) if hasattr(value, "__len__") else 1

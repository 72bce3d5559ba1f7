"""The data of an interactive image: scenes with hotspots. Coordinates are per cent of the whole picture."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.images import ImageBlock
from interactives.content_blocks import HotspotContentBlock
from interactives.geometry import parse_points
from interactives.points import PointsBlock

SHAPES = [
    ("point", pgettext_lazy("hotspot", "marker")),
    ("rect", _("rectangle")),
    ("ellipse", _("ellipse")),
    ("polygon", _("polygon")),
]
ICONS = [
    ("", _("number")),
    ("info", _("information")),
    ("report", pgettext_lazy("kind", "report")),
    ("video", _("video")),
    ("audio", _("audio")),
    ("place", pgettext_lazy("venue", "place")),
    ("person", _("person")),
    ("link", _("link")),
]
COLOURS = [("point", _("accent")), ("ink", _("dark")), ("paper", _("light"))]


def per_cent(label, default, **kwargs):
    """Return a block for a coordinate or a size, 0–100 % of the picture, two decimals."""
    return blocks.DecimalBlock(
        label=label, min_value=0, max_value=100, max_digits=5, decimal_places=2, default=default, **kwargs
    )


class HotspotBlock(blocks.StructBlock):
    """A point or an area of the picture, its name and what opens from it."""

    title = blocks.CharBlock(label=_("name"), max_length=150)
    content = HotspotContentBlock(label=_("content"), required=False)
    shape = blocks.ChoiceBlock(label=_("shape"), choices=SHAPES, default="point")
    x = per_cent(_("from left, %"), 50)
    y = per_cent(_("from top, %"), 50)
    w = per_cent(_("width, %"), 20, required=False)
    h = per_cent(_("height, %"), 20, required=False)
    points = PointsBlock(label=_("corners"), required=False)
    icon = blocks.ChoiceBlock(label=_("sign"), choices=ICONS, required=False, default="")
    colour = blocks.ChoiceBlock(label=_("colour"), choices=COLOURS, default="point")

    def clean(self, value):
        """An area lies inside the picture; a polygon has at least three corners and does not cross itself."""
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        errors = {}
        if value["shape"] in {"rect", "ellipse"}:
            for name in ("w", "h"):
                if not value[name]:
                    errors[name] = ValidationError(_("Write the size of the area."))
        if value["shape"] == "polygon":
            try:
                parse_points(value["points"])
            except ValueError as error:
                errors["points"] = ValidationError(str(error))
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value

    class Meta:
        icon = "crosshairs"
        label = pgettext_lazy("hotspot", "point")
        label_format = "{title}"
        form_layout = blocks.BlockGroup(
            children=[
                "title",
                "content",
                blocks.BlockGroup(
                    children=["shape", "x", "y", "w", "h", "points", "icon", "colour"],
                    heading=_("Position and look"),
                    classname="collapsed",
                ),
            ]
        )


class SceneBlock(blocks.StructBlock):
    """A picture with its hotspots in the order in which readers meet them."""

    title = blocks.CharBlock(label=_("name of the scene"), max_length=150)
    image = ImageBlock(label=_("picture"))
    panorama = blocks.BooleanBlock(
        label=_("360° picture"), required=False, help_text=_("The picture shows the whole surroundings.")
    )
    hotspots = blocks.ListBlock(HotspotBlock(), label=_("hotspots"), collapsed=True, default=[])

    class Meta:
        icon = "image"
        label = _("Scene")
        label_format = "{title}"


class ScenesBlock(blocks.StreamBlock):
    """The scenes of an interactive image."""

    scene = SceneBlock()

    class Meta:
        required = False

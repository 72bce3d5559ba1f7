"""The data of an interactive image: scenes with hotspots. Coordinates are per cent of the whole picture."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.images import ImageBlock
from interactives.blocks.compare import (
    ChoiceComparison,
    HotspotComparison,
    HotspotsComparison,
    NumberComparison,
    SceneComparison,
)
from interactives.blocks.content import HotspotContentBlock
from interactives.blocks.points import PointsBlock
from interactives.blocks.validation import area_errors, scene_link_errors

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


class NameBlock(blocks.CharBlock):
    """A name, asked for in words of its own when it is missing."""

    def __init__(self, missing, **kwargs):
        super().__init__(max_length=150, **kwargs)
        self.field.error_messages["required"] = missing


class PerCentBlock(blocks.DecimalBlock):
    """A coordinate or a size, 0–100 % of the picture, two decimals."""

    def __init__(self, **kwargs):
        super().__init__(min_value=0, max_value=100, max_digits=5, decimal_places=2, **kwargs)
        message = _("Write a number from 0 to 100: per cent of the picture.")
        self.field.error_messages.update({"invalid": message, "required": message})
        for validator in self.field.validators[:2]:
            validator.message = message

    def get_comparison_class(self):
        return NumberComparison


class LookBlock(blocks.ChoiceBlock):
    """A choice that the editor shows as a row of pictures."""

    def __init__(self, **kwargs):
        super().__init__(widget=forms.RadioSelect, **kwargs)

    def get_comparison_class(self):
        return ChoiceComparison


class HotspotBlock(blocks.StructBlock):
    """A point or an area of the picture, its name and what opens from it."""

    title = NameBlock(label=_("name"), missing=_("Write a name for the point."))
    content = HotspotContentBlock(label=_("content"), required=False)
    shape = LookBlock(label=_("shape"), choices=SHAPES, default="point")
    x = PerCentBlock(label=_("from left, %"), default=50)
    y = PerCentBlock(label=_("from top, %"), default=50)
    w = PerCentBlock(label=_("width, %"), default=20, required=False)
    h = PerCentBlock(label=_("height, %"), default=20, required=False)
    points = PointsBlock(label=_("corners"), required=False)
    icon = LookBlock(label=_("sign"), choices=ICONS, required=False, default="")
    colour = LookBlock(label=_("colour"), choices=COLOURS, default="point")

    def clean(self, value):
        """An area lies inside the picture; a polygon has at least three corners and does not cross itself."""
        value = super().clean(value)
        if not self.is_deferred_validation and (errors := area_errors(value)):
            raise StructBlockValidationError(block_errors=errors)
        return value

    def get_comparison_class(self):
        return HotspotComparison

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
                    icon="crosshairs",
                    # Without it Wagtail reads the words of the shape's radio buttons, which costs a browser a walk
                    # through the whole form for each hotspot.
                    label_format="",
                ),
            ]
        )


class HotspotsBlock(blocks.ListBlock):
    """The hotspots of a scene, in the order in which readers meet them."""

    def get_comparison_class(self):
        return HotspotsComparison


class SceneBlock(blocks.StructBlock):
    """A picture with its hotspots in the order in which readers meet them."""

    title = NameBlock(label=_("name of the scene"), missing=_("Write a name for the scene."))
    image = ImageBlock(label=_("picture"))
    hotspots = HotspotsBlock(HotspotBlock(), label=_("hotspots"), collapsed=True, default=[])

    def get_comparison_class(self):
        return SceneComparison

    class Meta:
        icon = "image"
        label = _("Scene")
        label_format = "{title}"


class ScenesBlock(blocks.StreamBlock):
    """The scenes of an interactive image."""

    scene = SceneBlock()

    def clean(self, value, **kwargs):
        """A hotspot that leads to another scene names one that the page has."""
        value = super().clean(value, **kwargs)
        if not self.is_deferred_validation and (errors := scene_link_errors(value)):
            raise StreamBlockValidationError(block_errors=errors)
        return value

    class Meta:
        required = False

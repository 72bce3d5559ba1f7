"""The forms of scenes in the page editor: adapters that hand the blocks to the scripts in static/js/admin/hotspots/."""

from django import forms
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.telepath import register
from wagtail.blocks.field_block import FieldBlockAdapter
from wagtail.blocks.struct_block import StructBlockAdapter

from interactives.admin.editor_texts import scene_link_texts, texts
from interactives.blocks.content import SceneLinkBlock
from interactives.blocks.scene import SceneBlock

SHEETS = ("hotspots", "hotspot-picture", "hotspot-marks", "hotspot-list", "hotspot-form", "hotspot-signs")
STYLES = [f"css/admin/{name}.css" for name in SHEETS]
SCRIPT = forms.Script("js/admin/hotspots/index.js", type="module")


class SceneAdapter(StructBlockAdapter):
    """The form of a scene: the picture with its hotspots, made by the script."""

    js_constructor = "interactives.SceneBlock"

    def js_args(self, block):
        name, children, meta = super().js_args(block)
        urls = {"pictureUrl": reverse("hotspot_picture", args=[0]), "signsUrl": static("icons.svg")}
        return [name, children, {**meta, **urls, "texts": texts()}]

    @cached_property
    def media(self):
        base = super().media
        return forms.Media(js=[*base._js, SCRIPT], css={"all": STYLES})


class SceneLinkAdapter(FieldBlockAdapter):
    """The form of a link to another scene: a choice of the scenes that the page has just now."""

    js_constructor = "interactives.SceneLinkBlock"

    def js_args(self, block):
        name, widget, meta = super().js_args(block)
        return [name, widget, {**meta, "texts": scene_link_texts()}]

    @cached_property
    def media(self):
        return forms.Media(js=[*super().media._js, SCRIPT])


register(SceneAdapter(), SceneBlock)
register(SceneLinkAdapter(), SceneLinkBlock)

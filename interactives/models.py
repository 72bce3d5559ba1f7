from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.fields import StreamField
from core.findable.parts import page_parts
from core.lists.feeds import ListsOutputs
from core.models import IndexPage, OutputPage
from core.page_types import CitationTypes, Kind, SearchPart
from interactives.blocks.scene import ScenesBlock
from interactives.editing.forms import InteractivePageForm
from interactives.editing.panels import CompletenessPanel, ScenesPanel
from interactives.scenes.frames import (
    FRAME,
    SCENE_KEY,
    allow_framing,
    frame_tail,
    read_component,
    scene_tail,
    scene_url,
)
from interactives.scenes.pictures import SHARP, THUMBNAIL
from interactives.scenes.scene import places_taken, scenes_of
from interactives.scenes.schema import schema_of
from interactives.scenes.search_parts import HOTSPOT, hotspot_parts


class InteractiveIndexPage(ListsOutputs, IndexPage):
    """The list of the interactive images of a site."""

    list_titles = {"fi": "Interaktiiviset kuvat", "sv": "Interaktiva bilder"}

    content_panels = IndexPage.content_panels
    subpage_types = ["interactives.InteractivePage"]

    class Meta:
        verbose_name = _("list of interactive images")
        verbose_name_plural = _("lists of interactive images")


class InteractivePage(OutputPage):
    """A picture with hotspots, or several that make a tour; the same contents as ordered text below."""

    kind = Kind(
        key="interactive",
        name=_("Interactive image"),
        plural=_("Interactive images"),
        icon="picture",
        counted=ngettext_lazy("%(text)s interactive image", "%(text)s interactive images", "number"),
        add=_("Make an interactive image"),
    )
    citation_types = CitationTypes(csl="graphic", schema="ImageObject")

    is_written = False
    is_dated_by_publishing = True
    embed_template = "interactives/in_story.html"
    part_places = {HOTSPOT: _("Hit in the point of the picture: %(title)s")}
    address_tails = rf"{OutputPage.address_tails}|{SCENE_KEY}/|{FRAME}/"

    scenes = StreamField(ScenesBlock(), verbose_name=_("scenes"), blank=True)

    content_panels = [
        CompletenessPanel(),
        *OutputPage.head_panels,
        ScenesPanel("scenes"),
        FieldPanel("date"),
        OutputPage.contributors_panel,
        OutputPage.topics_panel,
        OutputPage.lead_image_panel,
        OutputPage.elsewhere_panel,
        *OutputPage.more_panels,
    ]
    search_fields = [*OutputPage.search_fields, index.SearchField("scenes")]
    base_form_class = InteractivePageForm
    parent_page_types = ["interactives.InteractiveIndexPage"]

    class Meta:
        verbose_name = _("interactive image")
        verbose_name_plural = _("interactive images")

    @property
    def picture_id(self) -> int | None:
        """The picture of the first scene stands for the page where no other was chosen."""
        first = next((block["value"] for block in self.scenes.raw_data), {})
        return self.lead_image_id or (first.get("image") or {}).get("image")

    def get_schema(self) -> dict:
        return schema_of(self)

    def get_search_parts(self) -> Iterable[SearchPart]:
        """The page's own texts, and each hotspot by itself."""
        yield from page_parts(self, skip=["scenes"])
        yield from hotspot_parts(self)

    def get_pictures(self) -> Iterable[tuple]:
        """Those of all pages, and its scenes sharp enough to be looked at up close, and small for other sites."""
        yield from super().get_pictures()
        for scene in self.scenes:
            if scene.value["image"]:
                yield scene.value["image"], (SHARP, THUMBNAIL)

    def get_addresses_below(self) -> Iterable[str]:
        """Its files, its scenes but the first, which the page's own address opens, and a frame for each."""
        yield from super().get_addresses_below()
        for scene in scenes_of(self):
            yield from filter(None, (scene_tail(scene), frame_tail(self, scene)))

    def read_tail(self, tail: str) -> dict | None:
        """A scene has an address of its own (the first 8 characters of its block id), and so has each frame."""
        scene_key, framed = read_component(self, tail) or (None, False)
        if scene_key is None or (scene_key and scene_key not in [scene.key for scene in scenes_of(self)]):
            return super().read_tail(tail)
        return {"scene_key": scene_key, "framed": framed}

    def get_template(self, request, *args, framed=False, **kwargs):
        return "interactives/frame.html" if framed else super().get_template(request, *args, **kwargs)

    def get_context(self, request, *args, scene_key=None, framed=False, **kwargs):
        scenes = scenes_of(self)
        places_taken(request).update(spot.anchor for scene in scenes for spot in [scene, *scene.spots])
        shown = next((scene for scene in scenes if scene.key == scene_key), scenes[0] if scenes else None)
        context = {**super().get_context(request, *args, **kwargs), "scenes": scenes, "scene": shown, "framed": framed}
        if scene_key and not framed and self.twin:
            pages = {page.locale.language_code: page for page in (self, self.twin)}
            context["language_links"] = {code: scene_url(page, shown, request) for code, page in pages.items()}
        return context

    def serve(self, request, *args, framed=False, **kwargs):
        """A frame may stand on any site, and only frames may."""
        response = super().serve(request, *args, framed=framed, **kwargs)
        return allow_framing(response) if framed else response

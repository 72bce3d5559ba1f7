from django.http import Http404
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail.url_routing import RouteResult

from core.fields import StreamField
from core.filters import output_listing
from core.kinds import Kind
from core.models import IndexPage, OutputPage
from interactives.blocks import ScenesBlock
from interactives.scenes import scenes_of


class InteractiveIndexPage(IndexPage):
    """The list of the interactive images of a site."""

    content_panels = IndexPage.content_panels
    parent_page_types = ["home.HomePage"]
    subpage_types = ["interactives.InteractivePage"]

    class Meta:
        verbose_name = _("list of interactive images")
        verbose_name_plural = _("lists of interactive images")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, "listing": output_listing(InteractivePage, request)}


class InteractivePage(OutputPage):
    """A picture with hotspots, or several that make a tour; the same contents as ordered text below."""

    kind = Kind(
        "interactive",
        _("Interactive image"),
        _("Interactive images"),
        "picture",
        ngettext_lazy("%(text)s interactive image", "%(text)s interactive images", "number"),
    )
    index_page_model = "interactives.InteractiveIndexPage"

    scenes = StreamField(ScenesBlock(), verbose_name=_("scenes"), blank=True)

    content_panels = [
        *OutputPage.content_panels,
        FieldPanel("scenes"),
        FieldPanel("date"),
        OutputPage.contributors_panel,
        OutputPage.topics_panel,
        OutputPage.elsewhere_panel,
        *OutputPage.more_panels,
    ]
    search_fields = [*OutputPage.search_fields, index.SearchField("scenes")]
    parent_page_types = ["interactives.InteractiveIndexPage"]

    class Meta:
        verbose_name = _("interactive image")
        verbose_name_plural = _("interactive images")

    def route(self, request, path_components):
        """A scene has an address of its own: the first 8 characters of its block id."""
        if not path_components:
            return super().route(request, path_components)
        known = [scene.key for scene in scenes_of(self)]
        if len(path_components) == 1 and path_components[0] in known and self.live:
            return RouteResult(self, kwargs={"scene_key": path_components[0]})
        raise Http404

    def get_context(self, request, *args, scene_key=None, **kwargs):
        scenes = scenes_of(self)
        shown = next((scene for scene in scenes if scene.key == scene_key), scenes[0] if scenes else None)
        return {**super().get_context(request, *args, **kwargs), "scenes": scenes, "scene": shown}

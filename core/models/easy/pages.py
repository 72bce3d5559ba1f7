"""A page in easy language, which stands below the page that it is a version of."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import models
from django.shortcuts import render
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.models import Page
from wagtail.search import index

from core import visibility
from core.blocks.story import StoryBlock
from core.cache import keys
from core.cache.versioned import cached
from core.fields import StreamField
from core.findable.parts import BODY, EASY
from core.models.pages import BasePage
from core.page_types import SearchPart


class EasyPage(BasePage):
    """A version of a page in easy language: selkosuomi of a Finnish page, lätt svenska of a Swedish one.

    The page right above it is its original: it says no more of it than by its place. It is no work of its own.
    """

    is_easy_version = True

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    # That of its original, which nobody writes but `core.works.states`: what is withdrawn is so in every version.
    state = models.CharField(max_length=10, default=visibility.PUBLISHED, editable=False)

    content_panels = [
        HelpPanel(heading=_("How to write easy language"), template="admin/easy/help.html"),
        *Page.content_panels,
        FieldPanel("intro", help_text=_("The main thing in one to three short sentences. Shown under the title.")),
        BasePage.lead_image_panel,
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    is_creatable = False  # it begins in the form of its original
    max_count_per_parent = 1
    parent_page_types = []
    subpage_types = []

    class Meta:
        verbose_name = pgettext_lazy("page type", "version in easy language")
        verbose_name_plural = _("versions in easy language")

    @cached_property
    def original(self):
        """The page that this is a version of, as its own kind; None while nothing stands above it."""
        above = self.path[: -self.steplen]

        def ask():
            page = Page.objects.filter(path=above).select_related("locale").first()
            return page.specific if page else None

        return cached(f"page at place {above}", ask, [keys.place(above)])

    @property
    def shown_original(self):
        """The original, where readers of this page may open it; else None."""
        page = self.original
        return page if page and visibility.is_opened(page, visibility.current_area()) else None

    @cached_property
    def twin(self):
        """The version of the original's twin, else that twin itself."""
        twin = self.original and self.original.twin
        return (twin.easy_version or twin) if twin else None

    @property
    def bcp47(self) -> str:
        """The language as machines are told it: "simple" is the registered word for easy language."""
        return f"{self.language}-simple"

    def get_search_parts(self) -> Iterable[SearchPart]:
        """Those of its original's work, which is found by them and opens here."""
        if self.original is None:
            return
        for part in super().get_search_parts():
            kind = EASY if part.kind == BODY else part.kind
            yield replace(part, work=str(self.original.translation_key), kind=kind)

    def get_record(self) -> dict:
        return {"language": self.bcp47}

    def get_schema(self) -> dict:
        original = self.shown_original
        return {**super().get_schema(), **({"isBasedOn": original.full_url} if original else {})}

    def can_move_to(self, parent) -> bool:
        """It goes where its original goes, and nowhere else."""
        return False

    def with_content_json(self, content):
        """Restore a revision; the state is never read from one."""
        page = super().with_content_json(content)
        page.state = self.state
        return page

    def serve(self, request, *args, **kwargs):
        """What is withdrawn or still to come says so at every address of it."""
        if self.state == visibility.PUBLISHED or self.original is None:
            return super().serve(request, *args, **kwargs)
        if self.state == visibility.WITHDRAWN:
            return render(request, "core/withdrawn.html", {"page": self.original}, status=410)
        response = render(request, "core/announced.html", {"page": self.original})
        response["X-Robots-Tag"] = "noindex"
        return response

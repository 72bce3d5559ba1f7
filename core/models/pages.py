"""What every page has, whatever its kind."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail.url_routing import RouteResult

from core.blocks.walking import walk_field
from core.cache import keys
from core.cache.versioned import cached
from core.fields import FileKey
from core.files.pictures import SHARED, SPECS
from core.files.responses import carried_file
from core.findable import parts
from core.languages import other_language
from core.page_types import PageType, SearchPart, page_types
from core.sites import permalinks, routes
from core.visibility import answering, area_of, is_private, private_collections
from core.works.easy.versions import easy_version_of
from core.works.page_forms import BasePageForm, PageCopyForm
from core.works.sources.files import names_of_files, sources_file
from core.works.standing import standing_of


class BasePage(PageType, Page):
    """A page of the site: a title, an intro and a picture in one language; its twin has the other language."""

    intro = models.TextField(
        _("intro"),
        blank=True,
        max_length=600,
        help_text=_("The main thing in one to three sentences. Shown under the title, in lists and in search results."),
    )
    lead_image = FileKey(
        "core.CustomImage",
        verbose_name=_("lead picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown at the top of the page and when the page is shared."),
    )
    plain_summary = models.TextField(
        _("in brief, in plain language"),
        blank=True,
        help_text=_("Short sentences, everyday words. Shown first on the page, and to readers of the other language."),
    )
    # Paths of the texts that stand in the source's language because they lack a translation: see core.translation.
    foreign_parts = models.JSONField(default=list, editable=False, blank=True)

    base_form_class = BasePageForm
    copy_form_class = PageCopyForm
    address_tails = r"[\w-]+\.\w{1,8}"  # files
    page_relations = ["lead_image"]

    head_panels = [*Page.content_panels, "intro"]
    lead_image_panel = FieldPanel("lead_image")
    content_panels = [*head_panels, lead_image_panel]
    more_panels = [MultiFieldPanel([FieldPanel("plain_summary")], heading=_("More details"), classname="collapsed")]
    search_fields = [
        *Page.search_fields,
        index.SearchField("intro"),
        index.SearchField("plain_summary"),
        index.FilterField("translation_key"),
    ]

    class Meta:
        abstract = True

    @property
    def language(self) -> str:
        """The language of the page: "fi" or "sv"."""
        return self.locale.language_code

    @property
    def title_language(self) -> str:
        """The language of the title, which is the other one while the title lacks a translation."""
        return self.part_language("title")

    def part_language(self, path: str) -> str:
        """Return the language of one text of the page; `path` is as in the segments of wagtail-localize."""
        foreign = any(part == path or part.startswith(f"{path}.") for part in self.foreign_parts)
        return other_language(self.language) if foreign else self.language

    @cached_property
    def twin(self):
        """The page of the same work in the other language, when readers of this one can open it; else None."""
        pages = type(self)._default_manager.filter(translation_key=self.translation_key)
        pages = pages.live() if is_private(self) else answering(pages)
        pages = pages.exclude(locale_id=self.locale_id).select_related("locale")
        name = f"{self._meta.label} {self.translation_key} not in {self.locale_id}"
        return cached(name, pages.first, [keys.work(self.translation_key)])

    @cached_property
    def easy_version(self):
        """The version of the page in easy language, when readers may open it; else None."""
        return easy_version_of(self)

    @property
    def picture_id(self) -> int | None:
        return self.lead_image_id

    @property
    def status_string(self) -> str:
        """How the page stands, as the admin tells it. Wagtail knows live and draft only."""
        return standing_of(self).words

    @property
    def permalink(self) -> str:
        """The lasting address of the work, without host."""
        return f"/id/{permalinks.encode(self.translation_key)}/"

    @classmethod
    def clean_parent_page_models(cls) -> list[type]:
        """The types that are named; the front page of those that stand right under it, the originals of versions."""
        is_first = cls._clean_parent_page_models is None
        models = super().clean_parent_page_models()
        if is_first and cls.stands_under_front_page:
            models += [model for model in page_types() if model.is_front_page and model not in models]
        if is_first and cls.is_easy_version:
            models += [model for model in page_types() if model.takes_easy_version]
        return models

    @classmethod
    def clean_subpage_models(cls) -> list[type]:
        """The types that are named; also those that say that they stand under a front page, or are a version of it."""
        is_first = cls._clean_subpage_models is None
        models = super().clean_subpage_models()
        if is_first and cls.is_front_page:
            models += [model for model in page_types() if model.stands_under_front_page and model not in models]
        if is_first and cls.takes_easy_version:
            models += [model for model in page_types() if model.is_easy_version]
        return models

    def get_search_parts(self) -> Iterable[SearchPart]:
        return parts.page_parts(self)

    def get_pictures(self) -> Iterable[tuple]:
        if self.lead_image:
            yield self.lead_image, (*SPECS, SHARED)
        for field in self._meta.get_fields():
            if isinstance(field, StreamField):
                nodes = walk_field(self, field.name)
                yield from ((node.value, SPECS) for node in nodes if isinstance(node.block, ImageBlock) and node.value)

    def get_schema(self) -> dict:
        return {} if self.kind else {"@type": "WebPage"}

    def get_addresses_below(self) -> Iterable[str]:
        """The files that the page carries, without those that ask for a password or login."""
        rows = self.file_addresses.exclude(document__collection__in=private_collections())
        yield from rows.values_list("name", flat=True)
        yield from names_of_files(self)

    def read_tail(self, tail: str) -> dict | None:
        if "." not in tail:
            return None
        if row := self.file_addresses.select_related("document").filter(name=tail).first():
            return {"file": row}
        if sources := sources_file(self, tail):
            return {"sources": sources}
        former = self.former_file_names.select_related("address").filter(name=tail).first()
        return {"moved_to": former.address.name} if former else None

    def route(self, request, path_components):
        """What lies below the page in one step, and is no page, is its own."""
        if not path_components:
            return super().route(request, path_components)
        answer = self.read_tail(path_components[0]) if self.live and len(path_components) == 1 else None
        if answer is None:
            raise Http404
        return RouteResult(self, kwargs=answer)

    def serve(self, request, *args, file=None, moved_to="", sources=None, **kwargs):
        if sources:
            return sources.response()
        if moved_to:
            return redirect(f"{self.get_url(request)}{moved_to}", permanent=True)
        return carried_file(request, file) if file else super().serve(request, *args, **kwargs)

    def clean(self):
        """Refuse a slug that a route of ours uses, right under a home page. A page may be older than the route."""
        super().clean()
        is_reserved = self.depth == 3 and self.slug in routes.reserved_slugs()
        older = {"pk": self.pk, "slug": self.slug, "first_published_at__isnull": False}
        if is_reserved and not Page.objects.filter(**older).exists():
            raise ValidationError({"slug": _("The site itself uses this address. Choose another one.")})

    def get_lock(self):
        """A page whose time is set may be corrected: the version that goes live is the one that was scheduled last."""
        return None if self.approved_schedule and not self.locked else super().get_lock()

    def get_view_restrictions(self):
        """Those of the work, be they set at this page, at its twin or above either. Nothing is asked where none is."""
        area = area_of(self)
        return PageViewRestriction.objects.filter(pk__in=area) if area else PageViewRestriction.objects.none()

    def serve_password_required_response(self, request, form, action_url):
        """Those who lack the password are told nothing of the page itself."""
        return render(request, "wagtailcore/password_required.html", {"form": form, "action_url": action_url})

    def get_context(self, request, *args, **kwargs):
        return {**super().get_context(request, *args, **kwargs), "story_path": "body"}


class IndexPage(BasePage):
    """A page that lists the outputs below it."""

    stands_under_front_page = True
    parent_page_types = []
    max_count_per_parent = 1
    show_in_menus_default = True

    class Meta:
        abstract = True

    def get_schema(self) -> dict:
        return {"@type": "CollectionPage"}

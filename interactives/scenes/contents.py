"""What the hotspots of a page name (works, pages, files, pictures), fetched together: no more queries for more."""

import re

from django.db.models import prefetch_related_objects
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter

from core.cache.scopes import sites_of
from core.cache.versioned import SHARED, cached
from core.files.addresses import page_file_urls
from core.languages import Text, active_language
from core.lists.relations import readable_works
from core.sites.trees import set_locales
from core.visibility import public
from core.works.querysets import one_for_each_work

KINDS = ("text", "image", "link", "output")
PAGE_LINK = re.compile(r"<a\b(?=[^>]*\blinktype=\"page\")[^>]*\bid=\"(\d+)\"")


class Contents:
    """Everything that the hotspots of `scenes` of a page name, as a reader of the active language may see it."""

    def __init__(self, page, scenes, request=None):
        self.request, self.language = request, active_language()
        self.files = page_file_urls(page, request) if page.pk else {}
        blocks = [block for scene in scenes for spot in scene.spots for block in spot.value["content"]]
        of_kind = {kind: [block.value for block in blocks if block.block_type == kind] for kind in KINDS}
        images = [*of_kind["image"], *(scene.value["image"] for scene in scenes)]
        prefetch_related_objects([image for image in images if image], "renditions")
        texts = "".join(text.source for text in of_kind["text"])
        named = [link.get("page") for link in of_kind["link"]]
        self.works = readable_works([page.translation_key for page in of_kind["output"] if page])
        self.keys = keys_of({int(pk) for pk in PAGE_LINK.findall(texts)})
        self.pages = open_pages({*self.keys.values(), *(page.translation_key for page in named if page)})
        self.rewrite = LinkRewriter({"page": self._page_tag, "document": self._file_tag})

    def work(self, page):
        """The page of a work that readers may open or that is announced, else None."""
        return self.works.get(page.translation_key) if page else None

    def text(self, rich_text) -> str:
        """A rich text with the addresses that its links have now; a link to what is gone becomes plain text."""
        return mark_safe(self.rewrite(rich_text.source))  # noqa: S308  Wagtail cleaned it when it was saved

    def target(self, link) -> dict:
        """Where a link leads and what it says: {"url", "label"}; no address for a page that is not public."""
        text = link.get("text") or ""
        if document := link.get("document"):
            return {"url": self.file_url(document), "label": text or document.heading}
        if url := link.get("url"):
            return {"url": url, "label": text or url}
        page = self.pages.get(link["page"].translation_key) if link.get("page") else None
        if page is None:
            return {"url": "", "label": text}
        return {"url": page.get_url(self.request), "label": text or Text(page.title, page.title_language)}

    def file_url(self, document) -> str:
        """The address of a file under the page that shows it."""
        return self.files.get(document.pk) or document.url

    def _page_tag(self, attributes) -> str:
        key = self.keys.get(int(attributes["id"])) if attributes.get("id", "").isdigit() else None
        page = self.pages.get(key)
        return f'<a href="{escape(page.get_url(self.request))}">' if page else "<a>"

    def _file_tag(self, attributes) -> str:
        pk = attributes.get("id", "")
        url = self.files.get(int(pk)) if pk.isdigit() else ""
        return format_html('<a href="{}">', url) if url else "<a>"


def keys_of(ids) -> dict:
    """Return the translation keys of pages by their ids."""
    ids = sorted(ids)
    rows = Page.objects.filter(pk__in=ids).values_list("pk", "translation_key")
    return cached(f"keys of {ids}", lambda: dict(rows), SHARED) if ids else {}


def open_pages(keys) -> dict:
    """Return the pages of translation keys that readers may open, by key: in their language, else in the other one."""
    keys, language = sorted(keys), active_language()
    name = f"open pages in {language}: {' '.join(map(str, keys))}"
    if not keys:
        return {}
    sites = sites_of(f"pages {keys}", Page.objects.filter(translation_key__in=keys))
    return cached(name, lambda: _fresh_open_pages(keys, language), sites)


def _fresh_open_pages(keys, language: str) -> dict:
    pages = public(Page.objects.live()).exclude(outputpage__state="withdrawn").filter(translation_key__in=keys)
    pages = list(one_for_each_work(pages, language).specific())
    set_locales(pages)
    return {page.translation_key: page for page in pages}

"""Where a link leads and what it says, to readers of the active language. Blocks, rich texts and hotspots ask here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter

from core.blocks.choosers import PageBlock
from core.blocks.walking import walk_field
from core.cache import keys
from core.cache.reading import depend_on
from core.cache.versioned import cached
from core.files.addresses import page_file_urls
from core.formats import read_number, read_numbers
from core.languages import Text, active_language
from core.sites.trees import set_locales
from core.visibility import current_area, linked
from core.works.querysets import one_for_each_work

PAGE_LINK = re.compile(r"<a\b(?=[^>]*\blinktype=\"page\")[^>]*\bid=\"(\d+)\"")


@dataclass(frozen=True)
class Target:
    """What a link opens, and its words. Without an address it is plain text; without words nothing is shown of it."""

    url: str = ""
    label: str = ""
    name: str = ""  # of what is there, where `label` does not say it
    language: str = ""  # of what is there, where that is known

    @property
    def is_foreign(self) -> bool:
        return bool(self.language) and self.language != active_language()


def linked_pages(ids: Iterable[int]) -> dict[int, Page]:
    """Return what links to pages open, by the ids that editors chose; nothing for those that may not be linked.

    A link opens the page of the work in the reader's language, else the one in the other. Each is a plain Page that
    knows the language of its title (`title_language`).
    """
    ids, language, area = sorted(set(ids)), active_language(), current_area()
    if not ids:
        return {}
    name = f"linked {ids} in {language} from {area}"
    return cached(name, lambda: _fresh_linked_pages(ids, language, area), map(keys.page, ids))


def _fresh_linked_pages(ids: list[int], language: str, area) -> dict[int, Page]:
    works = dict(Page.objects.filter(pk__in=ids).values_list("pk", "translation_key"))
    depend_on(*map(keys.work, works.values()))
    pages = linked(Page.objects.filter(translation_key__in=set(works.values())), area)
    pages = list(one_for_each_work(pages, language).defer_streamfields().specific())
    set_locales(pages)
    found = {page.translation_key: _plain(page) for page in pages}
    return {pk: found[key] for pk, key in works.items() if key in found}


def _plain(page) -> Page:
    """Return the page without what its own kind adds: that would be much to keep for an address and a title."""
    plain = getattr(page, "page_ptr", page)
    plain.locale, plain.title_language = page.locale, getattr(page, "title_language", page.locale.language_code)
    return plain


class Links:
    """Where the links of one page lead. Those to the pages of `ids` are asked for together."""

    def __init__(self, page=None, request=None, ids: Iterable[int] = ()):
        self.page, self.request = page, request
        self._asked = set(ids)
        self._found = dict(linked_pages(self._asked))

    @cached_property
    def files(self) -> dict[int, str]:
        """The addresses of the files of the page under it, by the ids of the files."""
        return page_file_urls(self.page, self.request) if self.page is not None and self.page.pk else {}

    def page_url(self, pk: int) -> str:
        """The address that a link to a page opens; "" where none may lead."""
        page = self.linked_page(pk)
        return page.get_url(self.request) or "" if page else ""

    def linked_page(self, pk: int) -> Page | None:
        """The page that a link to a page opens; None where none may lead."""
        if pk not in self._asked:
            self._asked.add(pk)
            self._found.update(linked_pages([pk]))
        return self._found.get(pk)

    def file_url(self, document) -> str:
        """The address of a file: under the page where that carries it."""
        return self.files.get(document.pk) or document.url

    def target(self, link) -> Target:
        """What the value of a LinkBlock, or of a block with the same fields, opens. A closed page has no name."""
        text, name, language = (link.get(part) or "" for part in ("text", "name", "language"))
        if document := link.get("document"):
            label = text or ("" if name else document.heading)
            return Target(self.file_url(document), label, name, language or document.text_language)
        if url := link.get("url"):
            return Target(url, text or ("" if name else url), name, language)
        chosen = link.get("page")
        page = self.linked_page(chosen.pk) if chosen else None
        if page is None:
            return Target("", text, name, language)
        label = text or ("" if name else Text(page.title, page.title_language))
        return Target(page.get_url(self.request) or "", label, name, language or page.title_language)

    def rich_text(self, source: str) -> str:
        """A rich text as it is stored, with the addresses that its links have now."""
        return mark_safe(self._rewrite(source))  # noqa: S308  Wagtail cleaned it when it was saved

    @cached_property
    def _rewrite(self):
        return LinkRewriter({"page": self._page_tag, "document": self._file_tag})

    def _page_tag(self, attributes) -> str:
        return self.page_tag(attributes.get("id", ""))

    def page_tag(self, pk: str) -> str:
        """The opening tag of a link to a page in a rich text: it says when the page is in the other language."""
        number = read_number(pk)
        page = self.linked_page(number) if number else None
        return link_tag(page.get_url(self.request) or "", page.title_language) if page else link_tag("")

    def _file_tag(self, attributes) -> str:
        return link_tag(self.files.get(read_number(attributes.get("id", "")), ""))


def link_tag(url: str, language: str = "") -> str:
    """Return the opening tag of a link in a rich text; one that leads nowhere makes plain text."""
    if url and language not in ("", active_language()):
        return format_html('<a href="{}" hreflang="{}">', url, language)
    return format_html('<a href="{}">', url) if url else "<a>"


def chosen_ids(page) -> set[int]:
    """Return the ids of the pages that the link blocks of a page name."""
    fields = [field.name for field in page._meta.get_fields() if isinstance(field, StreamField)]
    nodes = [node for name in fields for node in walk_field(page, name)]
    return {node.value.pk for node in nodes if type(node.block) is PageBlock and node.value}


def linked_ids(html: str) -> set[int]:
    """Return the ids of the pages that a rich text, as it is stored, links to."""
    return set(read_numbers(PAGE_LINK.findall(html)))

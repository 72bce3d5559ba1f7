"""Links inside the site that lead readers nowhere, and links that cannot be told apart."""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.blocks import PageChooserBlock, RichTextBlock, URLBlock
from wagtail.models import Page

from core import visibility
from core.blocks.link_texts import plain
from core.blocks.links import LinkBlock
from core.formats import read_number
from core.proofreading.remarks import Draft, Remark
from core.sites.trees import root_paths

LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.S | re.I)
ATTRIBUTE = re.compile(r'\b(href|id|linktype)="([^"]*)"')


def links_in(html: str) -> Iterator[tuple[dict, str]]:
    """Yield the attributes and the words of the links of a rich text as it is stored."""
    for attributes, inner in LINK.findall(html):
        yield {name: unescape(value) for name, value in ATTRIBUTE.findall(attributes)}, unescape(strip_tags(inner))


def page_links(draft: Draft) -> list[tuple[str, int, str]]:
    """Return the way to each link that leads to a page, the id of that page, and the words of the link in a text."""
    found = []
    for node in draft.nodes:
        if isinstance(node.block, PageChooserBlock):
            found.append((node.path, node.value.pk, ""))
        elif isinstance(node.block, RichTextBlock):
            for attributes, words in links_in(node.value.source):
                pk = read_number(attributes.get("id", ""))
                if attributes.get("linktype") == "page" and pk:
                    found.append((node.path, pk, words))
    return found


def closed(draft: Draft) -> Iterator[Remark]:
    """Yield links to pages that readers cannot open, with the reason."""
    found = page_links(draft)
    targets = Page.objects.in_bulk({pk for _path, pk, _words in found})
    area = visibility.area_of(draft.page) if draft.page.pk else ()
    works = {target.translation_key for target in targets.values()}
    pages = visibility.linked(Page.objects.filter(translation_key__in=works), area)
    readable = set(pages.values_list("translation_key", flat=True)) if works else set()
    for path, pk, words in found:
        target = targets.get(pk)
        if target is None or target.translation_key not in readable:
            told = _("Readers cannot open what the link “%(text)s” leads to.") % {"text": words}
            told = told if words else _("Readers cannot open what the link leads to.")
            yield Remark(path, f"{told} {why_closed(target, area)}")


def why_closed(target: Page | None, area) -> str:
    """Return why no link may lead to a page; `area` is where the linking page is private itself."""
    if target is None:
        return _("The page has been deleted.")
    if not target.live:
        return _("The page is not published.")
    if visibility.is_private(target, area):
        return _("Only some readers may open the page.")
    return _("The work has been withdrawn: readers see why, but not the work.")


def own_addresses(draft: Draft) -> Iterator[Remark]:
    """Yield links that name a page of the site by its address: they break when the page moves."""
    hosts = {urlsplit(root.root_url).hostname for root in root_paths()}
    told = _("The address is one of your own site. Choose the page instead: then the link follows when the page moves.")
    for node in draft.nodes:
        if isinstance(node.block, URLBlock):
            addresses = [node.value]
        elif isinstance(node.block, RichTextBlock):
            addresses = [attributes.get("href", "") for attributes, _words in links_in(node.value.source)]
        else:
            continue
        if any(_host(address) in hosts for address in addresses):
            yield Remark(node.path, told)


def alike(draft: Draft) -> Iterator[Remark]:
    """Yield links with the same words that lead to different places."""
    targets, first = defaultdict(set), {}
    for node in draft.nodes:
        if isinstance(node.block, RichTextBlock):
            found = [(words, _target(attributes)) for attributes, words in links_in(node.value.source)]
        elif isinstance(node.block, LinkBlock) and node.value.get("text"):
            chosen = next((node.value.get(name) for name in ("page", "document", "url") if node.value.get(name)), "")
            found = [(node.value["text"], (chosen.__class__.__name__, getattr(chosen, "pk", chosen)))]
        else:
            continue
        for words, target in found:
            if key := plain(words):
                if targets[key] - {target}:
                    first[key] = (node.path, words)
                targets[key].add(target)
    for path, words in first.values():
        told = _("Two links say “%(text)s” and lead to different places. Name in each what is there.")
        yield Remark(path, told % {"text": words.strip()})


def _target(attributes: dict) -> tuple:
    kind = {"page": "Page", "document": "CustomDocument"}.get(attributes.get("linktype", ""), "str")
    return kind, read_number(attributes.get("id", "")) or attributes.get("href", "")


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None

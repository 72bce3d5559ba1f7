"""Records as an Atom feed (RFC 4287), for readers who follow what is published.

An entry keeps its id for ever, whatever becomes of its address; the same work has another one in the other language.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.utils.feedgenerator import Atom1Feed, rfc3339_date

from core.citations.record import Record
from core.titles import with_remark

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
IDS = UUID("6f0c1d1e-2f1d-5c0b-9f57-0d3a1f4b7c55")  # in which the ids of entries are worked out


@dataclass(frozen=True)
class Entry:
    """A work in a feed: `work` is its translation key, `content` its text in HTML, "" where the summary is enough."""

    record: Record
    work: UUID
    language: str
    published: object
    updated: object
    remark: str = ""
    content: str = ""

    @property
    def id(self) -> str:
        return uuid5(IDS, f"{self.work} {self.language}").urn

    @property
    def title(self) -> str:
        """The title, with what a reader must know first: Peruttu: Digituen ilta."""
        return with_remark(self.record.title, self.remark)


class Feed(Atom1Feed):
    """Django's, with all makers of a work and the language of each text."""

    def add_item_elements(self, handler, item):
        entry = item["entry"]
        handler.addQuickElement("title", entry.title)
        handler.addQuickElement("link", "", {"href": item["link"], "rel": "alternate", "hreflang": entry.language})
        handler.addQuickElement("published", rfc3339_date(entry.published))
        handler.addQuickElement("updated", rfc3339_date(entry.updated))
        for maker in entry.record.makers:
            handler.startElement("author", {})
            handler.addQuickElement("name", maker.name)
            if maker.orcid or maker.url:
                handler.addQuickElement("uri", maker.orcid or maker.url)
            handler.endElement("author")
        handler.addQuickElement("id", entry.id)
        if entry.record.abstract:
            handler.addQuickElement("summary", entry.record.abstract, {"type": "text"})
        if entry.content:
            handler.addQuickElement("content", entry.content, {"type": "html", "xml:lang": entry.language})
        for keyword in entry.record.keywords:
            handler.addQuickElement("category", "", {"term": keyword.name})

    def item_attributes(self, item):
        return {"xml:lang": item["entry"].language}


def feed_of(entries: Iterable[Entry], title: str, address: str, own_address: str, language: str, publisher: str) -> str:
    """Return entries as a feed of the page at `address`; `own_address` is that of the feed, both are absolute."""
    feed = Feed(title, address, "", language=language, feed_url=own_address, author_name=publisher)
    for entry in entries:
        feed.add_item(entry.title, entry.record.page_url, "", updateddate=entry.updated, entry=entry)
    return feed.writeString("utf-8")

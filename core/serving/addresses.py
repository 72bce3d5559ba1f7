"""All addresses of a site, told by its page types and routes. The sitemap, the walks of the tests and exports ask here.

A source knows addresses of one kind; an app adds its own to `SOURCES` in `AppConfig.ready`. Those that search engines
may show are read by columns, some at a time, so that the sitemap of 100,000 pages loads no page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Max, Q, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils import translation
from wagtail.models import Page

from core.languages import LANGUAGES, other_language
from core.lists.listing import Listing
from core.lists.makers import organisations_of
from core.lists.relations import works_of
from core.models import Organisation, OutputPage, PageFile, Person
from core.serving.pages import missing_url
from core.sites.routes import route_url
from core.sites.trees import address_of, trees
from core.visibility import is_opened, linked, opened, private_collections

EMPTY = ("", "[]", "null")  # what a text without blocks looks like in the database
AT_ONCE = 100  # pages whose bodies are in memory together


@dataclass(frozen=True)
class Address:
    """An address of a site: its path, when it changed, and its path in each language where it has several."""

    path: str
    changed: datetime | None = None
    twins: dict[str, str] = field(default_factory=dict)


class Source:
    """Addresses of one kind on a site."""

    def __init__(self, site):
        self.site, self.trees = site, trees(site)

    def count(self) -> int:
        """Return how many addresses search engines may show."""
        return 0

    def indexed(self, start: int, stop: int) -> Iterator[Address]:
        """Yield some of the addresses that search engines may show."""
        return iter(())

    def all(self) -> Iterator[str]:
        """Yield the paths of what answers readers, whether search engines may show it or not."""
        return iter(())


class Pages(Source):
    """Pages, and what answers below them: files, scenes, frames, the further pages of lists."""

    def count(self) -> int:
        return indexed_pages(self.site).count()

    def indexed(self, start: int, stop: int) -> Iterator[Address]:
        rows = indexed_pages(self.site).values_list("translation_key", "url_path", "last_published_at")
        rows = list(rows[start:stop])
        twins = self._twins({key for key, _path, _changed in rows})
        for key, url_path, changed in rows:
            yield Address(address_of(self.trees, url_path)[1], changed, twins.get(key, {}))

    def _twins(self, keys) -> dict:
        """Return the paths of works by their languages, of those that stand in several."""
        found, pages = {}, indexed_pages(self.site).filter(translation_key__in=keys)
        for key, url_path in pages.values_list("translation_key", "url_path"):
            language, path = address_of(self.trees, url_path)
            found.setdefault(key, {})[language] = path
        return {key: paths for key, paths in found.items() if len(paths) > 1}

    def all(self) -> Iterator[str]:
        pages = linked(pages_of(self.site), area=()).select_related("locale").specific()
        for page in pages.iterator(chunk_size=AT_ONCE):
            language, path = address_of(self.trees, page.url_path)
            yield path
            with translation.override(language):
                tails = [*page.get_addresses_below(), *list_tails(page, self.site)] if is_opened(page) else []
                yield from (f"{path}{tail}" for tail in tails)
                if page.twin is None:
                    yield missing_url(page, other_language(language))


class Files(Source):
    """The files under pages, for search engines; among all addresses the pages tell them."""

    def rows(self):
        files = PageFile.objects.filter(page__in=indexed_pages(self.site).order_by())
        return files.exclude(document__collection__in=private_collections()).order_by("pk")

    def count(self) -> int:
        return self.rows().count()

    def indexed(self, start: int, stop: int) -> Iterator[Address]:
        rows = self.rows().values_list("page__url_path", "name", "page__last_published_at")
        for url_path, name, changed in rows[start:stop]:
            yield Address(f"{address_of(self.trees, url_path)[1]}{name}", changed)


class Makers(Source):
    """Those who made works that readers may open, each in both languages."""

    model: type = Person
    name = "person"

    def rows(self):
        works = self.works().values("pk")
        return self.model.objects.filter(contributions__page__in=works).annotate(changed=self.changed()).order_by("pk")

    def works(self):
        return OutputPage.objects.published().in_site(self.site).order_by()

    def changed(self):
        """Return when one of their works was published last."""
        return Max(
            "contributions__page__last_published_at", filter=Q(contributions__page__in=self.works().values("pk"))
        )

    def count(self) -> int:
        return self.rows().count() * len(LANGUAGES)

    def indexed(self, start: int, stop: int) -> Iterator[Address]:
        first, last = start // len(LANGUAGES), stop // len(LANGUAGES)
        for slug, changed in self.rows().values_list("slug", "changed")[first:last]:
            paths = {language: route_url(self.name, language, slug=slug) for language in LANGUAGES}
            yield from (Address(path, changed, paths) for path in paths.values())

    def all(self) -> Iterator[str]:
        for maker in self.rows().iterator():
            for language in LANGUAGES:
                path = route_url(self.name, language, slug=maker.slug)
                works = works_of({f"contributors__{self.name}": maker}, self.site, language)
                yield from (f"{path}{tail}" for tail in ("", *tails_of(Listing(works, request_to(self.site)))))
                yield route_url(f"{self.name}_feed", language, slug=maker.slug)


class Organisations(Makers):
    """Organisations too where they only carry out the project, or where only their people made something."""

    model, name = Organisation, "organisation"

    def rows(self):
        return organisations_of(self.site).annotate(changed=self.changed()).order_by("pk")


class SeriesFeeds(Source):
    """What is published of each series, to be followed."""

    def all(self) -> Iterator[str]:
        works = OutputPage.objects.published().in_site(self.site).filter(series__isnull=False).order_by()
        for pk in works.values_list("series", flat=True).distinct():
            yield from (route_url("series_feed", language, pk=pk) for language in LANGUAGES)


SOURCES: dict[str, type[Source]] = {
    "pages": Pages,
    "files": Files,
    "people": Makers,
    "organisations": Organisations,
    "series": SeriesFeeds,
}


def site_addresses(site) -> Iterator[str]:
    """Yield the path of every address at which a site answers its readers, each once.

    Not among them: lists by their filters, answers to a question, references of works, whether a page helped, and what
    only leads on, such as lasting ids.
    """
    yield from ("/robots.txt", "/sitemap.xml")
    for source in SOURCES.values():
        yield from source(site).all()


def pages_of(site):
    """Return the pages in the trees of a site, each tree with those of its language: others are never shown."""
    condition = Q(pk__in=[])
    for tree in trees(site):
        condition |= Q(url_path__startswith=tree.url_path, locale__language_code=tree.language)
    return Page.objects.filter(condition).order_by("pk")


def indexed_pages(site):
    """Return the pages that search engines may show, without what names another address as its canonical one."""
    elsewhere = OutputPage.objects.in_site(site).exclude(elsewhere_url="")
    elsewhere = elsewhere.annotate(text=Cast("body", TextField())).exclude(text__in=EMPTY)
    return opened(pages_of(site)).exclude(pk__in=elsewhere.values("pk"))


def list_tails(page, site) -> Iterator[str]:
    """Yield what leads to the further pages of a list from its first, such as "?page=2"."""
    listing = page.get_context(request_to(site)).get("listing") if page.list_titles else None
    return tails_of(listing) if listing else iter(())


def tails_of(listing: Listing) -> Iterator[str]:
    return (f"?page={number}" for number in range(2, listing.paginator.num_pages + 1))


def request_to(site) -> HttpRequest:
    """Return the request of a reader of a site who asks for nothing special."""
    request = HttpRequest()
    request._wagtail_site = site
    return request

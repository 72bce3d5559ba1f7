"""Feeds of lists: what was published last, as Atom. A list that is filtered has a feed that is filtered."""

from urllib.parse import urljoin

from bs4 import BeautifulSoup
from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, set_response_etag
from django.utils.http import http_date
from django.utils.translation import override

from core.citations.atom import CONTENT_TYPE, Entry, feed_of
from core.citations.record import RELATIONS, record_of
from core.languages import active_language
from core.lists.filters import OutputFilterForm, output_listing
from core.lists.listing import Listing
from core.models import OutputPage
from core.sites.projects import project_at
from core.sites.trees import known_site, set_locales

FEED = "feed.atom"
MOST = 30
NEWEST = ("-first_published_at", "-pk")
LINKS = {"a": "href", "img": "src", "source": "src", "video": "src", "audio": "src", "track": "src"}
NOT_READ = ["script", "style", "button", "iframe", "svg", "form", "copy-text"]


class ListsOutputs:
    """A list of outputs with filters, below which what it lists answers as a feed."""

    filter_form = OutputFilterForm

    @property
    def listed(self) -> type:
        """The type of the works that stand in the list."""
        return OutputPage if self.lists_all_kinds else self.clean_subpage_models()[0]

    def get_listing(self, request) -> Listing:
        return output_listing(self.listed, request, self.filter_form)

    def get_context(self, request, *args, **kwargs):
        told = {"listing": self.get_listing(request), "feed": feed_address(request)}
        return {**super().get_context(request, *args, **kwargs), **told}

    def get_addresses_below(self):
        yield from super().get_addresses_below()
        yield FEED

    def read_tail(self, tail: str) -> dict | None:
        return {"feed": True} if tail == FEED else super().read_tail(tail)

    def serve(self, request, *args, feed=False, **kwargs):
        if not feed:
            return super().serve(request, *args, **kwargs)
        works = works_of_site(request, self.listed)
        return answer(request, newest(self.filter_form(request.GET, works).apply(works)), self.title, self.full_url)


def works_of_site(request, model: type = OutputPage):
    """Return what readers of a site may open of a type, one page a work."""
    return model.objects.published().in_site(known_site(request)).one_for_each_work(active_language())


def newest(works) -> list:
    """Return those of works that were published last, each as its own type."""
    return list(works.order_by(*NEWEST).specific()[:MOST])


def feed_address(request) -> str:
    """Return the address of the feed of a list as it is filtered now."""
    return with_filters(request, FEED)


def with_filters(request, address: str) -> str:
    """Return the address of a feed with what a list is filtered by now."""
    query = request.GET.copy()
    query.pop("page", None)
    return f"{address}?{query.urlencode()}".removesuffix("?")


def answer(request, pages: list, title: str, address: str) -> HttpResponse:
    """Answer with pages as a feed; the text of posts is in it where the project wants so."""
    site, language = known_site(request), active_language()
    project = project_at(site)
    name = f"{title} – {project.name}" if project else title
    publisher = str(project.name) if project else site.site_name or site.hostname
    entries = entries_of(pages, site.root_url, request if project and project.feeds_have_texts else None)
    own_address = urljoin(site.root_url, request.get_full_path())
    response = HttpResponse(
        feed_of(entries, name, address, own_address, language, publisher), content_type=CONTENT_TYPE
    )
    response["X-Robots-Tag"] = "noindex"
    if entries:
        response["Last-Modified"] = http_date(max(entry.updated for entry in entries).timestamp())
    set_response_etag(response)
    return get_conditional_response(request, response["ETag"], None, response)


def entries_of(pages: list, root_url: str, request=None) -> list[Entry]:
    """Return pages as entries of a feed; with a request, with their texts."""
    set_locales(pages)
    prefetch_related_objects(pages, *RELATIONS)
    return [
        Entry(
            record_of(page, root_url),
            page.translation_key,
            page.language,
            page.first_published_at,
            page.last_published_at,
            page.standing_remark,
            text_of(page, request) if request else "",
        )
        for page in pages
    ]


def text_of(page, request) -> str:
    """Return the text of a page as HTML that stands by itself: addresses are whole, what needs a script is left out."""
    with override(page.language):
        html = render_to_string("core/feed_text.html", {"page": page}, request=request)
    soup = BeautifulSoup(html, "html.parser")
    for element in soup(NOT_READ):
        element.decompose()
    for element in soup(list(LINKS)):
        name = LINKS[element.name]
        if element.get(name):
            element[name] = urljoin(page.full_url, element[name])
        del element["srcset"]
    return str(soup).strip()

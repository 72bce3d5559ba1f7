"""The search inside one work: its texts, the pages of its files, its hotspots and recordings, in their order."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render

from core.findable.parts import FILE, PDF
from core.languages import LANGUAGES, active_language
from core.lists.listing import PAGE_SIZE
from core.sites.permalinks import decode
from core.sites.routes import route_url
from core.sites.trees import known_site
from search.models import IndexedWork
from search.query.asking import Asking
from search.results import out_of_order
from search.results.cards import pages_of
from search.results.hits.hit import Inside
from search.results.hits.making import inside_of, wanted_of
from search.results.out_of_order import told_when_out_of_order
from search.results.parts import Addresses, Finder, FoundParts, document_of, parts_of
from search.results.telling import with_words

PIECE = 2000  # signs of a text without pages that are one place


@dataclass
class Place:
    """A place inside a work with words of the query; `file` is the name of the file where the work has several."""

    inside: Inside
    file: str = ""


@told_when_out_of_order(out_of_order.page)
def inside(request, key):
    """Search inside a work that readers may open: every part with the words, as a link to it. Any input gets a page.

    It asks for no more than the search of the site: a private, announced or withdrawn work is not found, nor a draft.
    Words are read, corrected and inflected as there. Where no part has all of them, those with most of them are shown.
    """
    site, work = known_site(request), decode(key)
    page = pages_of(site, [str(work)]).get(str(work)) if work else None
    if page is None:
        raise Http404
    asking = Asking.of(request)
    context = {
        "work": page,
        "key": key,
        "query": asking.query,
        "noindex": True,
        "language_links": {code: address(key, code, asking) for code in LANGUAGES},
    }
    if asking.query:
        context.update(answer(request, site, asking, page))
    return render(request, "search/inside.html", context)


def address(key: str, language: str, asking: Asking) -> str:
    """Return the address of a search inside a work in a language."""
    query = [pair for pair in asking.params() if pair[0] in ("q", "exact")]
    return f"{route_url('inside', language, key=key)}?{urlencode(query)}".removesuffix("?")


def answer(request, site, asking: Asking, page) -> dict:
    """Return what the page shows of the places that have the words."""
    results = Asking(asking.query, exact=asking.exact).answer(site)
    wanted = wanted_of(results)
    found = found_in(page, site, Finder(wanted))
    shown = Paginator(found.equal, PAGE_SIZE).get_page(request.GET.get("page"))
    addresses = Addresses([(page, part) for part in shown], request)
    files = {row.document_id: row.name for row in page.file_addresses.all()}
    places = []
    for part in shown:
        if place := inside_of(page, part, wanted, addresses):
            name = files.get(document_of(part), "") if part.kind == PDF and len(files) > 1 else ""
            places.append(Place(place, name))
    return {
        "count": len(found.equal),
        "some_words": not found.has_all,
        "page_of_places": shown,
        "places": places,
        "corrected": with_words(results, results.found.corrections) if results.found.corrections else "",
        "exact_url": f"?{urlencode([('q', asking.query), ('exact', '1')])}",
        "everywhere_url": f"{route_url('search', active_language())}?{urlencode({'q': asking.query})}",
    }


def found_in(page, site, finder: Finder) -> FoundParts:
    """Return the parts of a work that have most of the words."""
    work = IndexedWork.objects.filter(index="", site=site, work=str(page.translation_key)).values_list("pk", flat=True)
    pk = work.first()
    if not pk:
        return FoundParts()
    return finder.find([piece for part in parts_of([pk])[pk] for piece in pieces_of(part)], page.language)


def pieces_of(part) -> list:
    """Return a part in pieces of about a page where it is the whole text of a file: each is a place of its own."""
    if part.kind != FILE or len(part.text) <= PIECE:
        return [part]
    pieces = [""]
    for line in part.text.split("\n"):
        if pieces[-1] and len(pieces[-1]) + len(line) > PIECE:
            pieces.append("")
        pieces[-1] += line + "\n"
    return [part._replace(text=piece) for piece in pieces]

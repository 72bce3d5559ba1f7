"""The hits of a search as a file to take along: BibTeX, RIS or a table. Filters and order are those of the search."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from core.citations.formats import FORMATS
from core.citations.record import RELATIONS, Record, record_of
from core.languages import active_language
from core.models import OutputPage
from core.sites.routes import route_url
from core.sites.trees import known_site
from search.models import IndexedWork
from search.query.asking import Asking
from search.query.find import Results
from search.results import out_of_order
from search.results.cards import pages_of
from search.results.out_of_order import told_when_out_of_order

MOST = 5000
AT_ONCE = 1000


@told_when_out_of_order(out_of_order.page)
def hits_file(request, format):
    """Every hit of a search, up to 5,000, in a file. People and topics are left out: nobody cites them."""
    if format not in FORMATS:
        raise Http404
    site, asking = known_site(request), Asking.of(request)
    if asking.is_empty:
        return redirect("search_" + active_language())
    chosen = FORMATS[format]
    text = chosen.write(records_of(asking, site))
    response = HttpResponse(text, content_type=f"{chosen.content_type}; charset=utf-8")
    name = request.path_info.rpartition("/")[2]
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def records_of(asking: Asking, site) -> Iterator[Record]:
    """Yield the records of the works that a search finds, in its order."""
    results = asking.answer(site)
    for start in range(0, MOST, AT_ONCE):
        pages = pages_found(results, site, start, min(start + AT_ONCE, MOST))
        if pages is None:
            return
        prefetch_related_objects([page for page in pages if isinstance(page, OutputPage)], *RELATIONS)
        yield from (record_of(page, site.root_url) for page in pages)


def pages_found(results: Results, site, start: int, stop: int) -> list | None:
    """Return the pages of the hits from one place to another, without people and topics; None where no hit is."""
    chunk = results.pks(start, stop)
    works = dict(IndexedWork.objects.filter(pk__in=chunk).values_list("pk", "work")) if chunk else {}
    keys = [works[pk] for pk in chunk if pk in works and ":" not in works[pk]]
    pages = pages_of(site, keys) if keys else {}
    return [pages[key] for key in keys if key in pages] if chunk else None


def files_of(asking: Asking) -> list[tuple[str, str]]:
    """Return the files that a search may be taken along in: name and address."""
    query = urlencode(asking.params())
    language = active_language()
    return [(each.name, f"{route_url('hits_file', language, format=each.ending)}?{query}") for each in FORMATS.values()]

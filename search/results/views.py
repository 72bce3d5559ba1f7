"""The search page."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.languages import LANGUAGES
from core.lists.listing import PAGE_SIZE
from core.models import Topic
from core.sites.routes import route_url
from core.sites.trees import known_site
from search.engines.documents import FACETS
from search.query.asking import Asking
from search.query.find import NEWEST, OLDEST, RELEVANCE, TITLE, Results, facet_values
from search.results import failures, out_of_order
from search.results.exporting import files_of
from search.results.filters import chosen_rows, facets_of, labels_of
from search.results.following import feed_address
from search.results.hits.making import hits_of
from search.results.out_of_order import told_when_out_of_order
from search.results.promoted import promoted_of
from search.results.telling import all_words, corrected, fewer_words, offer, unknown, without_quotes

OFFERED = 12  # topics or types to begin with


class Ranked:
    """The hits of a search as a list that a paginator can cut."""

    ordered = True

    def __init__(self, results: Results):
        self.results = results

    def __len__(self):
        return self.results.openable

    def __getitem__(self, place: slice):
        return self.results.pks(place.start, place.stop)


@told_when_out_of_order(out_of_order.page)
def search(request):
    """One box over everything that readers of the site may open.

    It shows live, public works of this site, one hit a work, those in the reader's language first; a hit is marked in
    title and text and leads to the page of a file or to the hotspot where the words are. Any input gets a page.
    """
    site, asking = known_site(request), Asking.of(request)
    context = {
        "asking": asking,
        "query": asking.query,
        "noindex": True,
        "shared_title": pgettext("noun", "Search"),
        "language_links": {code: address(code, asking) for code in LANGUAGES},
    }
    if not asking.is_empty:
        context.update(answer(request, site, asking))
    else:
        context.update(beginnings(partial(facet_values, site.pk)))
    return render(request, "search/search.html", context)


def address(language: str, asking: Asking) -> str:
    """Return the address of a search in a language."""
    return f"{route_url('search', language)}?{urlencode(asking.params())}".removesuffix("?")


def answer(request, site, asking: Asking) -> dict:
    """Return what the page shows of the results."""
    results = asking.answer(site)
    page = Paginator(Ranked(results), PAGE_SIZE).get_page(request.GET.get("page"))
    facets = facets_of(results, asking)
    promoted = promoted_of(results, asking, site)
    failures.note(request, site, asking, results, promoted)
    return {
        "results": results,
        "count": results.total,
        "page_of_hits": page,
        "hits": promoted.without(hits_of(results, list(page.object_list), site, request)),
        "promoted": promoted.entries if page.number == 1 else (),
        "facets": facets,
        "kept": asking.params(**dict.fromkeys(FACETS, "")),
        "chosen": chosen_rows(facets, asking),
        "files": files_of(asking),
        "feed": feed_address(asking),
        "sorts": sorts(asking),
        "some_words": results.found.any_word and not results.found.is_one_word,
        "corrected": corrected(results),
        **offer(asking, results),
        "unknown": unknown(results),
        "fewer_words": fewer_words(results),
        "exact_url": f"?{urlencode(asking.params(exact='1'))}",
        "without_filters_url": f"?{urlencode([('q', asking.query)])}" if asking.chosen else "",
        "all_words_url": all_words(asking, results),
        "without_quotes_url": without_quotes(asking, results),
        **(beginnings(results.values) if not results.total else {}),
    }


def sorts(asking: Asking) -> list[tuple[str, str, bool]]:
    """Return the orders to choose from: name, address, whether it is in force."""
    names = {
        RELEVANCE: _("most relevant first"),
        NEWEST: _("newest first"),
        OLDEST: _("oldest first"),
        TITLE: _("by title"),
    }
    if not asking.query:
        del names[RELEVANCE]
    return [(name, f"?{urlencode(asking.params(sort=key))}", key == asking.sort) for key, name in names.items()]


def beginnings(values: Callable[[str], dict[str, int]]) -> dict:
    """Return where those may begin who have no word: the topics that most works of a site have, else types of works.

    `values` returns how many works of the site have each value of a facet.
    """
    counts = values("topic")
    best = sorted(map(int, counts), key=lambda pk: (-counts[str(pk)], pk))[:OFFERED]
    topics = Topic.objects.in_bulk(best)
    if topics:
        return {"topics": [topics[pk] for pk in best if pk in topics]}
    counts = values("type")
    return {"types": labels_of("type", sorted(counts, key=lambda value: -counts[value])[:OFFERED])}

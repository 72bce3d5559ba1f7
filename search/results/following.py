"""A search that is followed: the newest of its works as a feed."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import Http404
from django.utils.translation import gettext as _

from core.languages import active_language
from core.lists import feeds
from core.models import OutputPage
from core.sites.routes import route_url
from core.sites.trees import known_site
from search.query.asking import Asking
from search.query.find import NEWEST
from search.results import out_of_order
from search.results.exporting import pages_found
from search.results.out_of_order import told_when_out_of_order


@told_when_out_of_order(out_of_order.page)
def search_feed(request):
    """The newest works that a search finds, in whatever order the reader saw them."""
    site, asking = known_site(request), replace(Asking.of(request), sort=NEWEST)
    if asking.is_empty:
        raise Http404
    pages = pages_found(asking.answer(site), site, 0, feeds.MOST) or []
    works = [page for page in pages if isinstance(page, OutputPage)]
    title = _("Search: %(query)s") % {"query": asking.query} if asking.query else _("Search")
    return feeds.answer(request, works, title, f"{site.root_url}{_address('search', asking)}")


def feed_address(asking: Asking) -> str:
    """Return the address of the feed of a search."""
    return _address("search_feed", asking)


def _address(route: str, asking: Asking) -> str:
    return f"{route_url(route, active_language())}?{urlencode(asking.params())}"

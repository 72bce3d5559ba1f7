"""The site of a request and its trees, one for each language. Nothing here asks the database twice in a request."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404
from wagtail.models import Locale, Site

from core.cache.reading import aside
from core.cache.scopes import root_paths
from core.cache.versioned import SHARED, cached
from core.languages import active_language


@dataclass(frozen=True)
class Tree:
    """The tree of one language under a site: `url_path` of its home page in the page table."""

    site_id: int
    language: str
    url_path: str
    root_url: str


def trees(site: Site) -> list[Tree]:
    """Return the trees of a site."""
    return [
        Tree(root.site_id, root.language_code, root.root_path, root.root_url)
        for root in root_paths()
        if root.site_id == site.id
    ]


def site_of(request) -> Site | None:
    """Return the site of a request."""
    if request is not None and not hasattr(request, "_wagtail_site"):
        host = f"{request._get_raw_host()} {request.get_port()}"
        request._wagtail_site = cached(f"site of {host}", lambda: _ask_site_of(request), SHARED)
    return Site.find_for_request(request)


def _ask_site_of(request) -> Site | None:
    with aside():  # it reads the front page of the default site too
        return Site.find_for_request(request)


def known_site(request) -> Site:
    """Return the site of a request. Raises Http404 for a host that no site has."""
    site = site_of(request)
    if site is None:
        raise Http404
    return site


def in_site(site: Site, language: str | None = None) -> Q:
    """Return the condition that a page lies in a site, or in its tree of one language."""
    condition = Q(pk__in=[])
    for tree in trees(site):
        if language in (None, tree.language):
            condition |= Q(url_path__startswith=tree.url_path)
    return condition


def languages_at(url_paths) -> set[str]:
    """Return the languages of the trees in which, or above which, pages lie; the places are `url_path`."""
    return {
        root.language_code
        for path in url_paths
        for root in root_paths()
        if path.startswith(root.root_path) or root.root_path.startswith(path)
    }


def address_of(own_trees: list[Tree], url_path: str) -> tuple[str, str] | None:
    """Return the language and the path of an address by the path of its page in the page table; None outside of trees.

    As Wagtail's `get_url`, without a page and without a query.
    """
    tree = next((tree for tree in own_trees if url_path.startswith(tree.url_path)), None)
    return (tree.language, home_path(tree.language) + url_path[len(tree.url_path) :]) if tree else None


def home_path(language: str | None = None) -> str:
    """Return the address of the front page in a language, such as "/sv/"."""
    return f"/{language or active_language()}/"


def site_of_page(page) -> Site | None:
    """Return the site in whose tree a page lies."""
    root = next((root for root in root_paths() if page.url_path.startswith(root.root_path)), None)
    if root is None:
        return None
    sites = Site.objects.select_related("root_page__locale")
    return cached(f"site {root.site_id}", lambda: sites.get(pk=root.site_id), SHARED)


def locales() -> dict[int, Locale]:
    """Return the languages of pages by their ids."""
    return cached("locales", lambda: Locale.all_objects.in_bulk(), SHARED)


def set_locales(pages: list):
    """Give pages their languages, so that none asks for its own."""
    known = locales() if pages else {}
    for page in pages:
        page.locale = known[page.locale_id]

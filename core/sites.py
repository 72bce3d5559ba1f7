"""The site of a request and its trees, one for each language. Nothing here asks the database twice in a request."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404
from wagtail.models import Site

from core.bilingual import active_language


@dataclass(frozen=True)
class Tree:
    """The tree of one language under a site: `url_path` of its home page in the page table."""

    site_id: int
    language: str
    url_path: str
    root_url: str


def trees(site: Site) -> list[Tree]:
    """Return the trees of a site, from the cache that Wagtail keeps of them."""
    return [
        Tree(root.site_id, root.language_code, root.root_path, root.root_url)
        for root in Site.get_site_root_paths()
        if root.site_id == site.id
    ]


def site_of(request) -> Site:
    """Return the site of a request; one query a request."""
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


def home_path(site: Site, language: str | None = None) -> str:
    """Return the address of the front page in a language, such as "/sv/"."""
    return f"/{language or active_language()}/"


def site_of_page(page) -> Site | None:
    """Return the site in whose tree a page lies."""
    for root in Site.get_site_root_paths():
        if page.url_path.startswith(root.root_path):
            return Site.objects.select_related("root_page").get(pk=root.site_id)
    return None

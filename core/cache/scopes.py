"""In which sites pages lie."""

from wagtail.models import Page, Site
from wagtail.models.sites import SiteRootPath

from core.cache.reading import aside
from core.cache.versioned import SHARED, cached, is_kept

_stock_root_paths = Site.get_site_root_paths  # this function stands in its place: `core.upstream.site_roots`


def root_paths() -> list[SiteRootPath]:
    """Return the roots of all sites in Wagtail's order. Within a request, what another process changed is read anew."""
    return cached("roots", _read_root_paths, SHARED) if is_kept() else _stock_root_paths()


def _read_root_paths() -> list[SiteRootPath]:
    with aside():
        sites = Site.objects.select_related("root_page")
        sites = list(sites.order_by("-root_page__url_path", "-is_default_site", "hostname"))
        pages = Page.objects.filter(translation_key__in={site.root_page.translation_key for site in sites})
        pages = list(pages.select_related("locale").order_by("pk"))
    return [
        SiteRootPath(site.pk, page.url_path, site.root_url, page.locale.language_code)
        for site in sites
        for page in pages
        if page.translation_key == site.root_page.translation_key
    ]


def sites_at(*url_paths: str) -> tuple[int, ...]:
    """Return the ids of the sites in whose trees pages lie; the places are `url_path` of the page table."""
    roots = root_paths()
    return tuple({root.site_id for root in roots for path in url_paths if path.startswith(root.root_path)})

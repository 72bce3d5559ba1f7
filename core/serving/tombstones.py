"""No address is ever lost: what was once live and is no more is remembered in `core.Gone` and answers 410."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from core.models import Gone
from core.page_types import address_tail
from core.visibility import is_private


def addresses_of(page) -> list[tuple[int, str]]:
    """Return the addresses of a page as pairs of site id and path: its own, and old ones that lead to it.

    A private page has none to remember: strangers would read its title.
    """
    site_id, _root_url, path = page.get_url_parts() or (None, None, None)
    if not path or is_private(page):
        return []
    old = Redirect.objects.filter(redirect_page=page).values_list("site_id", "old_path")
    return [(site_id, path), *((old_site or site_id, f"{old_path.rstrip('/')}/") for old_site, old_path in old)]


def add_tombstones(page, addresses):
    """Remember addresses that readers could open until now, on sites that are still there."""
    sites = set(Site.objects.filter(pk__in={site_id for site_id, _path in addresses}).values_list("pk", flat=True))
    for site_id, path in addresses:
        if site_id in sites:
            Gone.objects.update_or_create(
                site_id=site_id,
                path=path[:700],
                defaults={"title": page.title[:255], "translation_key": page.translation_key},
            )


def remove_tombstone(page):
    """A page lives again at its address."""
    parts = page.get_url_parts()
    if parts and parts[2]:
        Gone.objects.filter(site_id=parts[0], path=parts[2]).delete()


def find_tombstone(site, path: str):
    """Return what once was at a path: a page, or the page below which the path was a file, a scene or the like."""
    candidates = [path]
    if tail := address_tail().search(path):
        candidates.append(path[: tail.start()])
    return Gone.objects.filter(site=site, path__in=candidates).order_by("-path").first()

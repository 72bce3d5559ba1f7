"""No address is ever lost: what was once live and is no more is remembered in `core.Gone` and answers 410."""

from collections import defaultdict
from collections.abc import Iterator

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from core.changes import chunks
from core.models import Gone
from core.page_types import address_tail
from core.visibility import is_private


def addresses_of(page) -> list[tuple[int, str]]:
    """Return the addresses of a page as pairs of site id and path: its own, and old ones that lead to it.

    A private page has none to remember: strangers would read its title.
    """
    old = Redirect.objects.filter(redirect_page=page).values_list("site_id", "old_path")
    return _own_addresses(page, [(site, f"{path.rstrip('/')}/") for site, path in old])


def _own_addresses(page, old: list[tuple[int | None, str]]) -> list[tuple[int, str]]:
    site_id, _root_url, path = page.get_url_parts() or (None, None, None)
    if not path or is_private(page):
        return []
    return [(site_id, path), *((old_site or site_id, old_path) for old_site, old_path in old)]


def bury(pages):
    """Remember the addresses of pages that were live until now, in as many queries for one as for a hundred."""
    rows = {
        place: Gone(site_id=place[0], path=place[1], title=page.title[:255], translation_key=page.translation_key)
        for page, place in _places(pages)
    }
    Gone.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        unique_fields=["site", "path"],
        update_fields=["title", "translation_key", "gone_at"],
    )


def unbury(pages):
    """Let pages live again at their addresses, which lead to them as before."""
    for some in chunks([place for _page, place in _places(pages)]):
        known = Gone.objects.filter(path__in=[path for _site, path in some]).values_list("pk", "site", "path")
        gone = [pk for pk, *place in known if tuple(place) in some]
        Gone.objects.filter(pk__in=gone).delete()


def _places(pages) -> Iterator[tuple]:
    """Yield pages with each site and path at which readers could open them."""
    old = defaultdict(list)
    for some in chunks([page.pk for page in pages]):
        rows = Redirect.objects.filter(redirect_page__in=some).values_list("redirect_page", "site", "old_path")
        for pk, site, path in rows:
            old[pk].append((site, f"{path.rstrip('/')}/"))
    for page in pages:
        for site, path in _own_addresses(page, old[page.pk]):
            yield page, (site, path[:700])


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

"""No address is ever lost: what was once live and is no more is remembered in `core.Gone` and answers 410."""
from django.apps import apps
from wagtail.contrib.redirects.models import Redirect


def _gone():
    return apps.get_model("core", "Gone")


def record_gone(page):
    """Remember the address of a page that readers could open until now."""
    parts = page.get_url_parts()
    if parts is None:
        return
    site_id, _root_url, path = parts
    if path:
        _gone().objects.update_or_create(
            site_id=site_id,
            path=path[:700],
            defaults={"title": page.title[:255], "translation_key": page.translation_key},
        )


def record_deleted(page):
    """Remember the addresses of a page that is being deleted, of old addresses that led to it, and of its files."""
    if not page.live:
        return
    record_gone(page)
    for redirect in Redirect.objects.filter(redirect_page=page):
        sites = [redirect.site_id] if redirect.site_id else [(page.get_url_parts() or [None])[0]]
        for site_id in filter(None, sites):
            _gone().objects.update_or_create(
                site_id=site_id,
                path=f"{redirect.old_path}/"[:700],
                defaults={"title": page.title[:255], "translation_key": page.translation_key},
            )


def forget_gone(page):
    """A page lives again at its address."""
    parts = page.get_url_parts()
    if parts and parts[2]:
        _gone().objects.filter(site_id=parts[0], path=parts[2]).delete()


def find_gone(site, path: str):
    """Return what once was at a path: the page, or the page of which the path was a file or a part."""
    path = path if path.endswith("/") else path.rpartition("/")[0] + "/"
    candidates = [path, path.rstrip("/").rpartition("/")[0] + "/"]
    rows = {row.path: row for row in _gone().objects.filter(site=site, path__in=candidates)}
    return next((rows[candidate] for candidate in candidates if candidate in rows), None)

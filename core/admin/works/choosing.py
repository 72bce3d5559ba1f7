"""Where one begins to look for a page to link to: at the site that is written, in its language."""

from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from django.utils.translation import get_language
from wagtail.admin.views.chooser import page_models_from_string
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.sites.own import own_sites, reaches
from core.sites.trees import site_of

HOME_DEPTH = 2


def start_of(request) -> Page | None:
    """Return the page at which a chooser opens; None where Wagtail's own beginning will do."""
    try:
        types = page_models_from_string(request.GET.get("page_type") or "wagtailcore.page")
    except (LookupError, ValueError):
        return None  # the view tells it
    if types != (Page,):
        pages = policy_registry.get_by_type(Page).explorable_instances(request.user)
        return pages.type(*types).first_common_ancestor()
    page = _written_page(request)
    if page is not None and reaches(request.user, page):
        home = page.get_ancestors(inclusive=True).filter(depth=HOME_DEPTH).first()
    else:
        home = _own_home(request)
    return home and _in_language(home, request.GET.get("locale"))


def _written_page(request) -> Page | None:
    """Return the page whose form asks, or the one below which a new one is written."""
    try:
        named = resolve(urlsplit(request.headers.get("Referer", "")).path).kwargs
    except (Resolver404, ValueError):
        return None
    return Page.objects.filter(pk=named.get("page_id") or named.get("parent_page_id") or 0).first()


def _own_home(request) -> Page | None:
    sites = own_sites(request.user)
    site = next((site for site in sites if site == site_of(request)), sites[0] if sites else None)
    return site and _in_language(site.root_page, get_language())


def _in_language(home: Page, language: str | None) -> Page:
    twin = home.get_translations().filter(locale__language_code=language).first() if language else None
    return twin or home

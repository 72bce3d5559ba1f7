"""Who may see what: which pages are private, and where a link may lead."""

from django.db.models import Q
from wagtail.models import Page, PageViewRestriction

from core.cache.scopes import sites_of
from core.cache.versioned import SHARED, cached
from core.languages import active_language


def private_paths() -> list[str]:
    """Return the tree paths of the pages that are private with all that lies below them."""
    return cached("private", lambda: list(PageViewRestriction.objects.values_list("page__path", flat=True)), SHARED)


def is_private(page) -> bool:
    """Whether a page is private, by itself or by one above it."""
    return any(page.path.startswith(path) for path in private_paths())


def private() -> Q:
    """Return the condition that a page is private. It takes no query of its own where it is known already."""
    condition = Q(pk__in=[])
    for path in private_paths():
        condition |= Q(path__startswith=path)
    return condition


def public(pages):
    """Return the pages of any set that are not private: as Wagtail's `public()`, without asking each time."""
    return pages.exclude(private()) if private_paths() else pages


def linked_page(pk: int):
    """Return what a link to a page opens: it, or its live twin in the reader's language; None when it was deleted.

    The answer is a plain Page that knows the language of its title (`title_language`). It may not be live.
    """
    sites = sites_of(f"page {pk}", Page.objects.filter(pk=pk))
    return cached(f"page linked as {pk} in {active_language()}", lambda: _fresh_linked_page(pk), sites)


def _fresh_linked_page(pk: int):
    page = Page.objects.filter(pk=pk).select_related("locale").first()
    if page is None:
        return None
    target = page if page.locale.language_code == active_language() else page.localized
    target.title_language = getattr(target.specific, "title_language", target.locale.language_code)
    target.__dict__.pop("specific", None)  # only the plain page is kept
    return target

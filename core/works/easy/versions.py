"""Versions of pages in easy language: of a page, of the rows of a list, and how one begins."""

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.log_actions import log
from wagtail.models import Page

from core.cache import keys
from core.cache.versioned import cached
from core.page_types import easy_version_type
from core.sites.page_slugs import free_page_slug
from core.visibility import current_area, linked, opened, state_of

SLUGS = {"fi": "selkosuomi", "sv": "lattlast"}


def easy_versions_below(page):
    """Return the versions right under a page, whoever may open them: one at most."""
    return easy_version_type().objects.child_of(page).order_by("path")


def easy_version_of(page):
    """Return the version of a page that a link may lead to; None without one. A page without any takes no query."""
    if not (page.takes_easy_version and page.numchild):
        return None

    def ask():
        return linked(easy_versions_below(page)).select_related("locale").first()

    return cached(f"easy version below {page.path} from {current_area()}", ask, [keys.below(page.path)])


def prepare_easy_versions(pages: list):
    """Give each page of a list its version, in one query; in none where no page has any below it."""
    above = {page.path: page for page in pages if getattr(page, "takes_easy_version", False) and page.numchild}
    for page in above.values():
        page.easy_version = None
    for version in versions_below(above):
        above[version.path[: -Page.steplen]].easy_version = version


def versions_below(paths):
    """Return the versions right under pages, given by their paths in the tree, that readers may open."""
    paths = list(paths)
    if not paths:
        return []
    return list(opened(_versions().filter(above__in=paths)).select_related("locale"))


def with_easy_version(pages, opened_only: bool = True):
    """Return those of a set of pages that have a version: one that readers may open, or any."""
    versions = opened(_versions()) if opened_only else _versions()
    return pages.filter(Exists(versions.filter(above=OuterRef("path"))))


def _versions():
    return easy_version_type().objects.alias(above=Substr("path", 1, Length("path") - Page.steplen))


@transaction.atomic
def begin_easy_version(page, user=None):
    """Return the version of a page, given as its own kind; a new one is a draft with its title and picture."""
    original = Page.objects.select_for_update().get(pk=page.pk)  # two presses make one version
    if version := easy_versions_below(original).first():
        return version
    newest = page.get_latest_revision_as_object()
    version = easy_version_type()(
        title=newest.title,
        draft_title=newest.title,
        slug=free_page_slug(original, SLUGS[page.language]),
        lead_image=newest.lead_image,
        locale=page.locale,
        owner=user,
        live=False,
        has_unpublished_changes=True,
        state=state_of(page),
    )
    original.add_child(instance=version)
    version.save_revision(user=user, log_action=False)
    log(version, "wagtail.create", user=user)
    return version

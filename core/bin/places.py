"""Where a page comes back to: below the page that it was under, or where pages of its type stand."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.sites.trees import in_site
from core.visibility import in_bin, is_in_bin


@dataclass(frozen=True)
class Place:
    """A page below which another comes back; `is_another` where it stood below one that is no more."""

    parent: Page
    is_another: bool = False


def place_for(page, kept: dict, site) -> Place:
    """Return where a page comes back to. Raises ValidationError, in words, where there is no such place now."""
    parent = Page.objects.filter(pk=kept["parent"]).first()
    if parent is None:
        parent = _another(page.specific, site)
        if parent is None:
            raise ValidationError(
                _("The page above it is no more, and no other page can hold it. It stays in the bin.")
            )
        return Place(parent, is_another=True)
    if is_in_bin(parent):
        top = _top(parent)
        told = _("It was below a page that is in the bin too. Bring that back first: %(title)s.")
        raise ValidationError(told % {"title": top.specific_deferred.get_admin_display_title()})
    if other := _in_its_place(page, parent):
        told = _("The page “%(title)s” stands in its place now. Delete that first.")
        raise ValidationError(told % {"title": other.specific_deferred.get_admin_display_title()})
    return Place(parent)


def _in_its_place(page, parent) -> Page | None:
    """Return the page that was made meanwhile where there is room for one of a kind, such as a version."""
    kind = page.specific_class
    if getattr(kind, "max_count_per_parent", None) != 1:
        return None
    return parent.get_children().type(kind).first()


def _top(page) -> Page:
    """Return the page that was deleted, of one that went with it."""
    return page.get_ancestors(inclusive=True).filter(in_bin(), depth=3).get()


def _another(page, site) -> Page | None:
    """Return the list of a page's type on its site, in its language, or the front page."""
    if site is None:
        return None
    index = getattr(page, "index_page", lambda: None)()
    found = [index.objects.filter(in_site(site), locale=page.locale_id).first()] if index else []
    found += Page.objects.filter(
        in_site(site), locale=page.locale_id, translation_key=site.root_page.translation_key
    ).specific()
    return next((parent for parent in found if parent and page.can_move_to(parent)), None)

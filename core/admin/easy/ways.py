"""The way from the form of a page to its version in easy language, and back."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from core.admin.easy import words
from core.admin.easy.beginning import may_begin, takes_version, version_of


@dataclass(frozen=True)
class Way:
    url: str
    words: str


def way_from(page, user) -> Way | None:
    """Return the way from a page, given as its own kind; None where there is none for the user."""
    if not page.pk:
        return None
    language = page.locale.language_code
    if getattr(page, "is_easy_version", False):
        original = page.original
        may = original is not None and original.permissions_for_user(user).can_edit()
        return Way(_edit_url(original), _("To the page that this is a version of")) if may else None
    version = version_of(page) if takes_version(page) else None
    if version:
        may = version.permissions_for_user(user).can_edit()
        return Way(_edit_url(version), words.standing(language, version.status_string)) if may else None
    if may_begin(page, user):
        return Way(reverse("easy_version", args=[page.pk]), words.begin(language))
    return None


def _edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])

"""Sentences that name easy Finnish or easy Swedish: each is written out, for both languages bend the names."""

from django.utils.translation import gettext as _


def begin(language: str) -> str:
    return _("Make a version in easy Swedish") if language == "sv" else _("Make a version in easy Finnish")


def version(language: str) -> str:
    return _("Version in easy Swedish") if language == "sv" else _("Version in easy Finnish")


def standing(language: str, state: str) -> str:
    """Return how the version of a page stands."""
    if language == "sv":
        return _("Easy Swedish: %(state)s") % {"state": state}
    return _("Easy Finnish: %(state)s") % {"state": state}

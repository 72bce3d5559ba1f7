"""Sentences that name a language: Finnish and Swedish bend its name, so each is written out."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def in_language(language: str) -> str:
    return _("In Swedish") if language == "sv" else _("In Finnish")


def publish(language: str) -> str:
    return _("Publish in Swedish") if language == "sv" else _("Publish in Finnish")


def translate(language: str) -> str:
    return _("Translate into Swedish") if language == "sv" else _("Translate into Finnish")


def heading(language: str) -> str:
    return (
        _("Translation from Finnish into Swedish") if language == "sv" else _("Translation from Swedish into Finnish")
    )


def stands_below(language: str) -> str:
    """Return what readers of a page meet where no translation stands."""
    if language == "sv":
        return _("Readers see these texts in Finnish, marked as such:")
    return _("Readers see these texts in Swedish, marked as such:")


def published(language: str, title: str) -> str:
    if language == "sv":
        return _("“%(title)s” is published in Swedish.") % {"title": title}
    return _("“%(title)s” is published in Finnish.") % {"title": title}


def stale(language: str, number: int) -> str:
    """Return how many texts of a page became older than the source."""
    if language == "sv":
        return ngettext(
            "One text of the Swedish page is older than this now.",
            "%(number)s texts of the Swedish page are older than these now.",
            number,
        ) % {"number": number}
    return ngettext(
        "One text of the Finnish page is older than this now.",
        "%(number)s texts of the Finnish page are older than these now.",
        number,
    ) % {"number": number}


def unread(language: str) -> str:
    """Return that readers have no page in a language yet."""
    if language == "sv":
        return _("Readers do not have it in Swedish yet.")
    return _("Readers do not have it in Finnish yet.")


def begun(language: str) -> str:
    if language == "sv":
        return _("The page was made in Swedish too, as a draft. Translate its texts here.")
    return _("The page was made in Finnish too, as a draft. Translate its texts here.")


def way(language: str, done: int, total: int) -> str:
    numbers = {"done": done, "total": total}
    if language == "sv":
        return (
            _("In Swedish %(done)s/%(total)s – translate") % numbers
            if done < total
            else _("In Swedish %(done)s/%(total)s") % numbers
        )
    return (
        _("In Finnish %(done)s/%(total)s – translate") % numbers
        if done < total
        else _("In Finnish %(done)s/%(total)s") % numbers
    )

"""Recordings in other services without captions or a transcript, where they stand on pages, with their days."""

from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.models import Page

from core.admin.links.own import own_uses
from core.files.recordings import watch

SHOWN = 100


def wordless(user):
    """Return the places of such recordings on the pages that a user may mend, the oldest first."""
    return own_uses(user).filter(wordless_since__isnull=False).order_by("wordless_since", "pk")


def rows_for(user) -> list[dict]:
    """Return what is told of each: its page, its address, the way there, and the days left."""
    uses = list(wordless(user).select_related("link")[:SHOWN])
    pages = {page.pk: page for page in Page.objects.filter(pk__in={use.page_id for use in uses})}
    return [
        {
            "page": pages[use.page_id],
            "address": use.link.address,
            "edit": f"{reverse('wagtailadmin_pages:edit', args=[use.page_id])}#:w:contentpath={use.path}",
            "time_left": in_words(watch.days_from(use.wordless_since)),
        }
        for use in uses
        if use.page_id in pages
    ]


def time_left(uses) -> str:
    """Return how long there is time for the oldest."""
    return in_words(watch.days_from(uses.first().wordless_since))


def in_words(days: int) -> str:
    """Return how many days there are left, or have gone since."""
    if days < 0:
        return ngettext("%(number)s day late", "%(number)s days late", -days) % {"number": -days}
    return ngettext("%(number)s day left", "%(number)s days left", days) % {"number": days}

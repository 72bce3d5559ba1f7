"""What was done of a batch, in words."""

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.admin.translator.machine.drafting import DRAFT
from core.models import Batch
from core.outgoing.replacing import RELINK

MOST_NAMED = 10


def told(batch: Batch) -> str:
    """Say what was done of a batch, and what was left and why."""
    if not batch.left:
        return done_of(batch)
    named = format_html_join(" ", "{}: {}", batch.left[:MOST_NAMED])
    rest = len(batch.left) - MOST_NAMED
    more = ngettext("And %(count)s more page.", "And %(count)s more pages.", rest) % {"count": rest} if rest > 0 else ""
    return format_html("{} {} {} {}", done_of(batch), _("The rest were left as they were."), named, more)


def done_of(batch: Batch) -> str:
    """Say how many pages of a batch are done."""
    counts = {"done": batch.done, "total": batch.total}
    return DONE[batch.action](batch) % counts


def published(batch):
    return ngettext(
        "%(done)s page of %(total)s was published.", "%(done)s pages of %(total)s were published.", batch.done
    )


def hidden(batch):
    return ngettext(
        "%(done)s page of %(total)s was unpublished.", "%(done)s pages of %(total)s were unpublished.", batch.done
    )


def moved(batch):
    return ngettext("%(done)s page of %(total)s was moved.", "%(done)s pages of %(total)s were moved.", batch.done)


def deleted(batch):
    return ngettext(
        "%(done)s page of %(total)s is in the bin.", "%(done)s pages of %(total)s are in the bin.", batch.done
    )


def relinked(batch):
    return ngettext(
        "%(done)s page of %(total)s has the new address.",
        "%(done)s pages of %(total)s have the new address.",
        batch.done,
    )


def drafted(batch):
    return ngettext(
        "%(done)s text of %(total)s has a machine draft.",
        "%(done)s texts of %(total)s have a machine draft.",
        batch.done,
    )


DONE = {
    "publish": published,
    "unpublish": hidden,
    "move": moved,
    "delete": deleted,
    RELINK: relinked,
    DRAFT: drafted,
}

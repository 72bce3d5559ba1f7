"""How a page stands, in the words of the admin: its lists, headers, panels and choosers all ask here."""

from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import WorkflowState

from core.visibility import ANNOUNCED, WITHDRAWN, state_of


@dataclass(frozen=True)
class Standing:
    """How a page stands, for people.

    `seen` is what readers meet, `words` tell of a draft besides. `is_wrong`: somebody must do something; `is_off`: the
    work is not to be had, or not as it was told.
    """

    words: str
    seen: str = ""
    is_wrong: bool = False
    is_off: bool = False

    @property
    def look(self) -> str:
        """The class of its tag."""
        return "work-state--wrong" if self.is_wrong else "work-state--off" if self.is_off else ""


def standing_of(page) -> Standing:
    """Return how a page stands, given as its own kind: what readers meet first, then what waits in a draft."""
    if state_of(page) == WITHDRAWN:
        words = _withdrawn(page)
        return Standing(words, words, is_off=True)
    if not page.live:
        return Standing(_unseen(page))
    if state_of(page) == ANNOUNCED:
        standing = _announced(page)
    elif remark := getattr(page, "standing_remark", ""):  # the root of all sites is of no kind
        standing = Standing(remark, is_off=True)
    else:
        standing = Standing(pgettext("page", "published"))
    return replace(standing, words=_with_draft(page, standing.words), seen=standing.words)


def is_overdue(page) -> bool:
    """Whether an announced work should have appeared already."""
    expected = getattr(page, "expected_on", None)
    return page.live and state_of(page) == ANNOUNCED and bool(expected) and expected < timezone.localdate()


def _unseen(page) -> str:
    if page.approved_schedule:
        return pgettext("page", "scheduled")
    if review := page.current_workflow_state:
        return _("returned to be changed") if _is_returned(review) else _("in review")
    return pgettext("page", "unpublished by schedule") if page.expired else pgettext("page", "draft")


def _announced(page) -> Standing:
    if not page.expected_on:
        return Standing(pgettext("state", "announced"))
    day = {"day": date_format(page.expected_on)}
    if is_overdue(page):
        return Standing(_("overdue, expected %(day)s") % day, is_wrong=True)
    return Standing(_("announced for %(day)s") % day)


def _withdrawn(page) -> str:
    if not page.withdrawn_on:
        return pgettext("state", "withdrawn")
    return _("withdrawn %(day)s") % {"day": date_format(page.withdrawn_on)}


def _with_draft(page, words: str) -> str:
    """Tell of a change that waits: for its time, or for somebody to publish it."""
    if page.approved_schedule:
        return _("%(state)s, change scheduled") % {"state": words}
    if not page.has_unpublished_changes:
        return words
    if review := page.current_workflow_state:
        told = _("%(state)s, change returned") if _is_returned(review) else _("%(state)s, change in review")
        return told % {"state": words}
    return _("%(state)s, change not published") % {"state": words}


def _is_returned(review: WorkflowState) -> bool:
    return review.status == WorkflowState.STATUS_NEEDS_CHANGES

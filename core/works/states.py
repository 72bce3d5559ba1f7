"""The state of a work: one for all its languages. Withdrawing and bringing back are actions of their own."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from modelcluster.models import get_field_value
from modelsearch import signal_handlers
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from core import changes
from core.works.easy.versions import easy_versions_below

STATE_FIELDS = ("state", "expected_on")
WITHDRAWAL_FIELDS = ("state", "withdrawn_on", "reason_fi", "reason_sv")
WITHDRAW = "tuotos.withdraw"  # in the history of a page, with the state before
BRING_BACK = "tuotos.bring_back"


def share_state(page):
    """Write the state of a page that was just published to its twins: rows, newest and scheduled revisions."""
    _write(page, STATE_FIELDS, twins_of(page))


def share_whole_state(page):
    """Write all that a page tells of its state to its twins: where they tell something else, something went wrong."""
    _write(page, (*STATE_FIELDS, *WITHDRAWAL_FIELDS[1:]), twins_of(page))


def twins_of(page):
    """Return the pages of the same work in other languages."""
    return pages_of(page).exclude(pk=page.pk)


def pages_of(page):
    """Return the pages of the same work in all languages, and aliases of them, as they are stored."""
    key = page.translation_key
    return type(page).objects.filter(Q(translation_key=key) | Q(alias_of__translation_key=key))


@transaction.atomic
def withdraw(page, *, reason_fi: str, reason_sv: str, user=None):
    """Take a work away: all its pages answer 410 with the reason, its files too."""
    before = page.state
    page.state, page.withdrawn_on = page.WITHDRAWN, timezone.localdate()
    page.reason_fi, page.reason_sv = reason_fi, reason_sv
    _write(page, WITHDRAWAL_FIELDS, pages_of(page))
    log(page, WITHDRAW, user=user, data={"state": before})


@transaction.atomic
def bring_back(page, *, user=None):
    """Undo a withdrawal: the work is published or announced as before, with every address it had."""
    page.state, page.withdrawn_on, page.reason_fi, page.reason_sv = state_before_withdrawal(page), None, "", ""
    _write(page, WITHDRAWAL_FIELDS, pages_of(page))
    log(page, BRING_BACK, user=user)


def state_before_withdrawal(page) -> str:
    """Return the state that the history tells of; withdrawing may have begun at a twin."""
    entries = PageLogEntry.objects.filter(page__in=pages_of(page).values("pk"), action=WITHDRAW)
    entry = entries.order_by("timestamp", "pk").last()
    return entry.data.get("state", page.PUBLISHED) if entry else page.PUBLISHED


def _write(page, names, targets):
    """Write what `page` says into the rows, newest and scheduled revisions of pages, where they say otherwise."""
    values = {name: getattr(page, name) for name in names}
    content = {name: get_field_value(page._meta.get_field(name), page) for name in names}
    for target in targets:
        newest_and_scheduled = Q(pk=target.latest_revision_id) | Q(approved_go_live_at__isnull=False)
        for revision in target.revisions.filter(newest_and_scheduled):
            if not content.items() <= revision.content.items():
                target.revisions.filter(pk=revision.pk).update(content={**revision.content, **content})
        if any(getattr(target, name) != value for name, value in values.items()):
            type(page).objects.filter(pk=target.pk).update(**values)
            signal_handlers.post_save_signal_handler(target)  # editors filter by what was written past `save`
            changes.tell_page(target, changes.Action.STATE)
    if "state" in names:
        _write_versions(page)


def _write_versions(page):
    """Write the state of a work to the versions of its pages in easy language, where they tell another one."""
    for original in pages_of(page).filter(numchild__gt=0):
        for version in easy_versions_below(original).exclude(state=page.state):
            write_version(version, page.state)


def write_version(version, state: str):
    """Write the state of a work to a version in easy language."""
    version.state = state
    type(version).objects.filter(pk=version.pk).update(state=state)
    changes.tell_page(version, changes.Action.STATE)

"""The state of a work: one for all its languages. Withdrawing and bringing back are actions of their own."""

from django.db import transaction
from django.utils import timezone
from modelsearch import signal_handlers
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from core import changes

STATE_FIELDS = ("state", "expected_on")
WITHDRAWAL_FIELDS = ("state", "withdrawn_on", "reason_fi", "reason_sv")
WITHDRAW = "tuotos.withdraw"  # in the history of a page, with the state before


def share_state(page):
    """Write the state of a page that was just published to its twins: rows, newest and scheduled revisions."""
    _write(page, STATE_FIELDS, twins_of(page))


def twins_of(page):
    """Return the pages of the same work in other languages."""
    return type(page).objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)


@transaction.atomic
def withdraw(page, *, reason_fi: str, reason_sv: str, user=None):
    """Take a work away: all its pages answer 410 with the reason, its files too."""
    before = page.state
    page.state, page.withdrawn_on = page.WITHDRAWN, timezone.localdate()
    page.reason_fi, page.reason_sv = reason_fi, reason_sv
    _write(page, WITHDRAWAL_FIELDS, [page, *twins_of(page)])
    log(page, WITHDRAW, user=user, data={"state": before})


@transaction.atomic
def bring_back(page, *, user=None):
    """Undo a withdrawal: the work is published or announced as before, with every address it had."""
    page.state, page.withdrawn_on, page.reason_fi, page.reason_sv = state_before_withdrawal(page), None, "", ""
    _write(page, WITHDRAWAL_FIELDS, [page, *twins_of(page)])
    log(page, "tuotos.bring_back", user=user)


def state_before_withdrawal(page) -> str:
    """Return the state that the history tells of; withdrawing may have begun at a twin."""
    pages = [page.pk, *twins_of(page).values_list("pk", flat=True)]
    entry = PageLogEntry.objects.filter(page__in=pages, action=WITHDRAW).order_by("timestamp", "pk").last()
    return entry.data.get("state", page.PUBLISHED) if entry else page.PUBLISHED


def _write(page, names, targets):
    values = {name: getattr(page, name) for name in names}
    serialised = page.serializable_data()
    for target in targets:
        type(page).objects.filter(pk=target.pk).update(**values)
        target.refresh_from_db(fields=[*names])
        for revision in target.revisions.filter(pk=target.latest_revision_id) | target.revisions.filter(
            approved_go_live_at__isnull=False
        ):
            content = {**revision.content, **{name: serialised[name] for name in names}}
            target.revisions.filter(pk=revision.pk).update(content=content)
        signal_handlers.post_save_signal_handler(target)  # the row was written past `save`, and editors filter by it
        changes.tell_page(target, changes.Action.STATE)

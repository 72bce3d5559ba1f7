"""Many pages at once: a row of transactions, one a work, that knows how far it is and goes on where it stopped.

A few are done in the request; more than `AT_ONCE` are left to the worker, which writes with each work that it is done.
What is done already is passed over, so asking for the same again goes on with the rest.
"""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import InterfaceError, OperationalError
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from core import changes
from core.changes.what import chunks
from core.models import Batch
from core.priorities import WAITED_FOR
from core.signing_in.own_language import language_of
from core.visibility import is_in_bin
from core.worker import presence, turns

logger = logging.getLogger(__name__)

AT_ONCE = 20  # pages that a request does by itself, some seconds
LONGEST = 10  # seconds after which other tasks have their turn
KEPT = timedelta(days=30)


@dataclass(frozen=True)
class Deed:
    """What can be done to a page: whether it is done, whether a user may do it, and doing it."""

    is_done: Callable[[Page, Batch], bool]
    may: Callable[[Page, Batch], bool]
    do: Callable[[Page, Batch], object]


def publish(page, batch):
    revision = page.get_latest_revision() or page.save_revision(user=batch.user)
    revision.publish(user=batch.user)


def delete(page, batch):
    """Delete a page with all below it: it goes into the bin, with its work in the other language."""
    page.delete(user=batch.user)


def rights(page, batch):
    return page.permissions_for_user(batch.user)


def target(batch) -> Page:
    return Page.objects.get(pk=batch.target)


DEEDS = {
    "publish": Deed(
        is_done=lambda page, batch: page.live and not page.has_unpublished_changes,
        may=lambda page, batch: rights(page, batch).can_publish(),
        do=publish,
    ),
    "unpublish": Deed(
        is_done=lambda page, batch: not page.live,
        may=lambda page, batch: rights(page, batch).can_unpublish(),
        do=lambda page, batch: page.unpublish(user=batch.user),
    ),
    "move": Deed(
        is_done=lambda page, batch: page.is_child_of(target(batch)),
        may=lambda page, batch: rights(page, batch).can_move_to(target(batch)),
        do=lambda page, batch: page.move(target(batch), pos="last-child", user=batch.user),
    ),
    "delete": Deed(
        is_done=lambda page, batch: is_in_bin(page),
        may=lambda page, batch: rights(page, batch).can_delete(),
        do=delete,
    ),
}


def new(action: str, pages: Iterable[Page], *, user, below: bool = False, target=None, next_url: str = "") -> Batch:
    """Return a batch that nothing was done of, and that is not stored. `below` takes in what lies below the pages."""
    works, top = {}, None
    for path, pk, key in reached(action, list(pages), below):
        if action == "delete":  # a page goes with all that lies below it, so that it comes back with that
            top = top if top and path.startswith(top) else path
        works.setdefault(top or key, []).append(pk)
    waiting = list(works.values())
    total = sum(map(len, waiting))
    return Batch(action=action, user=user, target=target and target.pk, next_url=next_url, waiting=waiting, total=total)


def reached(action: str, chosen: list[Page], below: bool) -> Iterator[tuple]:
    """Yield the paths, ids and translation keys of the pages to do something to, those above first."""
    state = {"publish": Q(live=False), "unpublish": Q(live=True)}.get(action, Q())
    found = {}
    for some in chunks(chosen):
        found |= read(Q(pk__in=[page.pk for page in some]))
        for page in some if below else ():
            found |= read(Q(path__startswith=page.path) & state)
    yield from sorted(found.values())


def read(condition: Q) -> dict:
    rows = Page.objects.filter(condition).values_list("path", "pk", "translation_key")
    return {row[1]: row for row in rows}


# What is not done page by page, by its action: called with the batch, and with what tells that its time is over.
RUNS: dict[str, Callable[[Batch, Callable[[], bool]], None]] = {}


class Halted(Exception):
    """What it needs does not answer: it goes on when somebody asks for it again, and `left` says why it stopped."""


class Stopped(Exception):
    """The database is away: the rest is left as it was. What it said is the cause."""


def go_through(batch: Batch, is_time_over: Callable[[], bool] = lambda: False):
    """Do what waits, work by work. One that cannot be done is left as it was, with the reason; the others go on."""
    while batch.waiting and not is_time_over():
        try:
            with changes.in_transaction():
                if not still_waits(batch):
                    return
                for pk in batch.waiting[0]:
                    do(pk, batch)
                step = store(batch, waiting=batch.waiting[1:], done=batch.done + len(batch.waiting[0]))
        except (OperationalError, InterfaceError) as error:
            raise Stopped from error
        except Exception as error:
            left = [[title(pk), reason(error)] for pk in batch.waiting[0]]
            step = store(batch, waiting=batch.waiting[1:], left=batch.left + left)
        for name, value in step.items():  # not before the transaction has ended well
            setattr(batch, name, value)


def still_waits(batch: Batch) -> bool:
    """Whether nobody else did the next work meanwhile; nobody does until the transaction ends."""
    if batch.pk:
        batch.refresh_from_db(from_queryset=Batch.objects.select_for_update())
    return bool(batch.waiting)


def store(batch: Batch, **step) -> dict:
    """Write how far a batch is, if it is one that is stored."""
    if batch.pk:
        Batch.objects.filter(pk=batch.pk).update(**step)
    return step


def do(pk: int, batch: Batch):
    """Do to one page what is asked. One that is gone needs nothing any more."""
    deed = DEEDS[batch.action]
    page = Page.objects.filter(pk=pk).specific().first()
    if page and not deed.is_done(page, batch):
        if not deed.may(page, batch):
            raise PermissionDenied
        deed.do(page, batch)


def title(pk: int) -> str:
    page = Page.objects.filter(pk=pk).first()
    return page.get_admin_display_title() if page else str(pk)


def reason(error: Exception) -> str:
    """Return why a work was left, for who asked. What is no fault of the work is logged."""
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    if isinstance(error, PermissionDenied):
        return _("You may not do this to the page.")
    if isinstance(error, Page.DoesNotExist):
        return _("The page below which it should go is no more.")
    logger.error("A work of many could not be done: %r", error, exc_info=error)
    return _("There was a fault, and it was written into the log of the site.")


# In the worker -------------------------------------------------------------------------------------------------------


def hand_over(batch: Batch):
    """Leave a batch to the worker. What is stored for long is forgotten."""
    Batch.objects.filter(created_at__lt=timezone.now() - KEPT).delete()
    batch.save()
    go_on.enqueue(batch.pk)


@task(priority=WAITED_FOR)
def go_on(pk: int):
    """Go on with a batch where it stopped. Repeatable: each work is done with the note that it is done."""
    batch = Batch.objects.select_related("user").get(pk=pk)
    end = time.monotonic() + LONGEST
    with translation.override(language_of(batch.user)):
        try:
            RUNS.get(batch.action, go_through)(batch, lambda: time.monotonic() > end or presence.is_leaving())
        except Halted:
            return
        except Stopped as stopped:
            raise stopped.__cause__ from None
    if batch.waiting:
        go_on.using(run_after=timezone.now() + turns.pause_for_others()).enqueue(pk)


def is_under_way(batch: Batch) -> bool:
    """Whether a task is going to go on with a stored batch."""
    tasks = DBTaskResult.objects.filter(status__in=["READY", "RUNNING"], task_path=go_on.module_path)
    return tasks.filter(args_kwargs__args=[batch.pk]).exists()

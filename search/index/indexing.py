"""The index follows the site: what changed is marked at once and indexed by the worker."""

import logging
import time
from collections.abc import Iterable
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from wagtail.models import Site

from core.cache.versioned import one_request
from core.worker import presence
from search.index.collecting import THINGS, WorkEntry, collect
from search.index.corpus import Corpus, outside_index
from search.index.healing import heal
from search.index.health import is_broken
from search.index.places import carriers_of, files_in, files_of, works_by_site
from search.index.rebuilding import is_rebuilding, note_analysers
from search.index.sending import send
from search.index.storing import store
from search.models import IndexedWork, PendingWork, Unsent

logger = logging.getLogger(__name__)
AT_ONCE = 20
LONGEST = 10  # seconds after which other tasks have their turn
LONGEST_PAUSE = timedelta(hours=12)


def mark(works: Iterable[str]):
    """Say that works changed: the worker indexes them. Costs the editor one query and one task."""
    if note_pending(works):
        index_pending.enqueue()


def note_pending(works: Iterable[str]) -> bool:
    """Note works that wait to be indexed; return whether there are any. In one order, so that no two writers block.

    Who has one of them in hand keeps it, and finds at the end that it must be indexed again.
    """
    now = timezone.now()
    rows = [PendingWork(work=work, since=now) for work in sorted(set(map(str, works)))]
    fresh = ["since", "tries", "not_before"]
    PendingWork.objects.bulk_create(rows, update_conflicts=True, update_fields=fresh, unique_fields=["work"])
    return bool(rows)


def catch_up():
    """Called by the clock: have done what no task is going to do."""
    if (waiting().exists() or Unsent.objects.exists() or outside_index()) and not is_asked_for():
        index_pending.enqueue()


def is_asked_for() -> bool:
    """Whether a task waits that indexes."""
    return DBTaskResult.objects.ready().filter(task_path=index_pending.module_path).exists()


@task()
def index_pending():
    """Index the works that wait, a few at a time; repeatable, and harmless when nothing waits.

    Several workers do it side by side: each work is in the hands of one. While the index is being rebuilt all wait on.
    """
    if is_rebuilding():
        return
    if PendingWork.objects.exists():
        note_analysers()
    end = time.monotonic() + LONGEST
    try:
        while time.monotonic() < end and not (presence.is_leaving() or is_rebuilding()) and (rows := take()):
            index_rows(rows)
    except IndexBroken as error:
        heal(error)
        return
    finally:
        release()
    send()
    if waiting().exists() and not (is_rebuilding() or is_asked_for()):
        index_pending.enqueue()


def waiting():
    """Return the works that wait and are in nobody's hands, the eldest first."""
    others = presence.alive().exclude(name=presence.my_name()).values("name")
    due = Q(not_before=None) | Q(not_before__lte=timezone.now())
    return PendingWork.objects.filter(due).exclude(taken_by__in=others).order_by("pk")


def take() -> list[PendingWork]:
    """Take some of the works that wait; other workers pass them over as long as this one is seen alive."""
    presence.beat()
    with transaction.atomic():
        rows = list(waiting().select_for_update(skip_locked=True)[:AT_ONCE])
        PendingWork.objects.filter(pk__in=[row.pk for row in rows]).update(taken_by=presence.my_name())
    return rows


class IndexBroken(Exception):
    """The tables of the index are lost or damaged: no work can be indexed."""


def index_rows(rows: list[PendingWork]):
    """Index works that were taken, together, or one by one when that fails."""
    try:
        with one_request():  # what is private now counts, not what was when the task began
            index_works([row.work for row in rows])
    except Exception as error:
        if isinstance(error, DatabaseError) and is_broken():
            raise IndexBroken(error) from error
        rows = [row for row in rows if index_alone(row)]
    settle(rows)


def settle(rows: list[PendingWork]):
    """Take indexed works off the list.

    What was marked again meanwhile is indexed again, and so is what another worker did that held this one for dead:
    it may have read a newer page before this one wrote the older page over it.
    """
    if is_rebuilding():  # it may have read a page before this did, and puts its index in the place of this one
        return
    for row in rows:
        if not PendingWork.objects.filter(pk=row.pk, since=row.since).delete()[0]:
            note_pending([row.work])


def release():
    """Put down what is still in this worker's hands. One by one: an editor may be marking several in another order."""
    mine = PendingWork.objects.filter(taken_by=presence.my_name())
    for pk in list(mine.values_list("pk", flat=True)):
        mine.filter(pk=pk).update(taken_by="")


def index_alone(row: PendingWork) -> bool:
    """Index one work, after several together failed; return whether it worked. It is tried again after a pause."""
    try:
        with one_request():
            index_works([row.work])
    except Exception as error:
        pause = min(timedelta(minutes=2 ** min(row.tries, 12)), LONGEST_PAUSE)
        logger.error("Could not be indexed, tried again in %s: %s", pause, row.work, exc_info=error)
        later = {"tries": row.tries + 1, "not_before": timezone.now() + pause, "taken_by": ""}
        PendingWork.objects.filter(pk=row.pk, since=row.since).update(**later)
        return False
    return True


@one_request()  # so that the roots of fifty sites are read as cheaply as those of two
def index_works(works: list[str]):
    """Index works on their sites as they are now.

    People, organisations and topics that they name newly, or no longer, wait next; and so do the other works that
    lead to a file that is found with these newly, or no longer.
    """
    there = works_by_site(works)
    for site in Site.objects.select_related("root_page").filter(pk__in=there):
        corpus = Corpus(site.pk)
        entries = [entry for work in there[site.pk] if (entry := collect(work, site))]
        found = {entry.work for entry in entries}
        rows = IndexedWork.objects.filter(index=corpus.name, site=site, work__in=there[site.pk])
        files = files_of(rows) ^ {file for entry in entries for file in files_in(part for _page, part in entry.parts)}
        note_pending(named(rows) ^ named(entries))
        note_pending(carriers_of(files) - set(works))
        store(corpus, entries, [work for work in there[site.pk] if work not in found])


def named(rows: Iterable[IndexedWork | WorkEntry]) -> set[str]:
    """Return the people, organisations and topics that works name, which are works of their own."""
    found = set()
    for row in rows:
        for kind, (_model, column) in THINGS.items():
            named = getattr(row, column)
            found |= {f"{kind}:{pk}" for pk in (named.split() if isinstance(named, str) else named)}
    return found

"""The index follows the site: what changed is marked at once and indexed by the worker."""

import logging
from collections.abc import Iterable

from django.db import DatabaseError
from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from core.cache.versioned import one_request
from search.index.collecting import collect
from search.index.corpus import Corpus
from search.index.health import is_broken
from search.index.places import works_by_site
from search.index.rebuilding import is_rebuilding, note_analysers
from search.index.sending import send
from search.index.storing import store
from search.models import IndexedWork, PendingWork

logger = logging.getLogger(__name__)
AT_ONCE = 20


def mark(works: Iterable[str]):
    """Say that works changed: the worker indexes them. Costs the editor one query and one task."""
    if note_pending(works):
        index_pending.enqueue()


def note_pending(works: Iterable[str]) -> bool:
    """Note works that wait to be indexed; return whether there are any. In one order, so that no two writers block."""
    now = timezone.now()
    rows = [PendingWork(work=work, since=now) for work in sorted(set(map(str, works)))]
    PendingWork.objects.bulk_create(rows, update_conflicts=True, update_fields=["since"], unique_fields=["work"])
    return bool(rows)


@task()
def index_pending():
    """Index the works that wait, a few at a time; repeatable, and harmless when nothing waits.

    While the index is being rebuilt they wait on. A work that fails is told of and tried again by the clock.
    """
    if is_rebuilding():
        return
    if PendingWork.objects.exists():
        note_analysers()
    failed = []
    pending = PendingWork.objects.order_by("pk")
    while not is_rebuilding() and (waiting := list(pending.exclude(pk__in=failed)[:AT_ONCE])):
        try:
            with one_request():  # what is private now counts, not what was when the task began
                index_works([row.work for row in waiting])
        except Exception as error:
            if isinstance(error, DatabaseError) and is_broken():
                logger.error("The search index is out of order. Build it anew: manage.py update_index. %s", error)
                return
            failed += [row.pk for row in waiting if not index_alone(row)]
        done = [row for row in waiting if row.pk not in failed]
        taken = [row.work for row in done if not PendingWork.objects.filter(pk=row.pk, since=row.since).delete()[0]]
        note_pending(taken)  # marked again meanwhile, or done by another worker, which may have read a newer page
    send()


def index_alone(row: PendingWork) -> bool:
    """Index one work, after several together failed; return whether it worked."""
    try:
        with one_request():
            index_works([row.work])
    except Exception:
        logger.exception("Could not be indexed: %s", row.work)
        return False
    return True


@one_request()  # so that the roots of fifty sites are read as cheaply as those of two
def index_works(works: list[str]):
    """Index works on their sites as they are now. People and topics that they name newly, or no longer, wait next."""
    there = works_by_site(works)
    for site in Site.objects.select_related("root_page").filter(pk__in=there):
        corpus = Corpus(site.pk)
        entries = [entry for work in there[site.pk] if (entry := collect(work, site))]
        found = {entry.work for entry in entries}
        rows = IndexedWork.objects.filter(index=corpus.name, site=site, work__in=there[site.pk])
        before = named((people.split(), topics.split()) for people, topics in rows.values_list("people", "topics"))
        note_pending(before ^ named((entry.people, entry.topics) for entry in entries))
        store(corpus, entries, [work for work in there[site.pk] if work not in found])


def named(rows: Iterable[tuple[Iterable, Iterable]]) -> set[str]:
    """Return the people and topics that works name, which are works of their own. `rows` are pairs of their ids."""
    return {f"{kind}:{pk}" for row in rows for kind, pks in zip(("person", "topic"), row, strict=True) for pk in pks}

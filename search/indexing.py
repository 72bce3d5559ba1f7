"""The index follows the site: what changed is marked at once and indexed by the worker."""

import logging
from collections.abc import Iterable

from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from search.collecting import collect
from search.corpus import Corpus
from search.models import PendingWork
from search.rebuilding import is_rebuilding, note_analysers
from search.sending import send
from search.storing import store

logger = logging.getLogger(__name__)
AT_ONCE = 20


def mark(works: Iterable[str]):
    """Say that works changed: the worker indexes them. Costs the editor one query and one task."""
    now = timezone.now()
    rows = [PendingWork(work=str(work), since=now) for work in set(works)]
    if rows:
        PendingWork.objects.bulk_create(rows, update_conflicts=True, update_fields=["since"], unique_fields=["work"])
        index_pending.enqueue()


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
    while waiting := list(PendingWork.objects.exclude(pk__in=failed).order_by("pk")[:AT_ONCE]):
        try:
            index_works([row.work for row in waiting])
        except Exception:
            failed += [row.pk for row in waiting if not index_alone(row)]
        for row in waiting:
            PendingWork.objects.filter(pk=row.pk, since=row.since).exclude(pk__in=failed).delete()
    send()


def index_alone(row: PendingWork) -> bool:
    """Index one work, after several together failed; return whether it worked."""
    try:
        index_works([row.work])
    except Exception:
        logger.exception("Could not be indexed: %s", row.work)
        return False
    return True


def index_works(works: list[str]):
    """Index works on every site as they are now."""
    corpus = Corpus()
    for site in Site.objects.select_related("root_page"):
        entries = [entry for work in works if (entry := collect(work, site))]
        found = {entry.work for entry in entries}
        store(corpus, site.pk, entries, [work for work in works if work not in found])

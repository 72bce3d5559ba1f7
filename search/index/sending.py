"""The outside engine follows the site's own index; what it did not take is kept and sent again."""

import logging
from collections import defaultdict
from collections.abc import Iterable
from contextlib import contextmanager

from django.utils import timezone

from core.worker import presence
from search.engines.documents import WorkDocument
from search.engines.errors import EngineDown
from search.index.corpus import outside_index
from search.models import IndexState, Unsent, WorkTerms, unpack

logger = logging.getLogger(__name__)
AT_ONCE = 200
EVERYTHING = 0  # the id in `Unsent` that stands for all works: no row has it


def note_unsent(pks: Iterable[int]):
    """Note rows of works that the outside engine has not got, or no longer, as they are now."""
    rows = [Unsent(pk_of_work=pk, since=timezone.now()) for pk in sorted(set(pks))]
    Unsent.objects.bulk_create(rows, update_conflicts=True, update_fields=["since"], unique_fields=["pk_of_work"])


def send(everything: bool = False) -> bool:
    """Bring the outside engine up to date; `everything` builds its index anew. Return whether it now has all."""
    outside = outside_index()
    if outside is None:
        Unsent.objects.all().delete()
        return True
    if everything:
        note_unsent([EVERYTHING])
    with only_one() as is_mine:
        try:
            if is_mine:
                send_all(outside)
        except EngineDown as error:
            logger.warning("The search engine does not answer; what it missed is sent later. %s", error)
            return False
    return is_mine


@contextmanager
def only_one():
    """Let one process send at a time: one that builds the engine's index anew would lose what another sends."""
    presence.beat()
    state, _created = IndexState.objects.get_or_create(index="")
    others = presence.alive().exclude(name=presence.my_name()).values("name")
    free = IndexState.objects.filter(pk=state.pk).exclude(sent_by__in=others)
    is_mine = bool(free.update(sent_by=presence.my_name()))
    try:
        yield is_mine
    finally:
        IndexState.objects.filter(pk=state.pk, sent_by=presence.my_name()).update(sent_by="")


def send_all(outside):
    """Send what waits, until nothing does."""
    if Unsent.objects.filter(pk_of_work=EVERYTHING).exists() or not outside.exists():
        rows = list(Unsent.objects.all())
        outside.rebuild(documents())
        forget(rows)
    while rows := list(Unsent.objects.order_by("pk")[:AT_ONCE]):
        pks = [row.pk_of_work for row in rows]
        there = list(documents(pks))
        outside.replace(there)
        outside.remove(set(pks) - {document.pk for document in there})
        forget(rows)


def forget(rows: list[Unsent]):
    """Take off the list what was sent, but not what has changed since then."""
    by_time = defaultdict(list)
    for row in rows:
        by_time[row.since].append(row.pk)
    for since, pks in by_time.items():
        Unsent.objects.filter(since=since, pk__in=pks).delete()


def documents(pks=None):
    """Yield the works as their terms were made; all of them, or those with the given ids."""
    packed = WorkTerms.objects.select_related("work").order_by("work_id")
    if pks is not None:
        packed = packed.filter(work__in=pks)
    for row in packed.iterator(chunk_size=AT_ONCE):
        terms = {int(weight): text for weight, text in unpack(row.terms).items()}
        yield WorkDocument(row.work_id, row.work.site_id, terms)

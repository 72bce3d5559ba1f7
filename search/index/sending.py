"""The outside engine follows the site's own index; what it did not take is kept and sent again."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.utils import timezone

from core.worker import presence
from search.engines.documents import WorkDocument
from search.engines.errors import EngineDown
from search.index.corpus import outside_index
from search.models import IndexedWork, IndexState, Unsent, WorkTerms, unpack

logger = logging.getLogger(__name__)
AT_ONCE = 200
EVERYTHING = 0  # the site in `Unsent` that stands for all works of all: no site has this id


def note_unsent(site: int, works: Iterable[str]):
    """Note works of a site that the outside engine has not got, or no longer, as they are now."""
    now = timezone.now()
    rows = [Unsent(site=site, work=work, since=now) for work in sorted(set(works))]
    Unsent.objects.bulk_create(
        rows, update_conflicts=True, update_fields=["since"], unique_fields=["site", "work"], batch_size=500
    )


def send(everything: bool = False) -> bool:
    """Bring the outside engine up to date; `everything` builds its index anew. Return whether it now has all."""
    outside = outside_index()
    if outside is None:
        Unsent.objects.all().delete()
        return True
    if everything:
        note_unsent(EVERYTHING, [""])
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
    if Unsent.objects.filter(site=EVERYTHING).exists() or not outside.exists():
        rows = list(Unsent.objects.all())
        outside.rebuild(documents(IndexedWork.objects.filter(index="")))
        forget(rows)
    while rows := list(Unsent.objects.order_by("pk")[:AT_ONCE]):
        for site, works in works_by_site(rows).items():
            there = list(documents(IndexedWork.objects.filter(index="", site=site, work__in=works)))
            outside.replace(there)
            outside.remove(site, works - {document.work for document in there})
        forget(rows)


def works_by_site(rows: list[Unsent]) -> dict[int, set[str]]:
    found = defaultdict(set)
    for row in rows:
        found[row.site].add(row.work)
    return found


def forget(rows: list[Unsent]):
    """Take off the list what was sent, but not what has changed since then."""
    by_time = defaultdict(list)
    for row in rows:
        by_time[row.since].append(row.pk)
    for since, pks in by_time.items():
        Unsent.objects.filter(since=since, pk__in=pks).delete()


def documents(works) -> Iterator[WorkDocument]:
    """Yield works, given as a queryset of their rows, as their terms were made."""
    packed = WorkTerms.objects.select_related("work").filter(work__in=works.values("pk")).order_by("work_id")
    for row in packed.iterator(chunk_size=AT_ONCE):
        yield document_of(row)


def document_of(packed: WorkTerms) -> WorkDocument:
    """Return a work as its terms were made."""
    terms = {int(weight): text for weight, text in unpack(packed.terms).items()}
    work = packed.work
    return WorkDocument(work.pk, work.site_id, terms, work.work, work.facts())

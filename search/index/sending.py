"""The outside engine follows the site's own index; what it did not take is kept and sent again."""

import logging

from search.engines.documents import WorkDocument
from search.engines.errors import EngineDown
from search.index.corpus import outside_index
from search.models import Unsent, WorkTerms, unpack

logger = logging.getLogger(__name__)
AT_ONCE = 200
EVERYTHING = 0  # the id in `Unsent` that stands for all works: no row has it


def send(everything: bool = False) -> bool:
    """Bring the outside engine up to date; `everything` builds its index anew. Return whether it now has all."""
    outside = outside_index()
    if outside is None:
        Unsent.objects.all().delete()
        return True
    try:
        everything = everything or Unsent.objects.filter(pk_of_work=EVERYTHING).exists()
        if everything or not outside.exists():
            outside.rebuild(documents())
            Unsent.objects.all().delete()
        else:
            while waiting := list(Unsent.objects.order_by("pk")[:AT_ONCE]):
                pks = [row.pk_of_work for row in waiting]
                there = list(documents(pks))
                outside.replace(there)
                outside.remove(set(pks) - {document.pk for document in there})
                Unsent.objects.filter(pk__in=[row.pk for row in waiting]).delete()
    except EngineDown as error:
        logger.warning("The search engine does not answer; what it missed is sent later. %s", error)
        if everything:
            Unsent.objects.get_or_create(pk_of_work=EVERYTHING)
        return False
    return True


def documents(pks=None):
    """Yield the works as their terms were made; all of them, or those with the given ids."""
    packed = WorkTerms.objects.select_related("work").order_by("work_id")
    if pks is not None:
        packed = packed.filter(work__in=pks)
    for row in packed.iterator(chunk_size=AT_ONCE):
        terms = {int(weight): text for weight, text in unpack(row.terms).items()}
        yield WorkDocument(row.work_id, row.work.site_id, terms)

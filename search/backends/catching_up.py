"""A job of the clock: an outside engine that was away gets what it missed; a new one gets everything."""

import logging
from collections import defaultdict
from collections.abc import Iterator

from wagtail.search.backends import get_search_backend

from search.backends import missed
from search.backends.outside import SearchBackend, document_id, operations
from search.works.aliased import Operation
from search.works.connection import SLOW, WRITING, EngineDown

logger = logging.getLogger(__name__)

BATCH = 200


def catch_up():
    """Bring the engine up to date. Does nothing where the site's database is the engine, or the engine is away."""
    backend = get_search_backend()
    if not isinstance(backend, SearchBackend):
        return
    try:
        if not backend.index.exists(WRITING):
            backend.fill()
        _send(backend)
    except EngineDown as error:
        logger.warning("The search engine does not answer yet: %s", error)


def _send(backend: SearchBackend):
    while rows := missed.some(BATCH):
        backend.index.write(_operations(rows), seconds=SLOW)
        backend.index.refresh()
        missed.forget(rows)


def _operations(rows: list) -> Iterator[Operation]:
    """Yield each missed object as it is now; one that is gone is deleted."""
    wanted = defaultdict(set)
    for row in rows:
        wanted[row.content_type].add(row.object_id)
    for content_type, pks in wanted.items():
        model = content_type.model_class()
        objs = list(model.get_indexed_objects().filter(pk__in=pks)) if model else []
        yield from operations(model, objs)
        for pk in pks - {str(obj.pk) for obj in objs}:
            yield document_id(content_type.pk, pk), None

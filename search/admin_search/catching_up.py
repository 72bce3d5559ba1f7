"""A job of the clock: an outside engine that was away gets what it missed; a new one gets everything."""

import logging
from collections import defaultdict

from django.conf import settings

logger = logging.getLogger(__name__)

BATCH = 200


def catch_up():
    """Bring the engine up to date. Does nothing where the site's database is the engine, or the engine is away."""
    if not settings.SEARCH_URL:
        return
    # Only here, because the engine's client takes 16 MB of a web worker.
    from search.admin_search.outside import SearchBackend
    from search.engines.connection import WRITING
    from search.engines.errors import EngineDown

    backend = SearchBackend({"URL": settings.SEARCH_URL})
    try:
        if not backend.index.exists(WRITING):
            backend.fill()
        _send(backend)
    except EngineDown as error:
        logger.warning("The search engine does not answer yet: %s", error)


def _send(backend):
    from search.admin_search import missed

    while rows := missed.some(BATCH):
        backend.index.write(_operations(rows))
        backend.index.refresh()
        missed.forget(rows)


def _operations(rows: list):
    """Yield each missed object as it is now; one that is gone is deleted."""
    from search.admin_search.outside import document_id, operations

    wanted = defaultdict(set)
    for row in rows:
        wanted[row.content_type].add(row.object_id)
    for content_type, pks in wanted.items():
        model = content_type.model_class()
        objs = list(model.get_indexed_objects().filter(pk__in=pks)) if model else []
        yield from operations(model, objs)
        for pk in pks - {str(obj.pk) for obj in objs}:
            yield document_id(content_type.pk, pk), None

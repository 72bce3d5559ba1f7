"""Saving many objects without a search task and a reference task for each; they are indexed together afterwards."""

from contextlib import contextmanager

from django.db import transaction
from django.db.models.signals import post_save
from modelsearch import signal_handlers
from modelsearch.backends import get_search_backends_with_name
from modelsearch.index import get_indexed_models
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

CHUNK = 500


@contextmanager
def quiet_indexes():
    """Save without indexing; whoever saves calls `index_search` and `index_references` afterwards."""
    handler = signal_handlers.post_save_signal_handler
    models = [model for model in get_indexed_models() if post_save.disconnect(handler, sender=model)]
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        for model in models:
            post_save.connect(handler, sender=model)


def index_search(model, ids, progress=None):
    """Put objects of a model into the search index."""
    for chunk in _chunks(ids):
        objects = list(model.get_indexed_objects().filter(pk__in=chunk))
        for _name, backend in get_search_backends_with_name(with_auto_update=True):
            backend.add_bulk(model, objects)
        if progress:
            progress.step(len(chunk))


def index_references(model, ids):
    """Note what objects of a model refer to, for "where used"."""
    for chunk in _chunks(ids):
        with transaction.atomic():
            for instance in model.objects.filter(pk__in=chunk):
                ReferenceIndex.create_or_update_for_object(instance)


def _chunks(ids):
    ids = list(ids)
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))

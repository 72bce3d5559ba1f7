"""Wagtail's and modelsearch's tasks for each saved row are joined: one task a transaction, with a list.

Rows that are gone when the worker comes to them are left out; stock leaves a traceback. What only writes bookkeeping
gives the search index nothing to do.
"""

from collections import defaultdict

from django.apps import apps
from django.db import transaction
from django_tasks import task
from modelcluster.fields import ParentalKey
from modelsearch import signal_handlers as search_signals
from modelsearch.index import insert_or_update_object
from wagtail import signal_handlers as wagtail_signals
from wagtail.models import Page, ReferenceIndex

from core import changes
from core.changes.bookkeeping import is_bookkeeping
from core.changes.what import chunks
from core.upstream.patches import Patch


@task()
def update_references(rows: list):
    """Note what objects refer to, for "where used". Rows are app, model and id; what hangs on a page stands for it."""
    for model, pks in _owners(rows).items():
        objects = model._default_manager.filter(pk__in=pks)
        for instance in objects.specific() if model is Page else objects:
            if ReferenceIndex.is_indexed(type(instance)):
                with transaction.atomic():
                    ReferenceIndex.create_or_update_for_object(instance)


def _owners(rows) -> dict[type, set]:
    """Return the ids of objects by model, those of a row's owner in its place, pages as pages."""
    waiting, owners = defaultdict(set), defaultdict(set)
    for app_label, model_name, pk in rows:
        model = apps.get_model(app_label, model_name)
        waiting[model].add(model._meta.pk.to_python(pk))
    while waiting:
        model, pks = waiting.popitem()
        key = next((field for field in model._meta.get_fields() if isinstance(field, ParentalKey)), None)
        if key:
            found = model._default_manager.filter(pk__in=pks).values_list(key.attname, flat=True)
            waiting[key.related_model] |= set(found) - {None}
        else:
            owners[Page if issubclass(model, Page) else model] |= pks
    return owners


@task()
def index_objects(rows: list):
    """Put objects into the index of Wagtail's lists and choosers. Rows are app, model and id."""
    for app_label, model_name, pk in rows:
        instance = apps.get_model(app_label, model_name).objects.filter(pk=pk).first()
        if instance:
            insert_or_update_object(instance)


class References:
    """Stands in for Wagtail's task, which its receiver looks up when it runs."""

    @staticmethod
    def enqueue(app_label, model_name, pk):
        changes.collect(_enqueue_references, (app_label, model_name, pk))


class Indexing:
    """Stands in for modelsearch's task, which its receiver looks up when it runs."""

    @staticmethod
    def enqueue(app_label, model_name, pk):
        changes.collect(_enqueue_indexing, (app_label, model_name, pk))


def _enqueue_references(rows):
    for some in chunks(list(dict.fromkeys(rows))):
        update_references.enqueue([list(row) for row in some])


def _enqueue_indexing(rows):
    for some in chunks(list(dict.fromkeys(rows))):
        index_objects.enqueue([list(row) for row in some])


def post_save_signal_handler(instance, update_fields=None, **kwargs):
    """Index what was saved, but not when only bookkeeping was. Replaced before `wagtail.search` connects it."""
    if not is_bookkeeping(update_fields):
        SAVED.stock(instance, update_fields=update_fields, **kwargs)


SAVED = Patch(search_signals, "post_save_signal_handler", post_save_signal_handler, "963c5426c22e0251")
PATCHES = [
    SAVED,
    Patch(wagtail_signals, "update_reference_index_task", References, "a194cc1f23bc41d8"),
    Patch(search_signals, "insert_or_update_object_task", Indexing, "835601d364a488f5"),
]

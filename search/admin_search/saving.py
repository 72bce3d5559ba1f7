"""Saving a draft does not write to the index: what readers and lists find has not changed."""

from modelsearch import signal_handlers

from core.changes.bookkeeping import is_bookkeeping


def follow_save(instance, update_fields=None, **kwargs):
    """Enqueue the index task of modelsearch, but not when only bookkeeping was saved."""
    if not is_bookkeeping(update_fields):
        stock(instance, update_fields=update_fields, **kwargs)


stock = signal_handlers.post_save_signal_handler


def install():
    """Take the place of modelsearch's handler. Must run before `wagtail.search` is ready: it connects what it finds."""
    signal_handlers.post_save_signal_handler = follow_save

"""Saving a draft does not write to the index: what readers and lists find has not changed."""

from modelsearch import signal_handlers

# What Wagtail writes to a live page when a draft is saved, a page locked or an alias made. No search field reads it.
BOOKKEEPING = frozenset(
    {
        "alias_of",
        "draft_title",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
    }
)


def follow_save(instance, update_fields=None, **kwargs):
    """Enqueue the index task of modelsearch, but not when only bookkeeping was saved."""
    if update_fields is None or not {name.removesuffix("_id") for name in update_fields} <= BOOKKEEPING:
        stock(instance, update_fields=update_fields, **kwargs)


stock = signal_handlers.post_save_signal_handler


def install():
    """Take the place of modelsearch's handler. Must run before `wagtail.search` is ready: it connects what it finds."""
    signal_handlers.post_save_signal_handler = follow_save

"""Choosers whose choices are fetched once, and cached until something changes: see `core.cache.versioned`."""

from copy import copy
from functools import partial

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.models import Page

from core.cache import keys
from core.cache.versioned import cached


class CachingChooser:
    """A chooser of pages or files, whose every change `core.changes` tells."""

    def bulk_to_python(self, values):
        """Return what the ids name, in their order, each an object of its own; None where there is nothing."""
        ids = sorted({value for value in values if value})
        if not ids:
            return [None for _value in values]
        name = f"chosen {self.model_class._meta.label} {ids}"
        key = keys.page if issubclass(self.model_class, Page) else partial(keys.thing, self.model_class)
        things = cached(name, lambda: self.model_class._default_manager.in_bulk(ids), map(key, ids))
        return [copy(things[value]) if value in things else None for value in values]


class PageBlock(CachingChooser, blocks.PageChooserBlock):
    """The choice of a page."""


class FileBlock(CachingChooser, DocumentChooserBlock):
    """The choice of a file."""

"""Choosers whose choices are fetched once, and remembered until something changes: see `core.remembered`."""

from copy import copy

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from core.remembered import remembered


class RememberingChooser:
    """A chooser of pages or files, whose every change `core.signals` watches."""

    def bulk_to_python(self, values):
        """Return what the ids name, in their order, each an object of its own; None where there is nothing."""
        ids = sorted({value for value in values if value})
        if not ids:
            return [None for _value in values]
        name = f"chosen {self.model_class._meta.label} {ids}"
        things = remembered(name, lambda: self.model_class._default_manager.in_bulk(ids))
        return [copy(things[value]) if value in things else None for value in values]


class PageBlock(RememberingChooser, blocks.PageChooserBlock):
    """The choice of a page."""


class FileBlock(RememberingChooser, DocumentChooserBlock):
    """The choice of a file."""

"""Panels of forms of pages."""

from wagtail.admin.panels import FieldPanel


class DemandedPanel(FieldPanel):
    """A field that a draft may lack and a published page may not: it has the star of those that must be filled in."""

    class BoundPanel(FieldPanel.BoundPanel):
        def is_required(self):
            return True

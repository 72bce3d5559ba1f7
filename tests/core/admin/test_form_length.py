"""A new editor meets few fields before those that are folded away."""

import pytest
from wagtail.admin.panels import FieldPanel, InlinePanel, PanelGroup

from blog.models import BlogPostPage
from events.models import EventPage
from publications.models import PublicationPage

MOST = 12


def fields(panel):
    """Yield the panels of single fields in their order; None where a group is folded."""
    if "collapsed" in panel.classname:
        yield None
    elif isinstance(panel, PanelGroup):
        for child in panel.children:
            yield from fields(child)
    elif isinstance(panel, FieldPanel | InlinePanel):
        yield panel


@pytest.mark.parametrize("model", [BlogPostPage, EventPage, PublicationPage])
def test_few_fields_come_before_more(model):
    content = model.get_edit_handler().children[0]
    met = list(fields(content))
    before = met[: met.index(None)]
    assert 5 <= len(before) <= MOST

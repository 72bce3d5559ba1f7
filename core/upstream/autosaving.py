"""What has no drafts is saved by whoever edits it, not by the clock of the browser.

Stock saves by itself whatever keeps versions. Of a form, a project or a person that is at once what readers meet:
half a question, an address made of half a name, and two hundred places on the way to twenty.
"""

from wagtail.admin.views.generic.mixins import CreateEditViewOptionalFeaturesMixin

from core.upstream.patches import Patch


def setup(view, request, *args, **kwargs):
    """Let only drafts be saved while somebody writes. Same signature as stock."""
    SETUP.stock(view, request, *args, **kwargs)
    view.autosave_enabled = view.autosave_enabled and view.draftstate_enabled


SETUP = Patch(CreateEditViewOptionalFeaturesMixin, "setup", setup, "eb08276ea169cd3c")
PATCHES = [SETUP]

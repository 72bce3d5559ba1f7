from django import forms
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, Panel

from interactives.blocks.compare import ScenesComparison
from interactives.editing.language_states import language_states
from interactives.scenes.targets import closed_targets

SCRIPT = forms.Script("js/admin/completeness.js", type="module")


class Completeness:
    """What stands of an interactive image in each language, what is missing, and links that lead nowhere."""

    def __init__(self, page):
        self.page = page

    @property
    def url(self) -> str:
        """The address from which the panel is fetched anew."""
        return reverse("interactive_completeness", args=[self.page.pk])

    @cached_property
    def states(self):
        return language_states(self.page)

    @cached_property
    def closed_targets(self):
        return closed_targets(self.page)

    @property
    def has_gaps(self):
        return bool(self.closed_targets) or not all(state.is_full for state in self.states)


class CompletenessPanel(Panel):
    """The completeness of the page, at the top of its form; it follows what is saved."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "interactives/admin/completeness.html"

        @property
        def media(self):
            return super().media + forms.Media(js=[SCRIPT])

        def is_shown(self):
            return super().is_shown() and bool(self.instance.pk) and bool(self.instance.scenes)

        def get_context_data(self, parent_context=None):
            return {**super().get_context_data(parent_context), "completeness": Completeness(self.instance)}


class ScenesPanel(FieldPanel):
    """The field of the scenes; two versions of it are compared in words."""

    def get_comparison_class(self):
        return ScenesComparison

from django.utils.functional import cached_property
from wagtail.admin.panels import Panel

from interactives.language_states import language_states
from interactives.targets import closed_targets


class CompletenessPanel(Panel):
    """At the top of the form: what stands in each language, what is missing, and links that lead nowhere."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "interactives/admin/completeness.html"

        def is_shown(self):
            return super().is_shown() and bool(self.instance.pk) and bool(self.instance.scenes)

        @cached_property
        def states(self):
            return language_states(self.instance)

        @cached_property
        def closed_targets(self):
            return closed_targets(self.instance)

        @property
        def has_gaps(self):
            return bool(self.closed_targets) or not all(state.is_full for state in self.states)

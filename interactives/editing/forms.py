from django import forms
from django.utils.translation import gettext as _

from core.proofreading import Draft, remarks_of
from core.works.page_forms import OutputPageForm
from interactives.editing.checks import FAULTS, TOLD_ONCE, as_error, signature


class InteractivePageForm(OutputPageForm):
    """The edit form of an interactive image: faults stop publishing, remarks are told before it."""

    # The sign of the remarks that the editor has already been told of; the second press of "Publish" goes on.
    remarks_seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self):
        cleaned = super().clean()
        scenes = cleaned.get("scenes")
        if not self.is_deferred_validation and scenes:
            self._check(scenes, cleaned.get("remarks_seen"))
        return cleaned

    def _check(self, scenes, seen: str):
        draft = Draft(self.instance)
        draft.page.scenes = scenes
        if found := remarks_of(draft, FAULTS):
            self.add_error("scenes", as_error(found))
            return
        found = [remark for remark in remarks_of(draft, TOLD_ONCE) if remark.path.startswith("scenes.")]
        if not found or seen == signature(found):
            return
        self.data = self.data.copy()
        self.data[self.add_prefix("remarks_seen")] = signature(found)
        self.add_error("scenes", as_error(found))
        self.remark = _("It is better to mend the marked fields first. To go on as it is, press the same button again.")

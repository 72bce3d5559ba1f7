from django.utils.translation import gettext_lazy as _

from core.forms import OutputPageForm


class EventPageForm(OutputPageForm):
    """The edit form of an event: a draft may lack its date, a published event may not."""

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation and not cleaned.get("date") and "date" not in self.errors:
            self.add_error("date", _("Write the date of the event."))
        return cleaned

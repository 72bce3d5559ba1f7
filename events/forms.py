from django.utils.translation import gettext_lazy as _

from core.works.page_forms import OutputPageForm


class EventPageForm(OutputPageForm):
    """The edit form of an event: a draft or an announced event may lack its date, a published one may not."""

    def __init__(self, *args, **kwargs):
        """A new event is most often held in the language that it is written in."""
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and self.parent_page and "spoken_language" in self.fields:
            self.initial["spoken_language"] = self.parent_page.locale.language_code

        if "capacity" in self.fields and self.instance.pk and (registration := self.instance.registration):
            self._tell_places_of(registration)

    def _tell_places_of(self, registration):
        """The places stand in the form with which people register; two numbers would go apart."""
        field, self.initial["capacity"] = self.fields["capacity"], registration.places
        field.disabled = True
        field.help_text = _("The form with which people register says how many places there are. Change it there.")

    def clean(self):
        cleaned = super().clean()
        is_published = cleaned.get("state", self.instance.PUBLISHED) == self.instance.PUBLISHED
        if is_published and not self.is_deferred_validation and not cleaned.get("date") and "date" not in self.errors:
            self.add_error("date", _("Write the date of the event."))
        return cleaned

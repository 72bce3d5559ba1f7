"""The filters of the list of publications."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.lists.filters import OutputFilterForm, by_label


class PublicationFilterForm(OutputFilterForm):
    """Type and publisher beside what all outputs have."""

    type = forms.ChoiceField(label=_("Publication type"), required=False)
    publisher = forms.ChoiceField(label=pgettext_lazy("facet", "Publisher"), required=False)

    field_order = ["type", "year", "publisher", "topic", "group"]

    def choices(self) -> dict[str, list]:
        pages = self.listing_pages.order_by()
        types = set(pages.values_list("publication_type", flat=True).distinct())
        publishers = pages.exclude(publisher="").values_list("publisher", flat=True).distinct()
        names = pages.model.work_types
        return {
            **super().choices(),
            "type": [(key, str(name)) for key, name in names.items() if key in types],
            "publisher": by_label((name, name) for name in publishers),
        }

    def apply(self, pages):
        pages, chosen = super().apply(pages), self.chosen
        if "type" in chosen:
            pages = pages.filter(publication_type=chosen["type"])
        if "publisher" in chosen:
            pages = pages.filter(publisher=chosen["publisher"])
        return pages

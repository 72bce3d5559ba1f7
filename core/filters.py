"""The filters of lists of outputs: kind, year, topic, target group. Their choices are what the list really has."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _

from core.bilingual import active_language
from core.kinds import kinds
from core.listing import FilterForm, Listing
from core.models import TargetGroup, Topic
from core.sites import site_of


class OutputFilterForm(FilterForm):
    """Filters of a list of outputs of one kind."""

    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    topic = forms.TypedChoiceField(label=_("Topic"), required=False, coerce=int, empty_value=None)
    group = forms.ChoiceField(label=_("Target group"), required=False)

    def set_choices(self):
        pages = self.listing_pages.order_by()
        years = pages.filter(year__isnull=False).values_list("year", flat=True).distinct().order_by("-year")
        topics = Topic.objects.filter(output_topics__page__in=pages.values("pk")).distinct()
        groups = TargetGroup.objects.filter(output_groups__page__in=pages.values("pk")).distinct()
        everything = ("", _("All"))
        self.fields["year"].choices = [everything, *((year, str(year)) for year in years)]
        self.fields["topic"].choices = [everything, *by_label((topic.pk, topic.label) for topic in topics)]
        self.fields["group"].choices = [everything, *by_label((group.slug, group.name) for group in groups)]

    @property
    def shown_fields(self):
        """The filters that offer a choice."""
        return [field for field in self if len(field.field.choices) > 1]

    def apply(self, pages):
        chosen = self.chosen
        if "year" in chosen:
            pages = pages.filter(year=chosen["year"])
        if "topic" in chosen:
            pages = pages.filter(topics__topic=chosen["topic"])
        if "group" in chosen:
            pages = pages.filter(target_groups__target_group__slug=chosen["group"])
        return pages


class AllOutputsFilterForm(OutputFilterForm):
    """Filters of the list of all outputs: the kind comes first."""

    kind = forms.ChoiceField(label=_("Type"), required=False)

    field_order = ["kind", "year", "topic", "group"]

    def set_choices(self):
        super().set_choices()
        present = set(self.listing_pages.order_by().values_list("content_type_id", flat=True).distinct())
        self.content_types = {
            key: content_type.pk
            for key, model in kinds().items()
            if (content_type := ContentType.objects.get_for_model(model)).pk in present
        }
        names = [(key, kinds()[key].kind.plural) for key in self.content_types]
        self.fields["kind"].choices = [("", _("All")), *names]

    def apply(self, pages):
        pages = super().apply(pages)
        if "kind" in self.chosen:
            pages = pages.filter(content_type=self.content_types[self.chosen["kind"]])
        return pages


def output_listing(model, request, form_class=OutputFilterForm) -> Listing:
    """Return the list of a site's outputs of a model: one row a work, the newest first, with filters."""
    outputs = model.objects.listed().in_site(site_of(request)).one_for_each_work(active_language())
    return Listing(outputs.newest_first().for_list(), request, form_class)


def by_label(choices) -> list:
    """Sort choices by their labels in the alphabet of Finnish and Swedish: å, ä and ö last."""
    return sorted(choices, key=lambda choice: alphabetical(str(choice[1])))


def alphabetical(text: str) -> str:
    """Return a sort key of Finnish and Swedish: a–z, å, ä, ö; ü is y; case does not matter."""
    return text.casefold().translate(str.maketrans({"å": "{", "ä": "|", "ö": "}", "ü": "y", "é": "e"}))

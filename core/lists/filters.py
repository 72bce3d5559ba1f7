"""The filters of lists of outputs: kind, year, topic, target group. Their choices are what the list really has."""

from functools import partial

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.alphabet import alphabetical
from core.cache import keys as cache_keys
from core.cache.versioned import UNKNOWN, cached
from core.languages import active_language
from core.lists.listing import FilterForm, Listing
from core.models import TargetGroup, Topic
from core.page_types import kinds
from core.sites.trees import site_of
from core.works.easy.versions import with_easy_version


class OutputFilterForm(FilterForm):
    """Filters of a list of outputs of one kind. Their choices are cached under `name`, if the list has one."""

    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    topic = forms.TypedChoiceField(label=_("Topic"), required=False, coerce=int, empty_value=None)
    group = forms.ChoiceField(label=_("Target group"), required=False)
    easy = forms.ChoiceField(label=pgettext_lazy("badge", "Easy language"), required=False)

    def __init__(self, query, listing_pages, name: str = "", keys=UNKNOWN):
        self.name, self.keys = name, keys
        super().__init__(query, listing_pages)

    def set_choices(self):
        found = cached(self.name, self.choices, self.keys) if self.name else self.choices()
        for field, choices in found.items():
            if field in self.fields:
                self.fields[field].choices = [("", _("All")), *choices]

    def choices(self) -> dict[str, list]:
        """Return what the list has, by the name of the field: pairs of value and label."""
        pages = self.listing_pages.order_by()
        years = pages.filter(year__isnull=False).values_list("year", flat=True).distinct().order_by("-year")
        topics = Topic.objects.filter(output_topics__page__in=pages.values("pk")).distinct()
        has_easy = with_easy_version(pages).exists()
        groups = TargetGroup.objects.filter(output_groups__page__in=pages.values("pk")).distinct()
        return {
            "year": [(year, str(year)) for year in years],
            "topic": by_label((topic.pk, str(topic.label)) for topic in topics),
            "group": by_label((group.slug, str(group.name)) for group in groups),
            "easy": [("yes", str(_("only works with a version in easy language")))] if has_easy else [],
        }

    @property
    def shown_fields(self):
        """The filters that offer a choice, and those in which one types."""
        return [field for field in self if len(getattr(field.field, "choices", "typed")) > 1]

    def apply(self, pages):
        chosen = self.chosen
        if "year" in chosen:
            pages = pages.filter(year=chosen["year"])
        if "topic" in chosen:
            pages = pages.filter(topics__topic=chosen["topic"])
        if "group" in chosen:
            pages = pages.filter(target_groups__target_group__slug=chosen["group"])
        if "easy" in chosen:
            pages = with_easy_version(pages)
        return pages


class AllOutputsFilterForm(OutputFilterForm):
    """Filters of the list of all outputs: the kind comes first."""

    kind = forms.ChoiceField(label=_("Type"), required=False)

    field_order = ["kind", "year", "topic", "group", "easy"]

    def choices(self):
        present = set(self.listing_pages.order_by().values_list("content_type_id", flat=True).distinct())
        models = {key: model for key, model in kinds().items() if content_type_of(model) in present}
        return {**super().choices(), "kind": [(key, str(model.kind.plural)) for key, model in models.items()]}

    def apply(self, pages):
        pages = super().apply(pages)
        if "kind" in self.chosen:
            pages = pages.filter(content_type=content_type_of(kinds()[self.chosen["kind"]]))
        return pages


class AboutTopicFilterForm(AllOutputsFilterForm):
    """Filters of the works about one topic."""

    topic = None


def output_listing(model, request, form_class=OutputFilterForm) -> Listing:
    """Return the list of a site's outputs of a model: one row a work, the newest first, with filters."""
    site, language = site_of(request), active_language()
    outputs = model.objects.listed().in_site(site).one_for_each_work(language)
    name = f"{model.__name__} on {site.pk} in {language}"
    return listing_of(outputs, request, form_class, name, [cache_keys.kind(model, site.pk)])


def listing_of(outputs, request, form_class, name: str, keys: list[str]) -> Listing:
    """Return a list of outputs with filters, the newest first; both are cached under its name."""
    form_class = partial(form_class, name=f"filters of {name}", keys=keys)
    return Listing(outputs.newest_first().for_list(), request, form_class, name=f"list of {name}", keys=keys)


def content_type_of(model) -> int:
    """Return the id of the content type of a model."""
    return ContentType.objects.get_for_model(model).pk


def by_label(choices) -> list:
    """Sort choices by their labels in the alphabet of Finnish and Swedish: å, ä and ö last."""
    return sorted(choices, key=lambda choice: alphabetical(str(choice[1])))

"""The filters of the list of publications."""

from django import forms
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.languages import FILE_LANGUAGES, LANGUAGES
from core.lists.filters import OutputFilterForm, by_label

LONGEST = 200  # letters of what one types
MOST_FOUND = 5000  # works that the words of a list may find
MAKER_NAMES = (
    "contributors__person__given_name",
    "contributors__person__family_name",
    "contributors__organisation__name_fi",
    "contributors__organisation__name_sv",
)
ORDERS = {
    "": [],  # as the list comes: the newest first
    "oldest": [F("year").asc(nulls_last=True), F("date").asc(nulls_last=True), "title", "pk"],
    "title": [Lower("title"), F("year").desc(nulls_last=True), "-pk"],
}


class TypedField(forms.CharField):
    """A word or a few that a reader types. Signs that no text has are taken out, and what is too long is cut."""

    def to_python(self, value):
        return " ".join(super().to_python(value).replace("\0", " ").split())[:LONGEST]


class PublicationFilterForm(OutputFilterForm):
    """Words, type, maker, publisher and language beside what all outputs have, and the order."""

    orders = ("sort",)

    q = TypedField(label=pgettext_lazy("filter", "Words"), required=False)
    type = forms.ChoiceField(label=_("Publication type"), required=False)
    maker = TypedField(label=pgettext_lazy("filter", "Maker"), required=False)
    publisher = forms.ChoiceField(label=pgettext_lazy("facet", "Publisher"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    sort = forms.ChoiceField(
        label=pgettext_lazy("list", "Order"),
        required=False,
        choices=[("", _("newest first")), ("oldest", _("oldest first")), ("title", _("by title"))],
    )

    field_order = ["q", "type", "maker", "publisher", "topic", "language", "year", "group", "easy", "sort"]

    def choices(self) -> dict[str, list]:
        pages = self.listing_pages.order_by()
        types = set(pages.values_list("publication_type", flat=True).distinct())
        publishers = pages.exclude(publisher="").values_list("publisher", flat=True).distinct()
        names = pages.model.work_types
        return {
            **super().choices(),
            "type": [(key, str(name)) for key, name in names.items() if key in types],
            "publisher": by_label((name, name) for name in publishers),
            "language": [(each.code, str(each.name)) for each in FILE_LANGUAGES if each.code in languages_of(pages)],
        }

    def apply(self, pages):
        pages, chosen = super().apply(pages), self.chosen
        if "type" in chosen:
            pages = pages.filter(publication_type=chosen["type"])
        if "publisher" in chosen:
            pages = pages.filter(publisher=chosen["publisher"])
        if "language" in chosen:
            pages = pages.filter(pk__in=in_language(pages.model, chosen["language"]))
        for word in chosen.get("maker", "").split():
            pages = pages.filter(pk__in=pages.model.objects.filter(made_by(word)).values("pk"))
        if "q" in chosen:
            pages = pages.filter(pk__in=found_by(pages.model, chosen["q"]))
        order = ORDERS[chosen.get("sort", "")]
        return pages.order_by(*order) if order else pages


def languages_of(pages) -> set[str]:
    """Return the languages of publications, of their twins and of their files."""
    own = set(pages.exclude(text_language="").values_list("text_language", flat=True).distinct())
    both = pages.model.objects.listed().filter(translation_key__in=pages.order_by().values("translation_key"))
    own |= set(both.filter(text_language="").order_by().values_list("locale__language_code", flat=True).distinct())
    files = pages.values_list("files__document__language", "files__document__found_language").distinct()
    return own | {told or found for told, found in files}


def in_language(model, code: str):
    """Return the keys of publications that can be read in a language: by their own, by a file, by their twin."""
    files = Q(files__document__language=code) | Q(files__document__language="", files__document__found_language=code)
    readable = Q(text_language=code) | files
    if code in LANGUAGES:
        pages = model.objects.listed().filter(text_language="", locale__language_code=code)
        readable |= Q(translation_key__in=pages.order_by().values("translation_key"))
    return model.objects.filter(readable).order_by().values("pk")


def made_by(word: str) -> Q:
    """Return the condition that a maker has a word in the name. SQLite knows the capitals of A to Z only."""
    condition = Q()
    for name in MAKER_NAMES:
        for way in {word, word.capitalize()}:
            condition |= Q(**{f"{name}__icontains": way})
    return condition


def found_by(model, words: str) -> list[int]:
    """Return the keys of publications in which words stand in any form, by the index of the admin's lists."""
    return [page.pk for page in model.objects.live().search(words, order_by_relevance=False)[:MOST_FOUND]]

"""The facets of a search as people choose them: names, counts, what is chosen, addresses without it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from core.alphabet import alphabetical
from core.formats import read_number, read_numbers
from core.languages import Text, active_language, file_languages
from core.models import Person, TargetGroup, Topic
from core.page_types import kinds
from search.analysis.soft_hyphens import with_soft_hyphens
from search.engines.documents import FACETS, name_of_value
from search.engines.selection import PLAIN
from search.models import IndexedWork
from search.query.asking import Asking
from search.query.find import Results

SHOWN = 8  # values of a facet that stand open; the others open from "Show more"
MOST = 200


@dataclass
class Option:
    """A value of a facet: how many works it shows, and whether it is chosen."""

    value: str
    label: str
    count: int
    is_chosen: bool

    @property
    def told(self) -> str:
        """What stands after the number, for readers of screens."""
        return ngettext("hit", "hits", self.count)


@dataclass
class Facet:
    """A facet with its values: the most common first, years the newest first."""

    name: str
    label: str
    options: list[Option]

    @property
    def first(self) -> list[Option]:
        """The values that stand open: the first ones, and those that are chosen."""
        return [option for place, option in enumerate(self.options) if place < SHOWN or option.is_chosen]

    @property
    def rest(self) -> list[Option]:
        return [option for place, option in enumerate(self.options) if place >= SHOWN and not option.is_chosen]

    @property
    def is_cut(self) -> bool:
        """Whether there may be values that are not shown."""
        return len(self.options) >= MOST

    @property
    def chosen(self) -> list[Option]:
        return [option for option in self.options if option.is_chosen]


def facet_names() -> dict[str, str]:
    """Return what the facets are called."""
    return {
        "kind": _("Type"),
        "type": _("Publication type"),
        "year": _("Year"),
        "language": _("Language"),
        "easy": pgettext("badge", "Easy language"),
        "topic": _("Topic"),
        "person": pgettext("facet", "Contributor"),
        "publisher": pgettext("facet", "Publisher"),
        "group": _("Target group"),
    }


def facets_of(results: Results, asking: Asking) -> list[Facet]:
    """Return the facets that offer something, with what is chosen of them."""
    names, facets = facet_names(), []
    for name in FACETS:
        counts, chosen = results.counts[name], asking.chosen.get(name, [])
        values = [value for value, _number in counts.most_common(MOST)]
        values = list(dict.fromkeys([*values, *chosen]))
        labels = labels_of(name, values)
        options = [Option(value, labels[value], counts[value], value in chosen) for value in values if value in labels]
        if name == "year":
            options.sort(key=lambda option: option.value, reverse=True)
        else:
            options.sort(key=lambda option: (-option.count, alphabetical(sorted_by(option.label))))
        if options:
            facets.append(Facet(name, names[name], options))
    return facets


def chosen_rows(facets: list[Facet], asking: Asking) -> list[dict]:
    """Return what is chosen, each with the address of the search without it."""
    return [
        {"name": facet.label, "value": option.label, "url": removal(asking, facet.name, option.value)}
        for facet in facets
        for option in facet.chosen
    ]


def removal(asking: Asking, name: str, value: str) -> str:
    """Return the address of the search without a value of a facet."""
    kept = [other for other in asking.chosen.get(name, []) if other != value]
    return f"?{urlencode(asking.params(**{name: kept}))}"


def labels_of(name: str, values: list[str]) -> dict[str, str]:
    """Return the names of the values of a facet for people; unknown values have none."""
    if name == "kind":
        known = {key: model.kind.plural for key, model in kinds().items()} | {PLAIN: _("Pages")}
        return {value: with_soft_hyphens(str(known[value]), active_language()) for value in values if value in known}
    if name == "type":
        known = {key: each for model in kinds().values() for key, each in model.work_types.items()}
        return {value: with_soft_hyphens(str(known[value]), active_language()) for value in values if value in known}
    if name == "publisher":
        known = IndexedWork.objects.filter(publisher__in=values).values_list("publisher", flat=True).distinct()
        return {value: name_of_value(value) for value in known} if values else {}
    if name == "year":
        return {value: value for value in values if read_number(value)}
    if name == "easy":
        known = {"fi": _("Easy Finnish"), "sv": _("Easy Swedish")}
        return {value: known[value] for value in values if value in known}
    if name == "language":
        known = dict(file_languages())
        return {value: capital(known[value]) for value in values if value in known}
    model, label = {
        "topic": (Topic, lambda topic: hyphenated(topic.label)),
        "person": (Person, PersonName),
        "group": (TargetGroup, lambda group: hyphenated(group.name)),
    }[name]
    ids = read_numbers(values)
    return {str(pk): label(thing) for pk, thing in model.objects.in_bulk(ids).items()}


class PersonName(str):
    """The name of a person, in its place by the family name."""

    def __new__(cls, person: Person):
        name = super().__new__(cls, person)
        name.sorted_by = f"{person.family_name} {person.given_name}"
        return name


def sorted_by(label: str) -> str:
    """Return what a name takes its place in the alphabet by."""
    return getattr(label, "sorted_by", label)


def hyphenated(label: Text) -> Text:
    """Return a name that knows its language with its long words divided."""
    return Text(with_soft_hyphens(label, label.language), label.language)


def capital(text) -> str:
    """Return a name with a capital letter, as it stands alone in a list."""
    text = str(text)
    return text[:1].upper() + text[1:]

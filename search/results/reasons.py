"""Why a work is a hit though none of its texts has the words: a topic, a maker, a target group, a series, a number."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.citations.identifiers import spellings
from core.findable.subjects import both_names, topic_labels
from core.languages import Text, active_language
from core.models import OutputPage, Person, TargetGroup, Topic
from core.page_types import types_with_field
from search.models import IndexedWork
from search.results.marking import Wanted, marked

RELATIONS = ("contributors__organisation", "identifiers", "series", "files__document")


@dataclass(frozen=True)
class Reason:
    """A name that the work is found by: what it is, and the name with the found words marked."""

    label: str
    name: SafeString | str
    language: str


@dataclass(frozen=True)
class Naming:
    """A thing that a work names: what it is to the work, how readers see it, and all names that find it."""

    label: str
    shown: Text
    names: tuple[str, ...]


def add_reasons(hits: list[tuple], wanted: Wanted):
    """Give a reason to those of the hits, pairs of row and card, that show no found word. Three queries at most."""
    bare = [(row, card) for row, card in hits if getattr(card, "names", None) is not None and not card.hit.shows_words]
    if not bare:
        return
    named = {name: things_of(name, [row for row, _card in bare]) for name in ("topics", "people", "groups")}
    for row, card in bare:
        card.hit.reason = reason_of([*namings(row, named), *card.names], wanted)


def prepare_reasons(pages: list):
    """Fetch what `own_namings` looks at."""
    prefetch_related_objects(pages, *RELATIONS)
    for model in types_with_field("place"):
        prefetch_related_objects([page for page in pages if isinstance(page, model)], "place")


def things_of(name: str, rows: list[IndexedWork]) -> dict:
    """Return the things of one facet that works have, by number."""
    model = {"topics": Topic, "people": Person, "groups": TargetGroup}[name]
    return model.objects.in_bulk({int(pk) for row in rows for pk in getattr(row, name).split()})


def namings(row: IndexedWork, named: dict) -> Iterator[Naming]:
    """Yield what the facts of a work name."""
    things = {
        name: [found[int(pk)] for pk in getattr(row, name).split() if int(pk) in found] for name, found in named.items()
    }
    for topic in things["topics"]:
        yield Naming(_("Topic"), topic.label, tuple(str(label) for label in topic_labels(topic)))
    for person in things["people"]:
        yield Naming(pgettext("facet", "Contributor"), Text(str(person), active_language()), (str(person),))
    for group in things["groups"]:
        yield Naming(_("Target group"), group.name, tuple(str(name) for name in both_names(group, "name")))


def own_namings(page: OutputPage) -> Iterator[Naming]:
    """Yield what only the rows of the page name, and the facts that it tells."""
    makers = [row.organisation for row in page.contributors.all() if row.organisation]
    for label, thing in [(pgettext("facet", "Contributor"), maker) for maker in makers] + [(_("Series"), page.series)]:
        if thing:
            yield Naming(label, thing.name, tuple(str(name) for name in both_names(thing, "name")))
    for row in page.identifiers.all():
        yield Naming(row.get_scheme_display(), Text(row.value, active_language()), spellings(row.scheme, row.value))
    for fact in page.get_search_facts():
        if fact.texts:
            shown = next((text for text in fact.texts if text.language == active_language()), fact.texts[0])
            yield Naming(str(fact.label), shown, tuple(map(str, fact.texts)))


def reason_of(namings: list[Naming], wanted: Wanted) -> Reason | None:
    """Return the naming that has most of the words."""
    ranked = [(wanted.found_in_text("\n".join(naming.names)), -place, naming) for place, naming in enumerate(namings)]
    found, _place, best = max(ranked, default=(0, 0, None), key=lambda row: row[:2])
    return Reason(best.label, marked(str(best.shown), wanted), best.shown.language) if found else None

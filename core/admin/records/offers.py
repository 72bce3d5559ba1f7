"""What a PDF file offers for the record of a publication, as the editor is asked about it, one press each."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.languages import language_name
from core.models import Person

LABELS = {
    "title": gettext_lazy("Title of the work"),
    "year": gettext_lazy("Year"),
    "publisher": gettext_lazy("Publisher"),
    "abstract": gettext_lazy("Abstract"),
}
SHOWN = 200  # letters of an abstract
# Apps that propose topics add a function of a document and a language, which returns topics, the best first.
TOPIC_SOURCES: list[Callable] = []


@dataclass(frozen=True)
class Offer:
    """One thing to accept. `kind`: "field", "identifier", "person", "new-person" or "topic"."""

    kind: str
    label: str
    text: str  # as the editor sees it
    value: object
    target: str = ""  # the name of the field
    is_sure: bool = True


def offers_of(document, language: str) -> list[Offer]:
    """Return what a file that was read offers, in the order of the form; `language`: that of the page."""
    record = document.record
    offers = [_field(name, record[name]) for name in LABELS if name in record]
    for number in record.get("isbn", {}).get("value", []):
        offers.append(Offer("identifier", "ISBN", number, number, "isbn-electronic"))
    if document.text_language:
        name = language_name(document.text_language)
        offers.append(Offer("field", _("Language of the publication"), name, document.text_language, "text_language"))
    offers += _people(record.get("authors", {}))
    for source in TOPIC_SOURCES:
        topics = source(document, language)
        offers += [Offer("topic", _("Topic"), str(topic), topic.pk, "topic", False) for topic in topics]
    return offers


def _field(name: str, told: dict) -> Offer:
    text = str(told["value"])
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
    return Offer("field", str(LABELS[name]), shown, text, name, told["sure"])


def _people(told: dict) -> list[Offer]:
    """Return the authors: people whom the site knows by their page, the others by their names."""
    names = [split_name(name) for name in told.get("value", [])]
    if not names:
        return []
    asked = Q()
    for given, family in names:
        asked |= Q(given_name__iexact=given, family_name__iexact=family)
    known = {(p.given_name.casefold(), p.family_name.casefold()): p for p in Person.objects.filter(asked)}
    offers = []
    for given, family in names:
        person = known.get((given.casefold(), family.casefold()))
        if person:
            offers.append(Offer("person", _("Author"), str(person), person.pk, "person", told["sure"]))
        else:
            name = f"{given} {family}".strip()
            offers.append(Offer("new-person", _("New author"), name, f"{given}|{family}", "", told["sure"]))
    return offers


def split_name(name: str) -> tuple[str, str]:
    """Return given and family name of "Maija von Meikäläinen": what begins small belongs to the family."""
    words = name.split()
    first = next((place for place, word in enumerate(words) if place and word[0].islower()), len(words) - 1)
    return " ".join(words[:first]), " ".join(words[first:])

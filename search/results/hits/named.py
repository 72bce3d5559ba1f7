"""People, organisations and topics as hits."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.languages import Text, active_language
from core.lists.topics import topic_url
from core.models import Organisation, Person, Topic
from core.sites.routes import route_url
from search.index.collecting import THINGS
from search.results.hits.hit import Hit


@dataclass
class Named:
    """A person, an organisation or a topic as a hit."""

    kind_name: str
    icon: str
    title: Text
    url: str
    hit: Hit
    entry_template: str = "search/named.html"


def named_of(works: list[str]) -> dict[str, Named]:
    """Return those of works that are things."""
    found = {}
    for kind, make in (("person", person_hit), ("organisation", organisation_hit), ("topic", topic_hit)):
        pks = [work.partition(":")[2] for work in works if work.startswith(kind)]
        if pks:
            found.update({f"{kind}:{thing.pk}": make(thing) for thing in THINGS[kind][0].objects.filter(pk__in=pks)})
    return found


def person_hit(person: Person) -> Named:
    url = route_url("person", active_language(), slug=person.slug)
    return Named(_("Person"), "person", Text(str(person), active_language()), url, Hit())


def organisation_hit(organisation: Organisation) -> Named:
    url = route_url("organisation", active_language(), slug=organisation.slug)
    return Named(_("Organisation"), "person", organisation.name, url, Hit())


def topic_hit(topic: Topic) -> Named:
    return Named(_("Topic"), "topic", topic.label, topic_url(topic), Hit())

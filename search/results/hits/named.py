"""People and topics as hits."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.languages import Text, active_language
from core.models import Person, Topic
from core.sites.routes import route_url
from search.results.hits.hit import Hit


@dataclass
class Named:
    """A person or a topic as a hit."""

    kind_name: str
    icon: str
    title: Text
    url: str
    hit: Hit
    entry_template: str = "search/named.html"


def named_of(works: list[str]) -> dict[str, Named]:
    """Return the people and topics of works."""
    found = {}
    for kind, model, make in (("person", Person, person_hit), ("topic", Topic, topic_hit)):
        pks = [work.partition(":")[2] for work in works if work.startswith(kind)]
        if pks:
            found.update({f"{kind}:{thing.pk}": make(thing) for thing in model.objects.filter(pk__in=pks)})
    return found


def person_hit(person: Person) -> Named:
    url = route_url("person", active_language(), slug=person.slug)
    return Named(_("Person"), "person", Text(str(person), active_language()), url, Hit())


def topic_hit(topic: Topic) -> Named:
    url = f"{route_url('search', active_language())}?topic={topic.pk}"
    return Named(_("Topic"), "topic", topic.label, url, Hit())

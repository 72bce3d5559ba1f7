"""The site of another project in the same installation: what tests make and search is on it too, so a leak is seen."""

from core.models import Contributor, OutputTopic, Person, Topic
from tests.factories import build_site, translate
from tests.factories.types import PAGE_TYPES

HOST = "naapuri.example"
# What the tests of lists and of the search ask for.
WORDS = (
    "kvartsi graniitti hopea budjetti osallisuus digiosallisuus työmarkkinoilla ammattikorkeakoulut AMK kysely hanke "
    "kivisäätiön Kvartsila Louhi Meikäläinen open access surveying kvarts stenar projekt marknad arbetsmarknaden"
)
WORDS_SV = "kvarts granit stenar silver projekt svenska bergarter marknad arbetsmarknaden tidsbokning kvartsi hanke"


def build_neighbour():
    """Build the site with a page of every type in both languages."""
    tuotos = build_site(hostname=HOST, name="Naapuri", slug="naapuri")
    author = Person.objects.create(given_name="Nelli", family_name="Naapuri")
    topic = Topic.objects.create(label_fi="naapuriapu", label_sv="grannhjälp")
    for model in PAGE_TYPES:
        page = tuotos.page(model, title=f"Naapurin {model.__name__}", intro=WORDS, **fields_of(model, author, topic))
        translate(page, title=f"Grannens {model.__name__}", intro=WORDS_SV)
    return tuotos


def fields_of(model, author, topic) -> dict:
    """Return the date, the author and the topic of a page, where its type has them."""
    fields = {"date": "2026-03-12"} if hasattr(model, "date") else {}
    if hasattr(model, "contributors"):
        fields["contributors"] = [Contributor(person=author, role="author", sort_order=0)]
        fields["topics"] = [OutputTopic(topic=topic, sort_order=0)]
    return fields


def own(model):
    """Return the pages, people or topics that a test itself has made: those that are not the neighbour's."""
    names = {Person: "family_name", Topic: "label_fi"}
    return model.objects.exclude(**{f"{names.get(model, 'title')}__iregex": "^(naapur|granne)"})

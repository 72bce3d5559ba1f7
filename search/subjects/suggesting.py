"""Topics that are suggested for a PDF file, from its text: the same concepts in the Finnish and in the Swedish form."""

from django.db.models import Count

from core.models import OutputTopic, Topic
from search.subjects.matching import ranked, topics_in
from search.subjects.prepared import LANGUAGES, prepared

SHOWN = 8
MOST_PAGES = 60


def topics_for(document, _language: str) -> list[Topic]:
    """Return the topics that the text of a file is most likely about; their labels show in the user's language."""
    if document.text_language not in LANGUAGES or not (known := prepared()):
        return []
    text = "\n".join(document.text_pages.values_list("text", flat=True)[:MOST_PAGES])
    return suggested(text, document.text_language, known)


def suggested(text: str, language: str, known: dict, chosen: dict[int, int] | None = None) -> list[Topic]:
    """Return the best topics for a text; `chosen`: for how many works editors chose each, else of the whole site."""
    found = topics_in(text, language, known["keys"][language], frozenset(known["qualified"]))
    seen = {int(topic): number for topic, number in known["seen"].items()}
    best = ranked(found, seen, known["texts"], chosen_so_far() if chosen is None else chosen)[:SHOWN]
    topics = Topic.objects.in_bulk(best)
    return [topics[pk] for pk in best if pk in topics]


def chosen_so_far() -> dict[int, int]:
    """Return for how many works editors chose each topic."""
    counted = OutputTopic.objects.values("topic").annotate(works=Count("page__translation_key", distinct=True))
    return dict(counted.values_list("topic", "works"))

"""Topics as readers meet them: how many works of a site each has, its address, what is broader and narrower."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count
from django.utils.text import slugify

from core.alphabet import alphabetical
from core.cache import keys
from core.cache.reading import declared
from core.cache.versioned import cached
from core.citations.keywords import public_label
from core.languages import Text, active_language, in_language
from core.models import BroaderTopic, OutputPage, Topic
from core.sites.routes import route_url

NO_LETTERS = {"fi": "aihe", "sv": "amne"}  # in the address of a topic whose label has none of ours


@dataclass(frozen=True)
class TopicRow:
    """A topic in a list: its label in the reader's language, its address, and the number of its works."""

    pk: int
    label: Text
    url: str
    count: int


def label_in(topic: Topic, language: str) -> Text:
    """Return the label of a topic as readers of a language see it; the other one where it has none in that."""
    label = in_language(topic, "label", language)
    return Text(public_label(label), label.language)


def other_words(topic: Topic, language: str) -> list[str]:
    """Return the words of a language that mean the topic too."""
    lines = getattr(topic, f"alternative_labels_{language}").splitlines()
    return [line.strip() for line in lines if line.strip()]


def topic_url(topic: Topic, language: str = "") -> str:
    """Return the address of the page of a topic. The number stays where the label changes."""
    language = language or active_language()
    slug = slugify(label_in(topic, language))
    return route_url("topic", language, pk=topic.pk, slug=slug or NO_LETTERS[language])


def works_about(topics, site, language: str):
    """Return the works of a site about some topics, one page each."""
    outputs = OutputPage.objects.listed().in_site(site).one_for_each_work(language)
    return outputs.filter(topics__topic__in=topics).distinct()


def topic_rows(site, language: str) -> list[TopicRow]:
    """Return the topics of a site that have works, by their labels."""
    hangs_on = [keys.kind(OutputPage, site.pk)]
    return cached(f"topics of {site.pk} in {language}", lambda: _topic_rows(site, language), hangs_on)


def commonest_topics(site, language: str, number: int = 12) -> list[TopicRow]:
    """Return the topics of a site that most works have."""

    def find():
        return sorted(_topic_rows(site, language), key=lambda row: (-row.count, row.pk))[:number]

    return cached(f"commonest topics of {site.pk} in {language}: {number}", find, [keys.kind(OutputPage, site.pk)])


def _topic_rows(site, language: str) -> list[TopicRow]:
    outputs = OutputPage.objects.listed().in_site(site).one_for_each_work(language).order_by()
    topics = Topic.objects.filter(output_topics__page__in=outputs.values("pk"))
    topics = topics.annotate(works=Count("output_topics__page", distinct=True)).order_by()
    rows = (TopicRow(topic.pk, topic.label, topic_url(topic, language), topic.works) for topic in topics)
    return sorted(rows, key=lambda row: alphabetical(row.label))


def relatives(topic: Topic, site) -> dict[str, list[TopicRow]]:
    """Return what is right above a topic and right below it; those of YSO also where the site has no works of them."""
    with declared(keys.TOPIC_TREE):
        broader = BroaderTopic.objects.filter(topic=topic).select_related("broader")
        narrower = BroaderTopic.objects.filter(broader=topic).select_related("topic")
        found = {"broader": [row.broader for row in broader], "narrower": [row.topic for row in narrower]}
    known = {row.pk: row for row in topic_rows(site, active_language())}
    return {name: _shown(topics, known) for name, topics in found.items()}


def _shown(topics: Iterable[Topic], known: dict[int, TopicRow]) -> list[TopicRow]:
    rows = {topic.pk: known.get(topic.pk) or TopicRow(topic.pk, topic.label, "", 0) for topic in topics}
    of_yso = {topic.pk for topic in topics if topic.uri}
    shown = [row for pk, row in rows.items() if row.count or pk in of_yso]
    return sorted(shown, key=lambda row: alphabetical(row.label))

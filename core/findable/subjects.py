"""Names that a work is found by besides its own texts: makers, topics, target groups, series, numbers."""

import re
from collections.abc import Iterator

from core.citations.identifiers import spellings
from core.languages import Text


def output_subjects(page) -> Iterator[Text]:
    """Yield the names that an output is found by: makers, topics in all languages, target groups, series, numbers."""
    for row in page.contributors.select_related("person", "organisation"):
        if row.person:
            yield Text(str(row.person), page.language)
            yield Text(initials(row.person), page.language)
        elif row.organisation:
            yield from both_names(row.organisation, "name")
    for row in page.topics.select_related("topic"):
        yield from topic_labels(row.topic)
    for row in page.target_groups.select_related("target_group"):
        yield from both_names(row.target_group, "name")
    for related in (page.series, page.place):
        if related:
            yield from both_names(related, "name")
    for row in page.identifiers.all():
        yield from (Text(spelling, page.language) for spelling in spellings(row.scheme, row.value))


def initials(person) -> str:
    """Return a person as references name them: S. Saikko, A.-M. Virtanen; "" without a given name."""
    given = [re.sub(r"\w+", lambda word: f"{word[0][0]}.", name) for name in person.given_name.split()]
    return f"{' '.join(given)} {person.family_name}" if given else ""


def topic_labels(topic) -> Iterator[Text]:
    """Yield the labels of a topic in every language with the other words for it."""
    yield from both_names(topic, "label")
    if topic.label_en:
        yield Text(topic.label_en, "en")
    for language in ("fi", "sv"):
        for line in getattr(topic, f"alternative_labels_{language}").splitlines():
            if line.strip():
                yield Text(line.strip(), language)


def both_names(thing, name: str) -> Iterator[Text]:
    """Yield the two names of a thing that has `<name>_fi` and `<name>_sv`."""
    for language in ("fi", "sv"):
        if value := getattr(thing, f"{name}_{language}"):
            yield Text(value, language)

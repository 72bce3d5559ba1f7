"""The addresses of topics: the list of them, and the page of each that has works, in both languages."""

from collections.abc import Iterator
from itertools import islice

from django.db.models import Max, Q

from core.languages import LANGUAGES
from core.lists.listing import Listing
from core.lists.topics import topic_url, works_about
from core.models import OutputPage, Topic
from core.serving.addresses import Address, Source, request_to, tails_of
from core.sites.routes import route_url


class Topics(Source):
    """The topics of works that readers may open, and the list of them."""

    def rows(self):
        works = OutputPage.objects.published().in_site(self.site).order_by().values("pk")
        changed = Max("output_topics__page__last_published_at", filter=Q(output_topics__page__in=works))
        return Topic.objects.filter(output_topics__page__in=works).annotate(changed=changed).order_by("pk")

    def count(self) -> int:
        number = self.rows().count()
        return (number + 1) * len(LANGUAGES) if number else 0

    def indexed(self, start: int, stop: int) -> Iterator[Address]:
        yield from islice(self._indexed(), start, stop)

    def _indexed(self) -> Iterator[Address]:
        topics = list(self.rows())
        if topics:
            changed = max(topic.changed for topic in topics)
            yield from _in_both({language: route_url("topics", language) for language in LANGUAGES}, changed)
        for topic in topics:
            yield from _in_both({language: topic_url(topic, language) for language in LANGUAGES}, topic.changed)

    def all(self) -> Iterator[str]:
        yield from (route_url("topics", language) for language in LANGUAGES)
        for topic in self.rows().iterator():
            for language in LANGUAGES:
                path = topic_url(topic, language)
                listing = Listing(works_about([topic.pk], self.site, language), request_to(self.site))
                yield from (f"{path}{tail}" for tail in ("", *tails_of(listing)))
                yield route_url("topic_feed", language, pk=topic.pk)


def _in_both(paths: dict[str, str], changed) -> Iterator[Address]:
    return (Address(path, changed, paths) for path in paths.values())

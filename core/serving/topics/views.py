"""What the works of a site are about: the list of its topics, the page and the feed of each."""

from itertools import groupby
from urllib.parse import urljoin

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from core.cache import keys
from core.cache.reading import declared
from core.languages import LANGUAGES, active_language, other_language
from core.lists import feeds
from core.lists.filters import AboutTopicFilterForm, listing_of
from core.lists.topics import label_in, other_words, relatives, topic_rows, topic_url, works_about
from core.models import OutputPage, Topic
from core.serving.kept_pages import kept
from core.serving.redirects import lead_to
from core.sites.routes import route_url
from core.sites.trees import known_site

FEW = 40  # topics that one sees at a glance, without letters


@kept
def topics(request):
    """The topics of the works of this site, by their first letters."""
    rows = topic_rows(known_site(request), active_language())
    letters = groupby(rows, key=lambda row: row.label.strip()[:1].upper() if len(rows) > FEW else "")
    context = {
        "letters": [(letter, list(some)) for letter, some in letters],
        "language_links": {language: route_url("topics", language) for language in LANGUAGES},
        "shared_title": _("Topics"),
    }
    return render(request, "core/topics.html", context)


@kept
def topic(request, pk, slug=""):
    """All works of this site about a topic, whatever their kind, and the way to broader and narrower ones.

    As with people, what no work of the site is about has no page on it.
    """
    asked, language = _topic_at(request, pk), active_language()
    if request.path != topic_url(asked):
        return lead_to(request, topic_url(asked))
    context = {
        "topic": asked,
        "other_label": label_in(asked, other_language(language)),
        "alternatives": other_words(asked, language),
        "listing": _works(request, asked),
        "feed": feeds.with_filters(request, route_url("topic_feed", language, pk=pk)),
        "language_links": {code: topic_url(asked, code) for code in LANGUAGES},
        "shared_title": asked.label,
        **relatives(asked, known_site(request)),
    }
    return render(request, "core/topic.html", context)


def topic_feed(request, pk):
    """What is published about a topic, narrowed as its page is."""
    asked, site = _topic_at(request, pk), known_site(request)
    works = feeds.works_of_site(request).filter(topics__topic=asked).distinct()
    works = AboutTopicFilterForm(request.GET, works).apply(works)
    return feeds.answer(request, feeds.newest(works), str(asked.label), urljoin(site.root_url, topic_url(asked)))


def _topic_at(request, pk: int) -> Topic:
    rows = topic_rows(known_site(request), active_language())
    if pk not in {row.pk for row in rows}:
        raise Http404
    with declared():
        return get_object_or_404(Topic, pk=pk)


def _works(request, asked: Topic):
    site, language = known_site(request), active_language()
    works = works_about([asked.pk], site, language)
    name = f"works about {asked.pk} on {site.pk} in {language}"
    return listing_of(works, request, AboutTopicFilterForm, name, [keys.kind(OutputPage, site.pk)])

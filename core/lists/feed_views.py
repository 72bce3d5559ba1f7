"""Feeds that are of no list: what somebody made, and the parts of a series."""

from functools import partial

from django.shortcuts import get_object_or_404

from core.languages import active_language
from core.lists import feeds
from core.lists.makers import organisations_of, people_of
from core.models import OutputPage, Series
from core.sites.routes import route_url
from core.sites.trees import known_site


def maker_feed(request, slug, known):
    """What a person or an organisation made, as it is published on this site; of those only whom the site knows."""
    site = known_site(request)
    maker = get_object_or_404(known(site), slug=slug)
    kind = maker._meta.model_name
    works = feeds.works_of_site(request).filter(**{f"contributors__{kind}": maker}).distinct()
    path = route_url(kind, active_language(), slug=slug)
    return feeds.answer(request, feeds.newest(works), str(maker), f"{site.root_url}{path}")


person_feed = partial(maker_feed, known=people_of)
organisation_feed = partial(maker_feed, known=organisations_of)


def series_feed(request, pk):
    """The parts of a series as they are published on this site; they have no page of their own but each other's."""
    site = known_site(request)
    known = OutputPage.objects.live().in_site(site).values("series")
    series = get_object_or_404(Series.objects.filter(pk__in=known), pk=pk)
    parts = feeds.newest(feeds.works_of_site(request).filter(series=series))
    return feeds.answer(request, parts, str(series.name), parts[0].full_url if parts else site.root_url)

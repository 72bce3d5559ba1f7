"""Words for lists of publications."""

from wagtail.models import PageManager

from core.works.querysets import NEWEST_FIRST, OutputQuerySet
from publications.editions import superseded


class PublicationQuerySet(OutputQuerySet):
    """Publications; an edition stands behind the one that took its place."""

    def newest_first(self):
        return self.order_by(*NEWEST_FIRST, superseded(), "title", "-pk")


PublicationManager = PageManager.from_queryset(PublicationQuerySet)

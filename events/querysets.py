from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import PageManager

from core.works.querysets import OutputQuerySet


class EventQuerySet(OutputQuerySet):
    """Words for the lists of events. Every event is in exactly one of coming and past."""

    def coming(self):
        """Events that are not over, the nearest first; last the announced ones that have no date yet."""
        order = F("date").asc(nulls_last=True), F("start_time").asc(nulls_first=True), "pk"
        return self.filter(Q(ends_at__gt=timezone.now()) | Q(ends_at=None)).order_by(*order)

    def past(self):
        """Events that are over, the newest first."""
        order = F("date").desc(), F("start_time").desc(nulls_last=True), "-pk"
        return self.filter(ends_at__lte=timezone.now()).order_by(*order)


EventManager = PageManager.from_queryset(EventQuerySet)

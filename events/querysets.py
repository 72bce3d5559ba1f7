from django.db.models import Case, F, Q, When
from django.utils import timezone
from wagtail.models import PageManager

from core.languages import active_language
from core.works.querysets import OutputQuerySet


class EventQuerySet(OutputQuerySet):
    """Words for the lists of events. Every event is in exactly one of coming and past."""

    def coming(self):
        """Events that are not over, the nearest first; last those that wait for a date, or for a new one."""
        waits = Case(When(event_status="postponed", then=1), default=0)
        order = waits, F("date").asc(nulls_last=True), F("start_time").asc(nulls_first=True), "pk"
        return self.filter(Q(ends_at__gt=timezone.now()) | Q(ends_at=None)).order_by(*order)

    def past(self):
        """Events that are over, the newest first."""
        order = F("date").desc(), F("start_time").desc(nulls_last=True), "-pk"
        return self.filter(ends_at__lte=timezone.now()).order_by(*order)

    def dated(self, site):
        """The events that readers of a site may open and that have a date, in their language where they stand in it."""
        return self.published().in_site(site).filter(date__isnull=False).one_for_each_work(active_language())


EventManager = PageManager.from_queryset(EventQuerySet)

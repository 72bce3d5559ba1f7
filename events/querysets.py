from django.utils import timezone
from wagtail.models import PageManager

from core.querysets import OutputQuerySet


class EventQuerySet(OutputQuerySet):
    """Words for the lists of events. Every event is in exactly one of coming and past."""

    def coming(self):
        """Events that are not over, the nearest first."""
        return self.filter(ends_at__gt=timezone.now()).order_by("date", "start_time", "pk")

    def past(self):
        """Events that are over, the newest first."""
        return self.filter(ends_at__lte=timezone.now()).order_by("-date", "-start_time", "-pk")


EventManager = PageManager.from_queryset(EventQuerySet)

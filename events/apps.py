from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    components = ("event", "years")

    def ready(self):
        from core.cache import keys
        from core.serving.kept_pages import MOMENTS, Moments
        from events.models import EventPage

        MOMENTS.append(Moments(ends_between, (keys.kind(EventPage),)))


def ends_between(start, end):
    """Return when events are over: until then they stand among those that come."""
    from events.models import EventPage

    return EventPage.objects.filter(live=True, ends_at__gte=start, ends_at__lt=end).values_list("ends_at", flat=True)

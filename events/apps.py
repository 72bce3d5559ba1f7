from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    components = ("event", "years")

    def ready(self):
        from core.serving import kept_pages

        kept_pages.MOMENTS.append(ends_between)


def ends_between(start, end):
    """Return when events are over: until then they stand among those that come."""
    from events.models import EventPage

    return EventPage.objects.filter(live=True, ends_at__gte=start, ends_at__lt=end).values_list("ends_at", flat=True)

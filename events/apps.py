from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    components = ("event", "years")

    def ready(self):
        from core.admin.works import choices
        from core.cache import keys
        from core.serving.kept_pages import MOMENTS, Moments
        from events.models import EventPage

        MOMENTS.append(Moments(ends_between, (keys.kind(EventPage),)))
        choices.STATES.append(choices.Choice("cancelled", _("event cancelled or postponed"), called_off))


def ends_between(start, end):
    """Return when events are over: until then they stand among those that come."""
    from events.models import EventPage

    return EventPage.objects.filter(live=True, ends_at__gte=start, ends_at__lt=end).values_list("ends_at", flat=True)


def called_off(pages):
    """Keep the published events that are cancelled or postponed."""
    from events.models import EventPage

    off = EventPage.objects.filter(event_status__in=["cancelled", "postponed"], live=True)
    return pages.filter(pk__in=off.values("pk"))

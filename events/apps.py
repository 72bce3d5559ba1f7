from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    components = ("event", "years")

from django.apps import AppConfig


class InteractivesConfig(AppConfig):
    name = "interactives"
    components = ("tour", "guide", "scene", "spot", "marker", "tools", "panel", "places", "frame")

    def ready(self):
        from interactives.admin import hooks  # noqa: F401

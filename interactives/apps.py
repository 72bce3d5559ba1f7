from django.apps import AppConfig


class InteractivesConfig(AppConfig):
    name = "interactives"
    components = ("tour", "guide", "scene", "start", "spot", "marker", "tools", "panel", "places", "frame")

    def ready(self):
        from core import proofreading
        from interactives.admin import hooks  # noqa: F401
        from interactives.editing.checks import RULES

        proofreading.RULES.extend(RULES)

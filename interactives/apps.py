from django.apps import AppConfig


class InteractivesConfig(AppConfig):
    name = "interactives"

    def ready(self):
        from interactives import editing_hooks  # noqa: F401

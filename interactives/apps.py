from django.apps import AppConfig


class InteractivesConfig(AppConfig):
    name = "interactives"

    def ready(self):
        from interactives.admin import hooks  # noqa: F401

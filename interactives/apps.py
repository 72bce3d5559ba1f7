from django.apps import AppConfig


class InteractivesConfig(AppConfig):
    name = "interactives"

    def ready(self):
        from interactives.editing import hooks  # noqa: F401

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    components = ("hero", "kinds")

    def ready(self):
        from home import checks  # noqa: F401

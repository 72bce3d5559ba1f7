from django.apps import AppConfig


class InteractivesConfig(AppConfig):
    name = "interactives"

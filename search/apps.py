from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from core import clock
        from search.backends.catching_up import catch_up
        from search.saving import install

        install()
        clock.JOBS.append(clock.Job("search engine catching up", catch_up))

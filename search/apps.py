from django.apps import AppConfig
from django.conf import settings


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from core import clock
        from search import analysis, checks, failures, signals  # noqa: F401
        from search.backends.catching_up import catch_up
        from search.indexing import index_pending
        from search.saving import install

        install()
        analysis.set_data_folder(settings.VAR / "analysis")
        clock.JOBS.append(clock.Job("index what changed", index_pending.func))
        clock.JOBS.append(clock.Job("search engine catching up", catch_up))
        clock.JOBS.append(clock.Job("forget rare searches", failures.forget_rare, clock.DAY))

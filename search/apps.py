from django.apps import AppConfig
from django.conf import settings


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from core import changes
        from core.serving import addresses
        from core.worker import scheduler
        from search import analysis, checks  # noqa: F401
        from search.index import followers
        from search.index.indexing import catch_up
        from search.results import failures
        from search.results.addresses import SearchPages

        changes.follow("search index", followers.follow_changes)
        analysis.set_data_folder(settings.VAR / "analysis")
        addresses.SOURCES["search"] = SearchPages
        scheduler.JOBS.append(scheduler.Job("index what changed", catch_up))
        scheduler.JOBS.append(scheduler.Job("forget rare searches", failures.forget_rare, scheduler.DAY))

from django.apps import AppConfig
from django.conf import settings
from django.core.management import call_command

# What the index is made of: everything but what editors and readers typed.
DERIVED = ("IndexState", "IndexedPart", "IndexedWork", "PendingWork", "Unsent", "Word", "WordTerm", "WorkTerms")


def build_indexes():
    """Build the index of the admin's lists and that of the public search."""
    call_command("update_index")


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from core import changes
        from core.moving import registry
        from core.serving import addresses
        from core.worker import scheduler
        from search import analysis, checks  # noqa: F401
        from search.index import followers
        from search.index.indexing import catch_up
        from search.index.mending import mend
        from search.results import failures
        from search.results.addresses import SearchPages

        derived = [self.get_model(name) for name in DERIVED]
        registry.leave_behind(*derived, make_anew=build_indexes)
        changes.follow("search index", followers.follow_changes)
        analysis.set_data_folder(settings.VAR / "analysis")
        addresses.SOURCES["search"] = SearchPages
        scheduler.JOBS.append(scheduler.Job("index what changed", catch_up))
        scheduler.JOBS.append(scheduler.Job("mend the index", mend))
        scheduler.JOBS.append(scheduler.Job("forget rare searches", failures.forget_rare, scheduler.DAY))

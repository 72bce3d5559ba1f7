from django.apps import AppConfig
from django.conf import settings
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _

# What the index is made of: everything but what editors and readers typed.
DERIVED = ("IndexState", "IndexedPart", "IndexedWork", "PendingWork", "Unsent", "Word", "WordTerm", "WorkTerms")


def build_indexes():
    """Build the index of the admin's lists and that of the public search."""
    call_command("update_index")


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from core import changes, mending, titles
        from core.admin.records import offers
        from core.moving import registry
        from core.proofreading import readability
        from core.serving import addresses
        from core.worker import given_up, scheduler
        from search import analysis, checks  # noqa: F401
        from search.analysis import choice
        from search.analysis.soft_hyphens import with_soft_hyphens
        from search.index import followers
        from search.index.healing import heal
        from search.index.indexing import catch_up
        from search.index.mending import compare_index
        from search.results import failures
        from search.results.addresses import SearchPages
        from search.subjects.prepared import prepare_topics
        from search.subjects.suggesting import topics_for

        derived = [self.get_model(name) for name in DERIVED]
        registry.leave_behind(*derived, make_anew=build_indexes)
        changes.follow("search index", followers.follow_changes)
        analysis.set_data_folder(settings.VAR / "analysis")
        titles.DIVIDERS.append(with_soft_hyphens)
        readability.BASE_FORMS["fi"] = lambda word: choice.base_form(word, "fi")
        addresses.SOURCES["search"] = SearchPages
        mending.CHECKS.append(mending.Check("search index", compare_index))
        given_up.NAMES["search.index.indexing.index_pending"] = _("Putting what changed into the search")
        given_up.NAMES["search.subjects.prepared.prepare_topics"] = _("Preparing the suggestions of topics")
        given_up.NAMES["search.index.updating.rebuild_index"] = _("Building the index of the search anew")
        scheduler.JOBS.append(scheduler.Job("index what changed", catch_up))
        offers.TOPIC_SOURCES.append(topics_for)
        scheduler.JOBS.append(scheduler.Job("prepare topics", prepare_topics.enqueue, scheduler.DAY))
        scheduler.JOBS.append(scheduler.Job("heal the index", heal))
        scheduler.JOBS.append(scheduler.Job("forget rare searches", failures.forget_rare, scheduler.DAY))

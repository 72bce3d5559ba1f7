"""Build the whole index anew beside the old one, which answers until the new one takes its place."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Site

from core.worker import presence
from search.analysis import analyser
from search.index.collecting import all_works, collect
from search.index.corpus import ANALYSED, Corpus
from search.index.sending import send
from search.index.storing import store
from search.index.vocabulary import grow
from search.models import IndexedWork, IndexState, Word

AT_ONCE = 100
ALIVE = timedelta(minutes=10)  # a rebuild that told nothing for longer was cut off
NEW = "new_"


def is_rebuilding() -> bool:
    """Tell whether a rebuild is going on: one whose worker is seen no more was cut off."""
    alive = Q(rebuild_by="") | Q(rebuild_by__in=presence.alive().values("name"))
    return IndexState.objects.filter(alive, index="", rebuild_touched_at__gt=timezone.now() - ALIVE).exists()


def rebuild(tell=lambda done, total: None):
    """Index every work of every site anew. `tell` hears how many are done, of how many."""
    plan = [(site, list(all_works(site))) for site in Site.objects.select_related("root_page")]
    total, done = sum(len(works) for _site, works in plan), 0
    note(0, total)
    tell(0, total)
    for site, works in plan:
        new = Corpus(site.pk, NEW)
        empty(new)
        for start in range(0, len(works), AT_ONCE):
            chunk = works[start : start + AT_ONCE]
            store(new, [entry for work in chunk if (entry := collect(work, site))])
            done += len(chunk)
            note(done, total)
            tell(done, total)
        new.local.tidy()
    put_in_place([Corpus(site.pk, NEW) for site, _works in plan])
    send(everything=True)


def note(done: int, total: int):
    """Remember how far the rebuild is, for those who wait for it."""
    presence.beat()
    values = {"rebuild_done": done, "rebuild_total": total, "rebuild_touched_at": timezone.now()}
    values["rebuild_by"] = presence.my_name()
    IndexState.objects.update_or_create(index="", defaults=values)


@transaction.atomic
def empty(corpus: Corpus):
    """Make a corpus empty and ready to be filled."""
    IndexedWork.objects.filter(index=corpus.name, site=corpus.site).delete()
    corpus.vocabulary.clear()
    corpus.local.drop()
    corpus.local.create()


@transaction.atomic
def put_in_place(built: list[Corpus]):
    """Let the new indexes of all sites be the public ones."""
    version = grow("")
    IndexedWork.objects.filter(index="").delete()
    for new in built:
        public = Corpus(new.site)
        IndexedWork.objects.filter(index=NEW, site=new.site).update(index="", version=version)
        public.vocabulary.clear()
        Word.objects.filter(index=NEW, site=new.site).update(index="")
        public.local.take_over(new.local)
    IndexState.objects.filter(index=NEW).delete()
    IndexState.objects.filter(index="").update(
        built_at=timezone.now(),
        analysers=analysers(),
        rebuild_done=0,
        rebuild_total=0,
        rebuild_touched_at=None,
        rebuild_by="",
    )


def note_analysers():
    """Remember what the first terms of a new index are made with."""
    state, _created = IndexState.objects.get_or_create(index="")
    if not state.analysers:
        IndexState.objects.filter(pk=state.pk).update(analysers=analysers())


def analysers() -> dict:
    """Return what terms are made with on this machine, by language."""
    return {language: analyser(language) for language in ANALYSED}

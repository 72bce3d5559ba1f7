"""Build the whole index anew beside the old one, which answers until the new one takes its place."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Site

from core.worker import presence, turns
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


def goes_on() -> Q:
    """Return the condition that somebody rebuilds: one whose process is seen no more was cut off."""
    seen = Q(rebuild_by="") | Q(rebuild_by__in=presence.alive().values("name"))
    return seen & Q(rebuild_touched_at__gt=timezone.now() - ALIVE)


def is_rebuilding() -> bool:
    """Tell whether a rebuild is going on."""
    return IndexState.objects.filter(goes_on(), index="").exists()


def was_killed() -> bool:
    """Tell whether a rebuild ended without a word."""
    states = IndexState.objects.filter(index="", rebuild_touched_at__isnull=False)
    return states.exclude(goes_on()).exists()


class RebuildGoesOn(Exception):
    """Another process rebuilds the index."""


def rebuild(tell=lambda done, total: None):
    """Index every work of every site anew. `tell` hears how many are done, of how many.

    Raises RebuildGoesOn where another process does it. One that is killed is begun again by the worker
    (`search.index.healing`); one that fails tells by its figures how far it came.
    """
    begin()
    try:
        rebuild_all(tell)
    except BaseException:
        IndexState.objects.filter(index="", rebuild_by=presence.my_name()).update(rebuild_touched_at=None)
        raise
    send(everything=True)


def begin():
    """Make this process the one that rebuilds."""
    presence.beat()
    IndexState.objects.get_or_create(index="")
    free = IndexState.objects.filter(index="").exclude(goes_on())
    if not free.update(rebuild_by=presence.my_name(), rebuild_touched_at=timezone.now()):
        raise RebuildGoesOn


def rebuild_all(tell):
    """Fill new indexes and put them in place."""
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
            turns.let_pass()
        new.local.tidy()
    put_in_place([Corpus(site.pk, NEW) for site, _works in plan])


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

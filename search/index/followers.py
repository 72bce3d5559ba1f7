"""What makes the index follow: the works that a transaction concerns are marked, and indexed by the worker."""

from django.db.models.signals import post_migrate
from django.dispatch import receiver
from wagtail.models import Collection, Site

from core.changes import Action, Changes, ThingChange
from core.followers.cached_values import PROJECT_PARTS
from core.models import (
    CustomDocument,
    CustomMedia,
    Organisation,
    Person,
    Place,
    ProjectPartner,
    Series,
    TargetGroup,
    Topic,
)
from search.index import storing
from search.index.collecting import THINGS, all_works
from search.index.indexing import mark
from search.index.preparing import prepare
from search.index.taking_away import take_away
from search.models import IndexedWork

NAMED = (Person, Organisation, Topic, TargetGroup, Series, Place, CustomDocument, CustomMedia, Collection)
OWN_WORKS = {model: kind for kind, (model, _column) in THINGS.items()}  # things that are hits of their own


def follow_changes(changed: Changes):
    """Mark the works that changed, and those whose pages name what changed. What is public no more goes at once."""
    concerned = changed.concerned(*NAMED, *PROJECT_PARTS)
    own = {f"{OWN_WORKS[model]}:{pk}" for model, pk in concerned.things if model in OWN_WORKS}
    works = changed.works | concerned.works | own
    if changed.things_of(*PROJECT_PARTS):
        works |= organisations()
    for site in changed.things_of(Site):
        works |= works_of_site(site)
    mark(works | take_away(works))


def organisations() -> set[str]:
    """Return the organisations that are found somewhere and the partners of projects: who is a partner may differ."""
    known = set(IndexedWork.objects.filter(index="", work__startswith="organisation:").values_list("work", flat=True))
    partners = ProjectPartner.objects.order_by().values_list("organisation", flat=True).distinct()
    return known | {f"organisation:{pk}" for pk in partners}


def works_of_site(site: ThingChange) -> set[str]:
    """Return the works of a site that has another root now; take those of a deleted one out of the index."""
    known = set(IndexedWork.objects.filter(index="", site=site.pk).values_list("work", flat=True))
    if Action.DELETED in site.actions:
        storing.forget_site(site.pk)
        return set()
    now = Site.objects.get(pk=site.pk)
    return {*known, *all_works(now)} if site.before.get("root_page_id") != now.root_page_id else set()


@receiver(post_migrate)
def make_index(sender, **kwargs):
    """Make the tables of the index where they are missing."""
    if sender.name == "search":
        prepare()

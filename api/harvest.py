"""What follows changes for harvesters: each work that anybody may open has a row, and keeps it when it is gone.

The day of a row moves with each change that a record may show: of the work, its makers, its topics, its files.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Site

from api.models import HarvestedWork
from core.cache.scopes import sites_at
from core.changes import Changes
from core.followers.concerned import BY_MODEL
from core.models import OutputPage
from core.page_types import kinds

AT_ONCE = 500


def follow_changes(changed: Changes):
    """Write anew the rows of the works that a transaction concerns, in that transaction."""
    no_works = {page.work for page in changed.pages if not issubclass(page.model, OutputPage)}
    works = changed.works - no_works | changed.concerned(*BY_MODEL).works
    for some in _chunks(works):
        write(some)
    if any(site.before for site in changed.things_of(Site)):
        mend()


def write(works: Iterable[str]):
    """Write that works changed now: on each site those that everybody may open, and those that were harvested once."""
    works, now = list(works), timezone.now().replace(microsecond=0)
    public = published(OutputPage.objects.filter(translation_key__in=works))
    rows = [HarvestedWork(site_id=site, work=work, kind=kind, changed_at=now) for (site, work), kind in public.items()]
    HarvestedWork.objects.bulk_create(
        rows,
        update_conflicts=True,
        update_fields=["kind", "changed_at", "is_gone"],
        unique_fields=["site", "work"],
    )
    known = HarvestedWork.objects.filter(work__in=works, is_gone=False).values_list("pk", "site", "work")
    gone = [pk for pk, site, work in known if (site, work) not in public]
    if gone:
        HarvestedWork.objects.filter(pk__in=gone).update(is_gone=True, changed_at=now)


def published(pages) -> dict[tuple, str]:
    """Return the kinds of the works of pages that everybody may open, by site and work."""
    types = {ContentType.objects.get_for_model(model).pk: key for key, model in kinds().items()}
    rows = pages.published().order_by().values_list("translation_key", "content_type", "url_path")
    return {(site, key): types[kind] for key, kind, path in rows if kind in types for site in sites_at(path)}


def differing() -> set[str]:
    """Return the works whose rows say something else than the site."""
    public = set(published(OutputPage.objects.all()))
    known = set(HarvestedWork.objects.filter(is_gone=False).values_list("site", "work"))
    return {str(work) for _site, work in public ^ known}


def mend():
    """Write the rows that say something else than the site."""
    for some in _chunks(differing()):
        write(some)


@receiver(post_migrate)
def fill(sender, **kwargs):
    """Tell harvesters of what was published before there were rows."""
    if sender.name == "api" and not HarvestedWork.objects.exists():
        mend()


def _chunks(works: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(sorted(works))
    while some := list(islice(rest, AT_ONCE)):
        yield some

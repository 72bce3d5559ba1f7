"""Pages of one work: the same state, the same contents in what is shared, and a schedule that was kept."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision
from wagtail_localize.models import Translation

from core import changes
from core.changes.what import chunks
from core.mending.checks import Finding, found
from core.models import OutputPage
from core.translation.carry import carry_to_live_twins
from core.works import states

LATE = timedelta(hours=1)  # the clock looks each minute


def different_states() -> Iterator[Finding]:
    """Pages of a work that tell different states. The history knows which is right, or the last publication does."""
    keys = list(works_of_several_states().values_list("translation_key", flat=True))
    for some in chunks(keys):
        works = defaultdict(list)
        for page in OutputPage.objects.filter(translation_key__in=some).order_by("pk").specific():
            works[page.translation_key].append(page)
        for pages in works.values():
            right = which_is_right(pages)
            mend = (lambda page=right: states.share_whole_state(page)) if right else None
            yield found("state", pages[0].title, (right or pages[0]).pk, mend)


def works_of_several_states():
    """Return the live works whose pages differ in a field of the state. Drafts of a work that was never live may."""
    names = {*states.STATE_FIELDS, *states.WITHDRAWAL_FIELDS}
    facts, differ = {"number": Count("pk"), "live_number": Count("pk", filter=Q(live=True))}, Q()
    for name in names:
        facts |= {f"{name}_min": Min(name), f"{name}_max": Max(name), f"{name}_number": Count(name)}
        differ |= Q(**{f"{name}_min__lt": F(f"{name}_max")})
        differ |= Q(**{f"{name}_number__gt": 0, f"{name}_number__lt": F("number")})  # nothing is no lowest value
    works = OutputPage.objects.order_by().values("translation_key").annotate(**facts)
    return works.filter(differ, number__gt=1, live_number__gt=0)


def which_is_right(pages: list):
    """Return the page that tells the state of a work; None where nobody can know."""
    withdrawn = [page for page in pages if page.state == page.WITHDRAWN]
    if withdrawn:
        actions = PageLogEntry.objects.filter(page__in=pages, action__in=[states.WITHDRAW, states.BRING_BACK])
        last = actions.order_by("timestamp", "pk").last()
        if last is None:
            return None
        told = [page for page in pages if (page in withdrawn) == (last.action == states.WITHDRAW)]
        return next((page for page in told if page.pk == last.page_id), told[0] if told else None)
    published = [page for page in pages if page.last_published_at]
    return max(published, key=lambda page: (page.last_published_at, page.pk), default=None)


def not_carried() -> Iterator[Finding]:
    """Sources that were published after their live twin was: publishing a source publishes the twin right after it."""
    sources = {"source__object_id": OuterRef("translation_key"), "source__locale": OuterRef("locale"), "enabled": True}
    twins = Page.objects.filter(
        Q(go_live_at=None) | Q(go_live_at__lte=timezone.now()),
        translation_key=OuterRef("translation_key"),
        live=True,
        alias_of=None,
        last_published_at__lt=OuterRef("last_published_at"),
    ).exclude(pk=OuterRef("pk"))
    pages = Page.objects.live().filter(Exists(Translation.objects.filter(**sources)), Exists(twins))
    for pk in list(pages.order_by("pk").values_list("pk", flat=True)):
        page = Page.objects.get(pk=pk).specific
        yield found("carried", page.title, pk, lambda page=page: carry(page))


def carry(page):
    carry_to_live_twins(page)
    changes.tell_page(page, changes.Action.PUBLISHED)


def missed_schedule() -> Iterator[Finding]:
    """What the clock should have published or hidden long ago: it tried, and its log tells why it could not."""
    late = timezone.now() - LATE
    due = Revision.page_revisions.filter(approved_go_live_at__lt=late).values_list("object_id", flat=True)
    overdue = Q(pk__in=[int(pk) for pk in due]) | Q(live=True, expire_at__lt=late)
    for pk, title in Page.objects.filter(overdue).values_list("pk", "title"):
        yield found("schedule", title, pk)

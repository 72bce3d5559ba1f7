"""The day of a work is the day when readers first get it, unless the editor says another one.

A new form has today in it. A draft that is published on a later day, by hand or by its schedule, gets that day, but not
where the editor wrote another date than the day on which the draft was begun. Of some works only the year is known:
another year than this one stays, and no day is invented for it.
"""

from django.utils import timezone
from django.utils.dateparse import parse_datetime


def date_by_publishing(page, revision):
    """Write the date of today into a revision that is published now, where the work has none of its own.

    `page` is the page as it is stored, as its own kind.
    """
    content = revision.content
    if (
        not page.is_dated_by_publishing
        or content.get("state") != page.PUBLISHED
        or _waits(content)
        or _was_published(page)
    ):
        return
    if _is_own(content, page):
        return
    today = timezone.localdate()
    if not content.get("date") and content.get("year") not in (None, today.year):
        return
    content["date"], content["year"] = today.isoformat(), today.year
    revision.content = content
    type(revision).objects.filter(pk=revision.pk).update(content=content)


def _waits(content: dict) -> bool:
    """Whether the version is only scheduled."""
    go_live_at = content.get("go_live_at")  # a revision that was made just now holds objects, one that was read texts
    if isinstance(go_live_at, str):
        go_live_at = parse_datetime(go_live_at)
    return bool(go_live_at) and go_live_at > timezone.now()


def _was_published(page) -> bool:
    """Whether readers have had the work in some language already; a work that was announced only they have not."""
    pages = type(page)._default_manager.filter(translation_key=page.translation_key, state=page.PUBLISHED)
    return pages.filter(first_published_at__isnull=False).exists()


def _is_own(content: dict, page) -> bool:
    """Whether the editor said a date: one that is not just the day when the form was opened."""
    begun = page.revisions.order_by("created_at", "pk").values_list("created_at", flat=True).first()
    began_on = timezone.localdate(begun).isoformat() if begun else ""
    return bool(content.get("date")) and str(content["date"]) != began_on

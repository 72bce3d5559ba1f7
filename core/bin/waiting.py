"""What waits for its time on a page: the bin sets it aside, so that nothing is published from there."""

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, TaskState, WorkflowState


def set_aside(pages: list[int]) -> dict:
    """Stop what is scheduled and under review on pages; return what `take_up` needs."""
    scheduled = _revisions(pages).exclude(approved_go_live_at=None)
    schedules = {str(pk): at.isoformat() for pk, at in scheduled.values_list("pk", "approved_go_live_at")}
    _revisions(pages).filter(pk__in=schedules).update(approved_go_live_at=None)
    reviews = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=list(map(str, pages)),
        status__in=[WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES],
    )
    states = dict(reviews.values_list("pk", "status"))
    steps = dict(
        TaskState.objects.filter(workflow_state__in=states, status=TaskState.STATUS_IN_PROGRESS).values_list(
            "pk", "status"
        )
    )
    WorkflowState.objects.filter(pk__in=states).update(status=WorkflowState.STATUS_CANCELLED)
    TaskState.objects.filter(pk__in=steps).update(status=TaskState.STATUS_CANCELLED)
    return {"schedules": schedules, "reviews": _keys(states), "steps": _keys(steps)}


def take_up(kept: dict) -> list[str]:
    """Let go on what was set aside; return sentences on what cannot, because its time has passed."""
    notes = []
    for pk, at in kept.get("schedules", {}).items():
        moment = parse_datetime(at)
        if moment > timezone.now():
            Revision.objects.filter(pk=pk).update(approved_go_live_at=moment)
        else:
            told = _("It was to be published by itself at %(time)s. That time has passed: publish it yourself.")
            notes.append(told % {"time": date_format(localtime(moment), "SHORT_DATETIME_FORMAT")})
    for pk, status in kept.get("reviews", {}).items():
        WorkflowState.objects.filter(pk=pk).update(status=status)
    for pk, status in kept.get("steps", {}).items():
        TaskState.objects.filter(pk=pk).update(status=status)
    return notes


def rename_drafts(page, slug: str):
    """Write a new slug into the newest and the scheduled versions of a page, which would bring back the old one."""
    page.refresh_from_db()
    wanted = {
        page.latest_revision_id,
        *_revisions([page.pk]).exclude(approved_go_live_at=None).values_list("pk", flat=True),
    }
    for revision in Revision.objects.filter(pk__in=wanted - {None}):
        Revision.objects.filter(pk=revision.pk).update(content={**revision.content, "slug": slug})


def _revisions(pages: list[int]):
    return Revision.page_revisions.filter(object_id__in=list(map(str, pages)))


def _keys(found: dict) -> dict:
    return {str(pk): status for pk, status in found.items()}

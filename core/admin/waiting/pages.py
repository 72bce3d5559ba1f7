"""What waits of pages: translations, works that are overdue, drafts, reviews, and what goes live by itself."""

from django.db.models import CharField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import ngettext_lazy
from wagtail.models import TaskState

from core.admin.overview.pages import address as overview
from core.admin.waiting.panel import writes_pages
from core.admin.waiting.rows import Row
from core.admin.works import choices
from core.admin.works.filters import mine
from core.admin.works.views import address


def lacking(name: str):
    """Return what finds the pages that lack something, "stale" or "missing", in a user's languages, and its place."""

    def keys(user):
        return [f"{name}-{language}" for language in choices.own_languages(user)]

    def find(user):
        own = choices.pages_for(user, choices.TRANSLATE)
        return choices.keep(choices.LACKS, keys(user), own) if keys(user) else own.none()

    return {"find": find, "place": lambda user: overview(state=keys(user), may=choices.TRANSLATE)}


def in_state(name: str, may: str = choices.CHANGE, **more):
    """Return what finds the pages in a state with which a user may do something, and its place."""

    def find(user):
        found = choices.keep(choices.STATES, [name], choices.pages_for(user, may))
        return mine(found, user) if more else found

    return {"find": find, "place": lambda user: address(state=name, may=may, **more)}


def reviews(user):
    """Return the steps of reviews that a user may decide, of pages of own sites."""
    own = choices.own_pages(user).order_by().values("pk")
    return TaskState.objects.reviewable_by(user).filter(revision__object_id__in=_as_text(own))


def _as_text(pks):
    """Return ids as revisions name them."""
    return pks.annotate(text=Cast("pk", CharField())).values("text")


ROWS = [
    Row(
        name="overdue",
        counted=ngettext_lazy("%(text)s announced work is overdue", "%(text)s announced works are overdue", "number"),
        icon="warning",
        is_for=writes_pages,
        is_wrong=True,
        **in_state("overdue", choices.DECIDE),
    ),
    Row(
        name="reviews",
        counted=ngettext_lazy("%(text)s page waits for your review", "%(text)s pages wait for your review", "number"),
        icon="tasks",
        find=reviews,
        place=lambda user: f"{reverse('wagtailadmin_reports:workflow_tasks')}?reviewable=true",
        is_for=writes_pages,
    ),
    Row(
        name="stale",
        counted=ngettext_lazy("%(text)s translation is outdated", "%(text)s translations are outdated", "number"),
        icon="rotate",
        is_for=writes_pages,
        is_wrong=True,
        **lacking("stale"),
    ),
    Row(
        name="missing",
        counted=ngettext_lazy("%(text)s page lacks a translation", "%(text)s pages lack a translation", "number"),
        icon="globe",
        is_for=writes_pages,
        **lacking("missing"),
    ),
    Row(
        name="drafts",
        counted=ngettext_lazy("%(text)s draft of yours", "%(text)s drafts of yours", "number"),
        icon="draft",
        is_for=writes_pages,
        **in_state("draft", mine="on"),
    ),
    Row(
        name="scheduled",
        counted=ngettext_lazy("%(text)s page has its time set", "%(text)s pages have their times set", "number"),
        icon="calendar-check",
        is_for=writes_pages,
        **in_state("scheduled"),
    ),
]

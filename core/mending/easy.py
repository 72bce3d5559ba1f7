"""Versions in easy language: the state of the page above them, and nothing to read where that is hidden."""

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, Length, Substr
from wagtail.models import Page

from core.mending.checks import Finding, found
from core.models import EasyPage, OutputPage
from core.visibility import PUBLISHED, in_bin
from core.works import states


def different_from_originals() -> Iterator[Finding]:
    """Versions of another state than their originals, and those that are live below a hidden page."""
    above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
    state = Coalesce(Subquery(OutputPage.objects.filter(path=above).values("state")[:1]), Value(PUBLISHED))
    is_live = Subquery(Page.objects.filter(path=above).values("live")[:1])
    versions = EasyPage.objects.annotate(right=state, is_above_live=is_live).exclude(in_bin())
    for version in list(versions):
        if version.state != version.right:
            mend = lambda version=version: states.write_version(version, version.right)  # noqa: E731
            yield found("easy-state", version.title, version.pk, mend)
        if version.live and version.is_above_live is False:
            yield found("easy-live", version.title, version.pk, version.unpublish)
        yield None

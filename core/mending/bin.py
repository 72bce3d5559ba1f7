"""The bin: what lies there is known to it and hidden from everybody, and what is hidden lies there."""

from collections.abc import Iterator

from wagtail.models import Page

from core import changes
from core.bin import files, pages
from core.mending.checks import Finding, found
from core.models import Binned
from core.visibility import in_bin


def shown_from_the_bin() -> Iterator[Finding]:
    """Pages in the bin that count as published."""
    for pk, title in Page.objects.live().filter(in_bin()).values_list("pk", "title"):
        yield found("bin-live", title, pk, lambda pk=pk: hide(pk))


def hide(pk: int):
    Page.objects.filter(pk=pk).update(live=False)
    changes.tell_pages([pk], changes.Action.HIDDEN)


def unknown_to_the_bin() -> Iterator[Finding]:
    """Pages and files that lie in the bin, where nobody could bring them back; and what it lists and is not there."""
    listed = {root["pk"] for item in Binned.objects.filter(kind=Binned.PAGE) for root in item.kept["roots"]}
    for page in Page.objects.filter(in_bin(), depth=3).exclude(pk__in=listed):
        yield found("bin-unknown", page.title, page.pk, lambda page=page: pages.list_again(page))
    for kind, model in files.MODELS.items():
        known = set(Binned.objects.filter(kind=kind).values_list("object_id", flat=True))
        for file in model._base_manager.exclude(deleted_at=None).exclude(pk__in=known):
            yield found("bin-unknown", file.title, None, lambda file=file: files.list_again(file))
        there = set(model._base_manager.exclude(deleted_at=None).values_list("pk", flat=True))
        yield from lost(Binned.objects.filter(kind=kind).exclude(object_id__in=there))
    there = set(Page.objects.filter(in_bin(), depth=3).values_list("pk", flat=True))
    yield from lost(
        item
        for item in Binned.objects.filter(kind=Binned.PAGE)
        if not there & {root["pk"] for root in item.kept["roots"]}
    )


def lost(items) -> Iterator[Finding]:
    """Rows of the bin whose page or file is not there."""
    for item in items:
        yield found("bin-lost", item.title, None, item.delete)

"""Where the hotspots of an interactive image lead inside the site, and which of those targets readers cannot open."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex

from core import visibility
from core.admin.usage import page_type
from core.formats import read_number
from core.proofreading.links import why_closed
from core.translation.segment_labels import name_of
from interactives.scenes.walking import contents_in


@dataclass(frozen=True)
class ClosedTarget:
    """A link that leads readers nowhere: where it stands, what it should open, and why it does not."""

    path: str
    name: str
    title: str
    reason: str
    url: str = ""  # the target in the admin, when it exists


def closed_targets(page) -> list[ClosedTarget]:
    """Return the links of an interactive image that readers cannot follow, in the order of the picture."""
    found = [*_closed_pages(page), *_empty_links(page), *_lost_scenes(page)]
    order = {path: number for number, path in enumerate(_hotspot_path(node.path) for node in contents_in(page.scenes))}
    return sorted(found, key=lambda target: order.get(_hotspot_path(target.path), len(order)))


def page_targets(page) -> dict[str, int]:
    """Return the pages to which the scenes of a page lead: {path of the link: id of the page}."""
    targets = {}
    for content_type_id, object_id, _model_path, path in ReferenceIndex._extract_references_from_object(page):
        number = read_number(str(object_id))
        if number and path.startswith("scenes.") and content_type_id == page_type().pk:
            targets[path] = number
    return targets


def _closed_pages(page):
    targets = page_targets(page)
    pages = Page.objects.in_bulk(set(targets.values()))
    linked = visibility.linked(Page.objects.filter(pk__in=pages), visibility.area_of(page))
    readable = set(linked.values_list("pk", flat=True))
    for path, pk in targets.items():
        if pk not in readable:
            target = pages.get(pk)
            url = reverse("wagtailadmin_pages:edit", args=[pk]) if target else ""
            title, reason = target.title if target else "", why_closed(target, visibility.area_of(page))
            yield ClosedTarget(path, str(name_of(page, path)), title, reason, url)


def _empty_links(page):
    """Links whose page or file has been deleted: the choice is empty now."""
    for content in contents_in(page.scenes):
        is_empty = content.kind in {"output", "file", "image"} and content.value is None
        if content.kind == "link":
            is_empty = not any(content.value.get(name) for name in ("page", "document", "url"))
        if is_empty:
            name = str(name_of(page, content.path))
            yield ClosedTarget(content.path, name, "", _("What it led to has been deleted."))


def _lost_scenes(page):
    known = {scene.id[:8] for scene in page.scenes}
    for content in contents_in(page.scenes):
        if content.kind == "scene" and content.value not in known:
            name = str(name_of(page, content.path))
            yield ClosedTarget(
                content.path, name, str(content.value or ""), _("There is no such scene in this picture.")
            )


def _hotspot_path(path: str) -> str:
    return ".".join(path.split(".")[:6])

"""What a translator is told above the texts: how the page stands for readers, and what of the source is to come."""

from collections import defaultdict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.admin.translator.places import Form
from core.visibility import WITHDRAWN, state_of


def standing_words(work) -> str:
    """Return what readers see of the page now."""
    number = work.unpublished
    if state_of(work.twin) == WITHDRAWN:
        return _("Readers see only why this was withdrawn, also when you publish your texts.")
    if not work.twin.live:
        return _("Readers do not see this page yet. It is published with the button below.")
    if number:
        return ngettext(
            "Readers see the page without your newest text. Publish it when it is ready.",
            "Readers see the page without your %(number)s newest texts. Publish them when they are ready.",
            number,
        ) % {"number": number}
    return _("Readers see the page as it was published last.")


def source_words(work) -> str:
    """Return that the source is not what readers have, or will change."""
    if not work.page.live:
        if work.language == "sv":
            return _("The Finnish page is a draft. You see its newest texts, which may still change.")
        return _("The Swedish page is a draft. You see its newest texts, which may still change.")
    names = coming(work.page)
    if not names:
        return ""
    words = {"names": ", ".join(names)}
    if work.language == "sv":
        return (
            _("The Finnish page has changes that are not published: %(names)s. They come here once they are.") % words
        )
    return _("The Swedish page has changes that are not published: %(names)s. They come here once they are.") % words


def coming(page) -> list[str]:
    """Return the names of the texts that differ in the draft of a published page."""
    if not page.has_unpublished_changes:
        return []
    draft = page.get_latest_revision_as_object()
    now, then = _strings(page), _strings(draft)
    form = Form(draft)
    changed = [path for path in then if then[path] != now.get(path)]
    places = [form.place_of(path, number) for number, path in enumerate(changed)]
    return [str(place) for place in places]


def _strings(page) -> dict[str, list[str]]:
    found = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment.string.data)
    return found

"""What an interactive image must have before it is published, and what its editor is asked about.

A fault stops publishing; a remark is told once and the second press of "Publish" goes on. Both stand beside the field.
"""

from dataclasses import dataclass
from zlib import crc32

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from core.languages import other_language
from interactives.scenes.walking import contents_in

Place = tuple[int | str, ...]  # the way to a field: (0, "hotspots", 2, "content", 1)


@dataclass(frozen=True)
class Finding:
    """Something to mend, where it is and why, in the language of the admin."""

    place: Place
    reason: str


def faults(scenes) -> list[Finding]:
    """Return what stops the publishing of scenes."""
    return [fault for number, scene in enumerate(scenes) for fault in scene_faults(scene.value, (number,))]


def scene_faults(value, place: Place = ()) -> list[Finding]:
    """Return the faults of one scene: its picture is the content, so it is never decorative."""
    image = value.get("image")
    if image is not None and getattr(image, "decorative", False):
        reason = _("The picture of a scene is its content. Take away the mark “decorative” and say what it shows.")
        return [Finding((*place, "image", "decorative"), reason)]
    return []


def remarks(scenes, language: str) -> list[Finding]:
    """Return what readers would miss in scenes, though they can be published."""
    found = []
    for number, scene in enumerate(scenes):
        for item_number, item in enumerate(scene.value["hotspots"].bound_blocks):
            if not item.value["content"]:
                place = (number, "hotspots", item_number, "content")
                found.append(Finding(place, _("Nothing opens from this point. Add a text, a link or a picture.")))
    for content in contents_in(scenes):
        if content.kind == "media" and (reason := media_remark(content.value, language)):
            found.append(Finding((*content.place, "transcript"), reason))
    return found


def media_remark(value, language: str) -> str:
    """Return what a recording lacks for those who do not hear it; "" when it has captions or a transcript."""
    media = value.get("media")
    if value.get("transcript") or (media is None and not value.get("url")):
        return ""
    if media is None:
        return _("The video has no transcript here. Write one, or make sure that the service shows captions.")
    codes = (language, other_language(language))
    if any(getattr(media, f"transcript_{code}") for code in codes):
        return ""
    if media.type == "audio":
        return _("The recording has no transcript. Those who do not hear it miss everything: write what is said.")
    if any(getattr(media, f"captions_{code}") for code in codes):
        return ""
    return _("The video has neither captions nor a transcript. Add captions to the video or write what is said.")


def signature(findings: list[Finding]) -> str:
    """Return a short sign of remarks, by which the form knows that the editor has seen just these."""
    return f"{crc32(repr(findings).encode()):08x}" if findings else ""


def as_error(findings: list[Finding]) -> StreamBlockValidationError:
    """Put findings beside their fields, as Wagtail's StreamField shows errors."""
    return StreamBlockValidationError(block_errors=_nested(findings))


def _nested(findings) -> dict:
    """Return {step: error}, each error holding the findings that lie deeper on the same way."""
    steps = dict.fromkeys(finding.place[0] for finding in findings)
    return {step: _error_at(step, [each for each in findings if each.place[0] == step]) for step in steps}


def _error_at(step, findings):
    here = [each for each in findings if len(each.place) == 1]
    if here:
        return ValidationError(here[0].reason)
    deeper = [Finding(each.place[1:], each.reason) for each in findings]
    kinds = {"hotspots": ListBlockValidationError, "content": StreamBlockValidationError}
    return kinds.get(step, StructBlockValidationError)(block_errors=_nested(deeper))

"""What an interactive image must have before it is published, and what its editor is told beside the field.

A fault stops publishing; a remark is told once and the second press of "Publish" goes on. The list of all that is to be
said of the page (`core.proofreading`) has the same rules.
"""

from collections.abc import Iterator
from zlib import crc32

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from core.proofreading import Draft, Remark
from core.proofreading.recordings import words_of_recordings


def decorative_scenes(draft: Draft) -> Iterator[Remark]:
    """The picture of a scene is the content, so it is never decorative."""
    for number, scene in enumerate(_scenes(draft)):
        image = scene.value.get("image")
        if image is not None and getattr(image, "decorative", False):
            reason = _("The picture of a scene is its content. Take away the mark “decorative” and say what it shows.")
            yield Remark(f"scenes.{scene.id}.image", reason, True, (number, "image", "decorative"))


def empty_points(draft: Draft) -> Iterator[Remark]:
    """Points from which nothing opens."""
    reason = _("Nothing opens from this point. Add a text, a link or a picture.")
    for number, scene in enumerate(_scenes(draft)):
        for item_number, item in enumerate(scene.value["hotspots"].bound_blocks):
            if not item.value["content"]:
                place = (number, "hotspots", item_number, "content")
                yield Remark(f"scenes.{scene.id}.hotspots.{item.id}.content", reason, place=place)


def bare_scenes(draft: Draft) -> Iterator[Remark]:
    """Scenes without a point: the picture is a plain one."""
    for scene in _scenes(draft):
        if not scene.value["hotspots"]:
            reason = _("The scene has no points yet. Add one where there is something to tell.")
            yield Remark(f"scenes.{scene.id}.hotspots", reason)


def _scenes(draft: Draft):
    return getattr(draft.page, "scenes", None) or ()


FAULTS = [decorative_scenes]
TOLD_ONCE = [empty_points, words_of_recordings]
RULES = [*FAULTS, empty_points, bare_scenes]


def signature(remarks: list[Remark]) -> str:
    """Return a short sign of remarks, by which the form knows that the editor has seen just these."""
    return f"{crc32(repr(remarks).encode()):08x}" if remarks else ""


def as_error(remarks: list[Remark]) -> StreamBlockValidationError:
    """Put remarks beside their fields, as Wagtail's StreamField shows errors."""
    return StreamBlockValidationError(block_errors=_nested([(remark.place, remark.words) for remark in remarks]))


def _nested(told: list[tuple]) -> dict:
    """Return {step: error}, each error holding what lies deeper on the same way."""
    steps = dict.fromkeys(place[0] for place, _words in told)
    return {step: _error_at(step, [each for each in told if each[0][0] == step]) for step in steps}


def _error_at(step, told):
    here = [words for place, words in told if len(place) == 1]
    if here:
        return ValidationError(here[0])
    kinds = {"hotspots": ListBlockValidationError, "content": StreamBlockValidationError}
    deeper = [(place[1:], words) for place, words in told]
    return kinds.get(step, StructBlockValidationError)(block_errors=_nested(deeper))

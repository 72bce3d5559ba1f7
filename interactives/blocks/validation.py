"""What is asked of scenes when they are published, in plain words. Drafts may be unfinished."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from interactives.scenes.geometry import parse_points


def area_errors(value) -> dict:
    """Return errors by field of a hotspot whose area is unfinished or reaches over the edge of the picture."""
    if value["shape"] == "polygon":
        try:
            parse_points(value["points"])
        except ValueError as error:
            return {"points": ValidationError(str(error))}
    if value["shape"] not in {"rect", "ellipse"}:
        return {}
    errors = {}
    for start, size in (("x", "w"), ("y", "h")):
        if not value[size]:
            errors[size] = ValidationError(_("Write the size of the area."))
        elif value[start] is not None and value[start] + value[size] > 100:
            errors[size] = ValidationError(_("The area reaches over the edge of the picture."))
    return errors


def scene_link_errors(scenes) -> dict:
    """Return errors by index of the scenes whose hotspots lead to a scene that the page does not have."""
    keys = {scene.id[:8] for scene in scenes if scene.id}
    errors = {}
    for index, scene in enumerate(scenes):
        of_hotspots = {}
        for number, hotspot in enumerate(scene.value["hotspots"]):
            if of_content := _content_errors(hotspot["content"], keys):
                of_hotspots[number] = StructBlockValidationError(
                    block_errors={"content": StreamBlockValidationError(block_errors=of_content)}
                )
        if of_hotspots:
            errors[index] = StructBlockValidationError(
                block_errors={"hotspots": ListBlockValidationError(block_errors=of_hotspots)}
            )
    return errors


def _content_errors(content, keys: set) -> dict:
    """Return errors by index of the links to scenes that are not among the keys."""
    return {
        index: ValidationError(_("This page has no such scene. Choose another one, or remove the link."))
        for index, block in enumerate(content)
        if block.block_type == "scene" and block.value not in keys
    }

"""Names of texts in the translator: "Scene 1 · Point 3 · name" instead of wagtail-localize's "Scene | Hotspots".

`core.upstream.localize_editor` shows them in the translator.
"""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail_localize.models import TranslationSource

SEPARATOR = " · "


@dataclass(frozen=True)
class TextName:
    """Where a text stands: `group` heads the texts of one block (`block_id`), `label` tells which of them it is."""

    group: str
    label: str = ""
    block_id: str = ""

    def __str__(self):
        return SEPARATOR.join(filter(None, [self.group, self.label]))


@dataclass(frozen=True)
class Step:
    """One level on the way from the page to a text; `block_id` is empty for a field of a block."""

    label: str
    number: int = 0
    block_id: str = ""
    is_item: bool = False

    def __str__(self):
        return f"{self.label} {self.number}" if self.number else self.label


def name_of(page, path: str) -> TextName | None:
    """Return the name of the text at a path of wagtail-localize's segments; None for a row that stock names well."""
    path, _dot, inner = path.partition(".'")
    field_name, *parts = path.split(".")
    field = page._meta.get_field(field_name)
    if not parts:
        return TextName(str(capfirst(field.verbose_name)))
    if not isinstance(field, StreamField):
        return None
    steps = _steps_in(page, field, parts)
    if steps is None:
        return None
    if inner:
        steps.append(Step(_("address of the link")))
    return _name(str(capfirst(field.verbose_name)), field.stream_block, steps)


def _name(field_label: str, stream_block, steps: list[Step]) -> TextName:
    """Divide the steps into a heading, up to the first item of a list, and the name of the text under it."""
    items = [number for number, step in enumerate(steps) if step.is_item]
    head = (items[0] if items else 0) + 1
    words = [capfirst(str(step)) for step in steps[:head]]
    if len(stream_block.child_blocks) > 1 and not words[0].startswith(field_label):
        words.insert(0, field_label)
    label = SEPARATOR.join(str(step) for step in steps[head:])
    return TextName(SEPARATOR.join(words), label, steps[head - 1].block_id)


def _steps_in(page, field, parts):
    """Walk to a text; in the version that was submitted for translation when the published one lacks its block."""
    for version in (page, _submitted(page)):
        try:
            return _walk(field.stream_block, getattr(version, field.name), parts) if version else None
        except KeyError:
            continue
    return None


def _submitted(page):
    if not hasattr(page, "_submitted_version"):
        source = TranslationSource.objects.get_for_instance_or_none(page)
        page._submitted_version = source.as_instance() if source else None
    return page._submitted_version


def _walk(block, value, parts: list[str]) -> list[Step]:
    """Return the steps from a block to the text. Raises KeyError when a part of the path is not in the value."""
    if not parts:
        return []
    key, *rest = parts
    if isinstance(block, blocks.StreamBlock):
        child, number = _in_stream(block, value, key)
        return [Step(_label(child.block), number, key), *_walk(child.block, child.value, rest)]
    if isinstance(block, blocks.ListBlock):
        number, child = _in_list(value, key)
        label = _label(block.child_block) or _label(block)
        return [Step(label, number, key, is_item=True), *_walk(block.child_block, child.value, rest)]
    if isinstance(block, blocks.StructBlock):
        child = block.child_blocks[key]
        inner = value.get(key) if isinstance(value, blocks.StructValue) else None
        unnamed = isinstance(block, ImageBlock) and key == "image"
        unnamed |= isinstance(child, blocks.ListBlock | blocks.StreamBlock) and bool(rest)
        return [*([] if unnamed else [Step(_label(child))]), *_walk(child, inner, rest)]
    return []


def _label(block) -> str:
    return str(block.label or "")


def _in_stream(block, value, key: str):
    """Return a block of a stream, and its number among its kind; no number for the only one among several kinds."""
    child = next((each for each in value if each.id == key), None)
    if child is None:
        raise KeyError(key)
    same = [each.id for each in value if each.block_type == child.block_type]
    numbered = len(same) > 1 or len(block.child_blocks) == 1
    return child, same.index(key) + 1 if numbered else 0


def _in_list(value, key: str):
    for number, child in enumerate(value.bound_blocks, start=1):
        if child.id == key:
            return number, child
    raise KeyError(key)

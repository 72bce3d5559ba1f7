"""Names of texts in the translator: "Scene 1 · Point 3 · name" instead of wagtail-localize's "Scene | Hotspots".

`core.admin.translator.places` shows them in the translator.
"""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail_localize.models import TranslationSource

from core.blocks.walking import Node, children

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
            return _steps(Node("", (), field.stream_block, getattr(version, field.name)), parts) if version else None
        except KeyError:
            continue
    return None


def _submitted(page):
    if not hasattr(page, "_submitted_version"):
        source = TranslationSource.objects.get_for_instance_or_none(page)
        page._submitted_version = source.as_instance() if source else None
    return page._submitted_version


def _steps(node: Node, parts: list[str]) -> list[Step]:
    """Return the steps from a block to the text. Raises KeyError when a part of the path is not in the value."""
    if not parts:
        return []
    key, *rest = parts
    child = _child_at(node, key)
    return [*_step_to(child, node, key, is_last=not rest), *_steps(child, rest)]


def _child_at(node: Node, key: str) -> Node:
    if isinstance(node.block, blocks.StructBlock) and node.is_leaf:  # a picture with its alternative text
        return Node(f"{node.path}.{key}", (*node.place, key), node.block.child_blocks[key], None)
    child = next((each for each in children(node) if each.path.rpartition(".")[2] == key), None)
    if child is None:
        raise KeyError(key)
    return child


def _step_to(child: Node, parent: Node, key: str, is_last: bool) -> list[Step]:
    """Return the step to a child; none where its name would say nothing."""
    if isinstance(parent.block, blocks.StreamBlock):
        return [Step(_label(child.block), _number_in_stream(child, parent), key)]
    if isinstance(parent.block, blocks.ListBlock):
        return [Step(_label(child.block) or _label(parent.block), child.place[-1] + 1, key, is_item=True)]
    unnamed = isinstance(parent.block, ImageBlock) and key == "image"
    unnamed |= isinstance(child.block, blocks.ListBlock | blocks.StreamBlock) and not is_last
    return [] if unnamed else [Step(_label(child.block))]


def _number_in_stream(child: Node, parent: Node) -> int:
    """Return the number of a block among its kind; none for the only one among several kinds."""
    same = [each.path for each in children(parent) if each.kind == child.kind]
    numbered = len(same) > 1 or len(parent.block.child_blocks) == 1
    return same.index(child.path) + 1 if numbered else 0


def _label(block) -> str:
    return str(block.label or "")

"""Walking through blocks inside blocks, streams, lists and structs alike: the one place that knows how they nest."""

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail import blocks


@dataclass(frozen=True)
class Node:
    """A block with its value inside a page.

    `path` is as in the segments of wagtail-localize ("body.<id>.text"), `place` as in the errors of a form: positions
    instead of ids.
    """

    path: str
    place: tuple
    block: blocks.Block
    value: object

    @property
    def kind(self) -> str:
        """The name of the block where it stands, such as "link"."""
        return self.block.name

    @property
    def is_leaf(self) -> bool:
        """Whether the value is a single one, such as a text or a picture."""
        return not (isinstance(self.block, blocks.BaseStreamBlock | blocks.ListBlock) or is_struct(self))


def is_struct(node: Node) -> bool:
    """Whether the value has parts with names. That of Wagtail's ImageBlock, which is a struct, is a picture."""
    return isinstance(node.block, blocks.BaseStructBlock) and hasattr(node.value, "get")


def walk(block, value, path: str = "", whole=()) -> Iterator[Node]:
    """Yield every block with a value, an outer one before what is inside it, but not the inside of those in `whole`."""
    return _walk(Node(path, (), block, value), whole) if value is not None else iter(())


def _walk(node: Node, whole) -> Iterator[Node]:
    yield node
    if not isinstance(node.block, whole):
        for child in children(node):
            if child.value is not None:
                yield from _walk(child, whole)


def children(node: Node) -> Iterator[Node]:
    """Yield the blocks right inside one, also those without a value."""
    if node.is_leaf or node.value is None:
        return
    if is_struct(node):
        inner = [(name, name, block, node.value.get(name)) for name, block in node.block.child_blocks.items()]
    else:
        bound = node.value if isinstance(node.block, blocks.BaseStreamBlock) else node.value.bound_blocks
        inner = [(child.id, number, child.block, child.value) for number, child in enumerate(bound)]
    for key, position, block, value in inner:
        yield Node(f"{node.path}.{key}".lstrip("."), (*node.place, position), block, value)


def walk_stored(block, stored) -> Iterator[tuple]:
    """Yield every block with its value as the database has it, an outer one first, without fetching what they name.

    Blocks of a type that is no more are left out.
    """
    if not stored:
        return
    yield block, stored
    for child, value in _stored_children(block, stored):
        yield from walk_stored(child, value)


def _stored_children(block, stored) -> Iterator[tuple]:
    if isinstance(block, blocks.BaseStreamBlock):
        known = (item for item in stored if item["type"] in block.child_blocks)
        return ((block.child_blocks[item["type"]], item["value"]) for item in known)
    if isinstance(block, blocks.ListBlock):
        values = (item["value"] if block._item_is_in_block_format(item) else item for item in stored)
        return ((block.child_block, value) for value in values)
    if isinstance(block, blocks.BaseStructBlock) and isinstance(stored, dict):
        return ((child, stored.get(name)) for name, child in block.child_blocks.items())
    return iter(())


def walk_field(page, name: str, whole=()) -> Iterator[Node]:
    """Yield every block with a value in a StreamField of a page."""
    value = getattr(page, name)
    return walk(value.stream_block, value, name, whole)

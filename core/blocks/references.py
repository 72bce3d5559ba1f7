"""What the stored value of a block names, without fetching any of it from the database."""

from collections.abc import Iterator

from wagtail.blocks import Block, ChooserBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.rich_text import extract_references_from_rich_text


def named_in(block: Block, stored, model) -> Iterator[int]:
    """Yield the ids of the objects of a model that a block names, in their order. `stored` is as in the database."""
    if not stored:
        return
    if isinstance(block, StreamBlock | ListBlock | StructBlock):
        for child, value in _children(block, stored):
            yield from named_in(child, value, model)
    elif isinstance(block, ChooserBlock):
        if issubclass(block.model_class, model):
            yield int(stored)
    elif isinstance(block, RichTextBlock):
        yield from of_model(extract_references_from_rich_text(stored), model)
    elif type(block).extract_references is not Block.extract_references:
        yield from of_model(block.extract_references(block.to_python(stored)), model)


def of_model(references, model) -> Iterator[int]:
    """Yield the ids of those references, as Wagtail extracts them, that name objects of a model."""
    return (int(pk) for named, pk, _path, _content_path in references if issubclass(named, model))


def _children(block, stored) -> Iterator[tuple[Block, object]]:
    """Yield the blocks inside a block, with their values; those of a type that is no more are left out."""
    if isinstance(block, StreamBlock):
        known = (item for item in stored if item["type"] in block.child_blocks)
        yield from ((block.child_blocks[item["type"]], item["value"]) for item in known)
    elif isinstance(block, ListBlock):
        in_items = (item["value"] if block._item_is_in_block_format(item) else item for item in stored)
        yield from ((block.child_block, value) for value in in_items)
    elif isinstance(stored, dict):
        yield from ((child, stored.get(name)) for name, child in block.child_blocks.items())

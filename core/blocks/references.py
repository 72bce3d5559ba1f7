"""What the stored value of a block names, without fetching any of it from the database."""

from collections.abc import Iterator

from wagtail.blocks import BaseStreamBlock, BaseStructBlock, Block, ChooserBlock, ListBlock

from core.blocks.walking import walk_stored
from core.formats import read_numbers


def named_in(block: Block, stored, model) -> Iterator[int]:
    """Yield the ids of the objects of a model that a block names, in their order. `stored` is as in the database."""
    for inner, value in walk_stored(block, stored):
        if isinstance(inner, ChooserBlock):
            yield from [int(value)] if issubclass(inner.model_class, model) else []
        elif _may_name(inner):
            yield from of_model(inner.extract_references(inner.to_python(value)), model)


def _may_name(block) -> bool:
    """Whether a block that has no other blocks inside can name something, as rich texts do."""
    is_outer = isinstance(block, BaseStreamBlock | BaseStructBlock | ListBlock)
    return not is_outer and type(block).extract_references is not Block.extract_references


def of_model(references, model) -> Iterator[int]:
    """Yield the ids of those references, as Wagtail extracts them, that name objects of a model."""
    found = (str(pk) for named, pk, _path, _content_path in references if issubclass(named, model))
    yield from read_numbers(found)  # a program may have stored a link to anything

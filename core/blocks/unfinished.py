"""What is kept of a text when something in it is half-written: that alone is left out, however deep it lies.

A block that was saved before keeps what was saved last. A new one waits until it is whole; so does a single value where
the others make a block without it.
"""

from django.core.exceptions import ValidationError
from wagtail.blocks import BaseStreamBlock, BaseStructBlock, ListBlock, StreamValue
from wagtail.blocks.list_block import ListValue


class NothingKept(Exception):
    """Nothing of a value can be kept."""


def kept_of(block, value, error: ValidationError, saved=None):
    """Return what is kept of a value in which `error` was found. Raises NothingKept.

    `saved` is the value that was saved last, None where there is none.
    """
    kept = _without_wrong(block, value, error, saved)
    if _is_whole(block, kept):
        return kept
    if saved is not None and _is_whole(block, saved):
        return saved
    raise NothingKept


def _without_wrong(block, value, error, saved):
    """Return a value without its wrong parts, which may not be whole yet."""
    wrong = getattr(error, "block_errors", None)
    if wrong and isinstance(block, BaseStreamBlock):
        return StreamValue(block, list(_children(value, wrong, saved)))
    if wrong and isinstance(block, ListBlock):
        rows = _rows(value.bound_blocks, wrong, saved.bound_blocks if saved is not None else [])
        return ListValue(block, bound_blocks=list(rows))
    if wrong and isinstance(block, BaseStructBlock) and isinstance(value, dict):
        return _struct(block, value, wrong, saved)
    return block.get_default() if saved is None else saved


def _children(value, wrong: dict, saved):
    before = {child.id: child for child in saved or [] if child.id}
    for index, child in enumerate(value):
        if index not in wrong:
            yield child.block_type, child.value, child.id
            continue
        former = before.get(child.id)
        former = former.value if former is not None and former.block_type == child.block_type else None
        try:
            yield child.block_type, kept_of(child.block, child.value, wrong[index], former), child.id
        except NothingKept:
            continue


def _rows(rows, wrong: dict, saved):
    before = {row.id: row.value for row in saved}
    for index, row in enumerate(rows):
        if index not in wrong:
            yield row
            continue
        try:
            kept = kept_of(row.block, row.value, wrong[index], before.get(row.id))
        except NothingKept:
            continue
        yield ListValue.ListChild(row.block, kept, id=row.id)


def _struct(block, value, wrong: dict, saved):
    kept = dict(value)
    for name, error in wrong.items():
        former = saved.get(name) if saved is not None else None
        kept[name] = kept_of(block.child_blocks[name], value[name], error, former)
    return block.normalize(kept)


def _is_whole(block, value) -> bool:
    try:
        block.clean_deferred(value)
    except ValidationError:
        return False
    return True

"""What stops publishing: what the fields, the rows and the blocks of a page refuse, asked of themselves."""

from collections.abc import Iterator

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from wagtail.fields import StreamField

from core.blocks.walking import Node, children
from core.proofreading.remarks import Draft, Remark


def refused(draft: Draft) -> Iterator[Remark]:
    """Yield what would stop the publishing of a page."""
    yield from _refused_fields(draft)
    yield from _refused_rows(draft)
    for field in draft.page._meta.get_fields():
        if isinstance(field, StreamField):
            value = getattr(draft.page, field.name)
            try:
                field.stream_block.clean(value)
            except ValidationError as error:
                yield from refused_blocks(Node(field.name, (), field.stream_block, value), error)


def refused_blocks(node: Node, error: ValidationError) -> Iterator[Remark]:
    """Yield the errors of a block and of those inside it, each with the way to it."""
    inner = getattr(error, "block_errors", None)
    if inner is None:
        yield from (Remark(node.path, words, True, node.place) for words in error.messages)
        return
    known = {child.place[-1]: child for child in children(node)}
    for step, each in inner.items():
        child = known.get(step) or Node(f"{node.path}.{step}", (*node.place, step), node.block, None)
        yield from refused_blocks(child, each)
    for each in getattr(error, "non_block_errors", ()):
        yield Remark(node.path, str(each), True, node.place)


def _refused_fields(draft: Draft) -> Iterator[Remark]:
    try:
        draft.page.full_clean()
    except ValidationError as error:
        yield from _told(error, "", draft.offered)


def _refused_rows(draft: Draft) -> Iterator[Remark]:
    for name in draft.offered:
        rows = getattr(draft.page, name, None)
        for number, row in enumerate(rows.all() if hasattr(rows, "get_object_list") else ()):
            keys = [field.name for field in row._meta.fields if field.is_relation]
            try:
                row.clean_fields(exclude=keys)
                row.clean()
            except ValidationError as error:
                yield from _told(error, f"{name}.{number}")


def _told(error: ValidationError, path: str, offered=None) -> Iterator[Remark]:
    for name, messages in error.update_error_dict({}).items():
        known = name != NON_FIELD_ERRORS and (offered is None or name in offered)
        place = ".".join(filter(None, [path, name if known else ""]))
        for each in messages:
            yield from (Remark(place, words, True) for words in each.messages)

"""What the form of a page does for who writes: an empty story begins with an empty text, and what is sent is tidied."""

from django.forms import CharField, URLField
from wagtail.blocks import StreamValue

from core.blocks.addresses import tidy_address
from core.blocks.story import StoryBlock
from core.blocks.tidying import tidy_text, tidy_value


def begin_writing(form) -> None:
    """Offer a text to write in where a story is empty."""
    for name, field in form.fields.items():
        block = getattr(field, "block", None)
        if isinstance(block, StoryBlock) and not form.initial.get(name):
            form.initial[name] = StreamValue(block, [("text", block.child_blocks["text"].normalize(""))])


def tidy_texts(form) -> None:
    """Tidy every text and address that a form accepted, and leave empty texts out of a story."""
    for name, value in form.cleaned_data.items():
        field = form.fields.get(name)
        block = getattr(field, "block", None)
        if block:
            tidied = tidy_value(block, value)
            form.cleaned_data[name] = _without_empty_texts(tidied) if isinstance(block, StoryBlock) else tidied
        elif isinstance(field, URLField):
            form.cleaned_data[name] = tidy_address(value)
        elif isinstance(field, CharField) and isinstance(value, str):
            form.cleaned_data[name] = tidy_text(value)


def _without_empty_texts(story: StreamValue) -> StreamValue:
    kept = [child for child in story if child.block_type != "text" or child.value.source]
    return StreamValue(story.stream_block, [(child.block_type, child.value, child.id) for child in kept])

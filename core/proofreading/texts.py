"""The running text of a page, paragraph by paragraph: what is measured, and what is in the wrong language."""

import re
from collections.abc import Iterator
from html import unescape

from django.db.models import TextField
from django.utils.translation import gettext as _
from wagtail.blocks import RichTextBlock, TextBlock
from wagtail.fields import StreamField

from core.blocks.media import MediaBlock
from core.blocks.text import PassageBlock
from core.files.text_language import guess_language
from core.languages import LANGUAGES
from core.proofreading.remarks import Draft, Remark

BREAK = re.compile(r"</?(?:p|li|ul|ol|h[1-6]|br|hr)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")


def paragraphs(draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs in the language of the page, each with the way to its field. No titles, no names."""
    for name in draft.offered:
        field = draft.page._meta.get_field(name)
        if isinstance(field, StreamField):
            yield from _of_blocks(draft, name)
        elif isinstance(field, TextField) and not draft.is_foreign(name):
            yield from ((name, text) for text in getattr(draft.page, name).splitlines() if text.strip())


def _of_blocks(draft: Draft, name: str) -> Iterator[tuple[str, str]]:
    others = ()
    for node in draft.nodes:
        if not node.path.startswith(f"{name}.") or (others and node.path.startswith(others)):
            continue
        if isinstance(node.block, PassageBlock | MediaBlock):
            others = (*others, f"{node.path}.")
        elif isinstance(node.block, RichTextBlock | TextBlock) and not draft.is_foreign(node.path):
            yield from ((node.path, text) for text in _pieces(node.value))


def _pieces(value) -> list[str]:
    html = getattr(value, "source", None)
    pieces = BREAK.split(html) if html is not None else str(value).splitlines()
    texts = (unescape(TAG.sub("", piece)) if html is not None else piece for piece in pieces)
    return [text.replace("\xa0", " ").strip() for text in texts if text.strip()]


def in_other_language(draft: Draft) -> Iterator[Remark]:
    """Yield texts that are surely in the other language and do not say so: they are read aloud in a wrong voice."""
    texts = {}
    for path, text in paragraphs(draft):
        texts[path] = f"{texts.get(path, '')} {text}"
    told = {
        "fi": _("The text seems to be in Finnish. If it is meant to be, use the block “Passage in another language”."),
        "sv": _("The text seems to be in Swedish. If it is meant to be, use the block “Passage in another language”."),
    }
    for path, text in texts.items():
        guess = guess_language(text)
        if guess.is_sure and guess.language in LANGUAGES and guess.language != draft.language:
            yield Remark(path, told[guess.language])

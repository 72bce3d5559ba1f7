"""Headings in order: readers with a screen reader move from one to the next."""

import re
from collections.abc import Iterator
from itertools import pairwise

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.blocks import RichTextBlock

from core.blocks.text import HeadingBlock
from core.proofreading.remarks import Draft, Remark

BOLD = re.compile(r"<p\b[^>]*>\s*<(?:b|strong)>((?:(?!</?p\b).){1,120}?)</(?:b|strong)>\s*</p>", re.S)


def order(draft: Draft) -> Iterator[Remark]:
    """Yield headings that leave out a level, or have nothing under them."""
    has_main = False
    parts = [node for node in draft.nodes if len(node.place) == 1]
    for node, after in pairwise([*parts, None]):
        if not isinstance(node.block, HeadingBlock):
            continue
        is_main = node.value["level"] == "2"
        path = f"{node.path}.text"
        if not is_main and not has_main:
            yield Remark(
                f"{node.path}.level",
                _("The first heading is a subheading. Begin with a main heading, so that no level is left out."),
            )
        has_main = has_main or is_main
        follows = isinstance(after.block, HeadingBlock) if after else True
        if follows and (after is None or is_main == (after.value["level"] == "2") or not is_main):
            yield Remark(path, _("There is nothing under the heading. Write a text under it, or take it away."))


def bold_instead(draft: Draft) -> Iterator[Remark]:
    """Yield paragraphs in bold that look like headings, and are none to a screen reader."""
    for node in draft.nodes:
        if isinstance(node.block, RichTextBlock):
            for inner in BOLD.findall(node.value.source):
                words = _("A whole paragraph is in bold: “%(text)s”. If it is a heading, use the block Heading.")
                yield Remark(node.path, words % {"text": strip_tags(inner).strip()})

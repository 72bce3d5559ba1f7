"""Numbers in brackets that name no source, and sources that the text does not name."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.blocks.sources import SOURCES, sources_of
from core.proofreading.remarks import Draft, Remark
from core.works.sources.marks import marks_in

TAG = re.compile(r"<[^>]*>")


def marks(draft: Draft) -> Iterator[Remark]:
    """Yield marks without a source, where the page has sources at all, and sources without a mark."""
    number, named = len(sources_of(getattr(draft.page, "body", None))), set()
    if not number:
        return
    for node in draft.nodes:
        if not node.is_leaf or node.path.startswith(_list_of(draft)):
            continue
        found = marks_in(TAG.sub(" ", getattr(node.value, "source", node.value if isinstance(node.value, str) else "")))
        named.update(found)
        for each in (each for each in found if not 0 < each <= number):
            yield Remark(node.path, _("The list of sources has no number %(number)s.") % {"number": each})
    for each in sorted(set(range(1, number + 1)) - named):
        words = _("The text does not refer to source %(number)s. Write [%(number)s] where it is meant.")
        yield Remark(_list_of(draft), words % {"number": each})


def _list_of(draft: Draft) -> str:
    return next(node.path for node in draft.nodes if node.kind == SOURCES and node.path.count(".") == 1)

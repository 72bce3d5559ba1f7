"""What the files of a page are like for somebody who does not see them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.documents.blocks import DocumentChooserBlock

from core.files.accessibility.verdict import MEND, UNREADABLE
from core.proofreading.remarks import Draft, Remark


def accessibility(draft: Draft) -> Iterator[Remark]:
    """Yield PDF files that should be mended; a file that is still being read has no verdict yet."""
    told = {
        MEND: _("The PDF file “%(title)s” should be mended for those who use a screen reader. Its page tells how."),
        UNREADABLE: _("The PDF file “%(title)s” cannot be read with a screen reader. Its page tells how to mend it."),
    }
    for path, document in _documents(draft):
        if document and document.verdict in told:
            yield Remark(path, told[document.verdict] % {"title": document.heading})


def _documents(draft: Draft) -> Iterator[tuple]:
    if draft.offers("files"):
        for number, row in enumerate(draft.page.files.all()):
            if not row.is_former:
                yield f"files.{number}.document", row.document
    for node in draft.nodes:
        if isinstance(node.block, DocumentChooserBlock):
            yield node.path, node.value

"""Tables whose headers a screen reader cannot tell."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.blocks.table import TableCellsBlock
from core.proofreading.remarks import Draft, Remark


def headers(draft: Draft) -> Iterator[Remark]:
    """Yield tables without headers or without a caption."""
    for node in draft.nodes:
        if not isinstance(node.block, TableCellsBlock):
            continue
        if not any(cell for row in node.value.get("data") or [] for cell in row):
            yield Remark(node.path, _("The table is empty. Fill it, or take it away."))
            continue
        if not (node.value.get("first_row_is_table_header") or node.value.get("first_col_is_header")):
            words = _("The table has no headers. Choose whether the first row or the first column has them.")
            yield Remark(node.path, words)
        if not node.value.get("table_caption"):
            yield Remark(node.path, _("The table has no caption. Say in short what the table tells."))

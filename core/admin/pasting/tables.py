"""A table of a pasted document as our table has it: rows of plain texts, all of the same length."""

from core.admin.pasting.runs import BOLD, BOLD_TAGS
from core.blocks.tidying import tidy_text
from core.formats import read_number

WIDEST = 40


def table_value(tag) -> dict | None:
    """Return a table; None where it only places things on a page: one with a single row, column or nothing in it."""
    if tag.find("table"):
        return None
    rows, is_head = _rows(tag)
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or width < 2 or not any(any(row) for row in rows):
        return None
    caption = tag.find("caption")
    return {
        "data": [[*row, *[""] * (width - len(row))] for row in rows],
        "table_caption": _words(caption) if caption else "",
        "first_row_is_table_header": True,
        "first_col_is_header": is_head,
        "table_header_choice": "both" if is_head else "row",
        "cell": [],
        "mergeCells": [],
    }


def _rows(tag) -> tuple[list[list[str]], bool]:
    """Return the texts of the cells, those that span several in the first of them, and whether each row has a head."""
    rows, heads, spanned = [], [], {}
    for number, row in enumerate(tag.find_all("tr")):
        texts = []
        cells = row.find_all(["td", "th"])
        for cell in cells:
            _fill(texts, number, spanned)
            for column in range(_span(cell, "colspan")):
                for below in range(1, _span(cell, "rowspan")):
                    spanned.setdefault(number + below, set()).add(len(texts))
                texts.append("" if column else _words(cell))
        _fill(texts, number, spanned)
        rows.append(texts[:WIDEST])
        heads.append(bool(cells) and _is_head(cells[0]))
    kept = [(row, head) for row, head in zip(rows, heads, strict=True) if any(row)]
    return [row for row, _head in kept], len(kept) > 1 and all(head for _row, head in kept[1:])


def _fill(texts, number, spanned):
    while len(texts) in spanned.get(number, ()):
        texts.append("")


def _is_head(cell) -> bool:
    if cell.name == "th":
        return True
    words = [part for part in cell.find_all(string=True) if part.strip()]
    return bool(words) and all(any(map(_is_bold, _between(part, cell))) for part in words)


def _between(part, cell):
    """Yield the tags around some words inside a cell."""
    parent = part.parent
    while parent is not None and parent is not cell:
        yield parent
        parent = parent.parent


def _is_bold(tag) -> bool:
    return tag.name in BOLD_TAGS or bool(BOLD.search(tag.get("style") or ""))


def _span(cell, name: str) -> int:
    return min(read_number(str(cell.get(name) or "")) or 1, WIDEST)


def _words(tag) -> str:
    return " ".join(tidy_text(tag.get_text(" " if tag.find(["p", "br", "div", "li"]) else "")).split(" ")).strip()

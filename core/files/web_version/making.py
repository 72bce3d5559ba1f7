"""A web version from the tags of a PDF file: headings, paragraphs, lists and tables in the order of reading.

Pure, in a process of its own (`core.files.reader`). A part is {"kind": "heading", "level", "text"},
{"kind": "paragraph", "text"}, {"kind": "list", "items", "ordered"}, {"kind": "table", "rows", "header"} or
{"kind": "picture", "text"}. An item is {"text", "lists"}: the lists inside it, each as the part is.
"""

from collections.abc import Callable, Iterator

import pikepdf

from core.files.accessibility.elements import heading_level
from core.files.accessibility.tables import rows_of
from core.files.accessibility.tree import Node, TooBig, read_tree
from core.files.web_version.texts import texts_by_number

MOST_PARTS = 3_000
LEFT_OUT = {"TOC", "TOCI", "Index"}  # which lead to pages that a web version does not have
ORDERED = ("/Decimal", "/UpperRoman", "/LowerRoman", "/UpperAlpha", "/LowerAlpha")
INLINE = {
    "Span",
    "Link",
    "Quote",
    "Reference",
    "Note",
    "Code",
    "Annot",
    "BibEntry",
    "Ruby",
    "Warichu",
    "Lbl",
    "Formula",
}


def parts_of(source, pdf, after_each_page: Callable[[], None] = lambda: None) -> list[dict]:
    """Return the parts of a file; none where it has no tags. `pdf`: the same file, opened by pypdfium2."""
    try:
        with pikepdf.open(source) as tagged:
            tree = read_tree(tagged)
            if tree is None:
                return []
            texts = {}
            for number in range(len(pdf)):
                texts[number + 1] = texts_by_number(pdf[number])
                after_each_page()
            found: list[dict] = []
            _note(tree, texts, found)
            return found[:MOST_PARTS]
    except (pikepdf.PdfError, TooBig):
        return []


def _note(node: Node, texts: dict, found: list[dict]):
    """Note what an element says; what holds blocks is gone into."""
    if node.role in LEFT_OUT or len(found) >= MOST_PARTS:
        return
    if level := heading_level(node.role) or (node.role == "H"):
        _add(found, {"kind": "heading", "level": int(level), "text": text_in(node, texts)})
    elif node.role == "L":
        found.extend(filter(None, [_list(node, texts)]))
    elif node.role == "Table":
        _add_table(node, texts, found)
    elif node.role == "Figure":
        _add(found, {"kind": "picture", "text": node.text_of("/Alt")})
    elif any(kid.role not in INLINE for kid in node.kids):
        if loose := " ".join(texts.get(page, {}).get(number, "") for page, number in node.content).strip():
            found.append({"kind": "paragraph", "text": loose})
        for kid in node.kids:
            _note(kid, texts, found)
    else:
        _add(found, {"kind": "paragraph", "text": text_in(node, texts)})


def _add(found: list[dict], part: dict):
    if part["text"]:
        found.append(part)


def _list(node: Node, texts: dict) -> dict | None:
    """Return a list with the lists inside it; None for one that says nothing."""
    items: list[dict] = []
    for kid in node.kids:
        if kid.role == "LI":
            items.append(_item(kid, texts))
        elif kid.role == "L" and (inner := _list(kid, texts)):  # a list between items belongs to the one before
            items = items or [{"text": "", "lists": []}]
            items[-1]["lists"].append(inner)
    items = [item for item in items if item["text"] or item["lists"]]
    ordered = str(node.attribute("/ListNumbering") or "") in ORDERED
    return {"kind": "list", "items": items, "ordered": ordered} if items else None


def _item(node: Node, texts: dict) -> dict:
    """Return an item without its bullet or number, and the lists inside it by themselves."""
    lists = [found for found in (_list(each, texts) for each in _lists_in(node)) if found]
    return {"text": text_in(node, texts, without=("L", "Lbl") if len(node.kids) > 1 else ("L",)), "lists": lists}


def _lists_in(node: Node) -> Iterator[Node]:
    """Yield the lists below an element, but not those inside of them."""
    for kid in node.kids:
        if kid.role == "L":
            yield kid
        else:
            yield from _lists_in(kid)


def _add_table(node: Node, texts: dict, found: list[dict]):
    rows = [[text_in(cell, texts) for cell in row.kids] for row in rows_of(node)]
    width = max((len(row) for row in rows), default=0)
    if width and any(any(row) for row in rows):
        header = bool(rows_of(node)[0].kids) and all(cell.role == "TH" for cell in rows_of(node)[0].kids)
        found.append({"kind": "table", "rows": [row + [""] * (width - len(row)) for row in rows], "header": header})


def text_in(node: Node, texts: dict, without: tuple[str, ...] = ()) -> str:
    """Return the text of an element and of all below it but some roles, in the order of reading."""
    if told := node.text_of("/ActualText"):
        return told
    pieces = []
    for one in node.order:
        if not isinstance(one, Node):
            pieces.append(texts.get(one[0], {}).get(one[1], ""))
        elif one.role not in without:
            pieces.append(text_in(one, texts, without))
    return " ".join(" ".join(piece for piece in pieces if piece).split())

"""Texts as they are kept: without what a paste or a slip left in them and nobody sees. Pure functions, no database.

A non-breaking space stays where it belongs: between a number and what it counts.
"""

import re
from html import escape, unescape

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.rich_text import RichText

from core.blocks.addresses import tidy_address

NO_WIDTH = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\0-\x08\x0e-\x1f\x7f]")
NEW_LINE = re.compile("\r\n|[\r\x0b\x0c\u0085\u2028\u2029]")
HARD_SPACE = re.compile("[\u00a0\u2007\u202f]")
BELONGS = re.compile(r"(?:(?<=\d)|(?<=\d\.)|(?<=klo)|(?<=kl\.))\u00a0(?=\S)|(?<=\S)\u00a0(?=\d)")
SPACES = re.compile(r"[ \t\u00a0]{2,}")

TAG = re.compile(r"(<[^>]*>)")
HREF = re.compile(r'(<a\b[^>]*\bhref=")([^"]*)(")')
OPEN_LINK = re.compile(r"(<a\b[^>]*>)([ \n]+)")
CLOSED_LINK = re.compile(r"([ \n]+)(</a>)")
EMPTY_INLINE = re.compile(r"<(a|b|i|strong|em)\b[^>]*>(\s*)</\1>")
BREAK = r"<br\s*/?>"
BLOCK_START = re.compile(rf"(<(?:p|li)\b[^>]*>)(?:\s|{BREAK})+")
BLOCK_END = re.compile(rf"(?:\s|{BREAK})+(</(?:p|li)>)")
EMPTY_BLOCK = re.compile(r"<(p|li|ul|ol)\b[^>]*>\s*</\1>")


def tidy_text(text: str) -> str:
    """Return a text without characters that nobody sees, and with ordinary spaces where no number is beside them."""
    text = NO_WIDTH.sub("", NEW_LINE.sub("\n", text or ""))
    text = HARD_SPACE.sub("\u00a0", text)
    text = HARD_SPACE.sub(lambda found: found[0] if BELONGS.match(text, found.start()) else " ", text)
    return SPACES.sub(lambda found: "\u00a0" if "\u00a0" in found[0] else " ", text)


def tidy_html(html: str) -> str:
    """Return a rich text, as the database has it, without stray characters, tracking codes and empty paragraphs.

    Spaces at the ends of a link go out of it, so that its text can be changed without gluing words.
    """
    html = "".join(
        part if part.startswith("<") else escape(tidy_text(unescape(part)), quote=False)
        for part in TAG.split(html or "")
    )
    html = HREF.sub(lambda found: f"{found[1]}{escape(tidy_address(unescape(found[2])))}{found[3]}", html)
    html = CLOSED_LINK.sub(r"\2\1", OPEN_LINK.sub(r"\2\1", html))
    for pattern, left in ((EMPTY_INLINE, r"\2"), (BLOCK_START, r"\1"), (BLOCK_END, r"\1"), (EMPTY_BLOCK, "")):
        while (tidied := pattern.sub(left, html)) != html:
            html = tidied
    return html.strip()


def tidy_table(table: dict) -> dict:
    """Return a table with its cells and its caption tidied, without empty rows and columns at its end."""
    rows = [
        [tidy_text(cell).strip() if isinstance(cell, str) else cell for cell in row] for row in table.get("data") or []
    ]
    if not table.get("mergeCells"):  # they count rows and columns
        while len(rows) > 1 and _is_empty(rows[-1]):
            rows.pop()
        while rows and min(map(len, rows)) > 1 and _is_empty([row[-1] for row in rows]):
            rows = [row[:-1] for row in rows]
    return {**table, "data": rows, "table_caption": tidy_text(table.get("table_caption") or "").strip()}


def _is_empty(cells: list) -> bool:
    return all(cell in ("", None) for cell in cells)


def tidy_value(block: blocks.Block, value):
    """Return the value of a block with its texts and addresses tidied, in streams, lists and structs too."""
    if not value:
        return value
    if isinstance(block, blocks.BaseStreamBlock | blocks.ListBlock):
        for child in value if isinstance(block, blocks.BaseStreamBlock) else value.bound_blocks:
            child.value = tidy_value(child.block, child.value)
    elif isinstance(block, blocks.BaseStructBlock) and hasattr(value, "get"):
        for name, child in block.child_blocks.items():
            value[name] = tidy_value(child, value.get(name))
    elif isinstance(block, TableBlock):
        return tidy_table(value)
    elif isinstance(block, blocks.RichTextBlock):
        return RichText(tidy_html(value.source))
    elif isinstance(block, blocks.URLBlock):
        return tidy_address(value)
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return tidy_text(value)
    return value

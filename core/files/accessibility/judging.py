"""What hinders a reader of a PDF file who does not see it, found in one pass over the file.

The names of what is found are explained to editors in `core/admin/accessibility/`, and held against veraPDF's rules in
`docs/pdf.md`. Pure: it knows no Django and no database, and is called in a process of its own by `core.files.reader`.
"""

from collections.abc import Callable

import pikepdf

from core.files.accessibility import annotations, fonts
from core.files.accessibility.content import look_at_page
from core.files.accessibility.document import check_document
from core.files.accessibility.elements import check_elements
from core.files.accessibility.tables import check_tables
from core.files.accessibility.tree import TooBig, read_tree


def judge(source, after_each_page: Callable[[], None] = lambda: None) -> dict[str, list[int]]:
    """Return what is found in a file (a path or a file object), with its pages; none where all of it is meant.

    `after_each_page` is called as often as it says. A file whose tags cannot be read is "unjudged".
    """
    try:
        pdf = pikepdf.open(source)
    except pikepdf.PdfError:
        return {"unjudged": []}
    with pdf:
        try:
            tree = read_tree(pdf)
        except TooBig:
            return {"unjudged": []}
        found: dict[str, set[int] | list[int]] = dict(check_document(pdf, tree))
        after_each_page()
        if tree:
            found |= check_elements(pdf, tree) | check_tables(tree)
            if not any(node.role in HEADINGS for node in tree.walk()) and len(pdf.pages) >= SEVERAL:
                found["no-headings"] = []
        _judge_pages(pdf, tree, found, after_each_page)
    return {name: sorted(set(pages) - {0}) for name, pages in found.items()}


HEADINGS = {"H", "H1", "H2", "H3", "H4", "H5", "H6"}
SEVERAL = 5  # pages; a shorter file may do without headings


def _judge_pages(pdf, tree, found: dict, after_each_page: Callable[[], None]):
    """Note what is wrong on each page: its contents, its fonts, its links and fields."""
    belongs = annotations.owners(tree) if tree else {}
    known = {}  # font and codes → what is wrong with it; most pages share their fonts
    for number, page in enumerate(pdf.pages, 1):
        drawn = look_at_page(page)
        names = annotations.check_page(page, belongs)
        names |= {"unmarked-content"} if drawn.unmarked or drawn.mixed else set()
        for font, codes in drawn.fonts.values():
            key = (font.objgen, frozenset(codes)) if font.is_indirect else None
            if key is None or key not in known:
                known[key] = _check_font(font, codes)
            names |= known[key]
        for font, codes in drawn.hidden_fonts.values():
            names |= set() if fonts.tells_letters(font, codes) else {"fonts-without-letters"}
        for name in names:
            found.setdefault(name, set()).add(number)
        after_each_page()


def _check_font(font, codes: set) -> set[str]:
    wrong = set() if fonts.is_embedded(font) else {"fonts-not-embedded"}
    return wrong if fonts.tells_letters(font, codes) else wrong | {"fonts-without-letters"}

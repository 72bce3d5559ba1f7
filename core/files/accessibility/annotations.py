"""Links, form fields and notes on a page (ISO 14289-1, 7.18): whether they are tagged, named and in order."""

from core.files.accessibility.tree import Node, has_keys, is_list, plain, text

HIDDEN = 1 << 1


def owners(tree: Node) -> dict:
    """Return the element that each link, field or note belongs to, by the number of its object."""
    return {thing.objgen: node for node in tree.walk() for thing in node.objects if has_keys(thing)}


def check_page(page, belongs: dict) -> set[str]:
    """Return what is wrong with the links, fields and notes of a page."""
    found = set()
    annotations = plain(page.obj, "/Annots")
    annotations = [one for one in annotations if has_keys(one)] if is_list(annotations) else []
    if annotations and str(plain(page.obj, "/Tabs")) != "/S":
        found.add("tab-order")
    for one in annotations:
        if not _is_hidden(one, page):
            found |= _check(one, belongs.get(one.objgen))
    return found


def _check(one, node: Node | None) -> set[str]:
    kind, role = str(plain(one, "/Subtype")), node.role if node else ""
    alternative = node.text_of("/Alt") if node else ""
    if kind == "/Popup":  # the window of another note
        return set()
    if kind == "/Link":
        wrong = role != "Link" or not text(one, "/Contents")
        return {"links-without-tags"} if wrong else set()
    if kind == "/Widget":
        name = text(one, "/TU") or alternative
        return {"fields-without-names"} if role != "Form" or not name else set()
    if kind == "/PrinterMark":
        return {"notes-without-tags"} if node else set()
    if kind == "/TrapNet":
        return {"notes-without-tags"}
    wrong = role != "Annot" or not (text(one, "/Contents") or alternative)
    return {"notes-without-tags"} if wrong else set()


def _is_hidden(one, page) -> bool:
    """Whether nobody sees it: hidden by its flags, or outside the page."""
    flags = plain(one, "/F")
    if isinstance(flags, int) and flags & HIDDEN:
        return True
    try:
        left, bottom, right, top = sorted_box(plain(one, "/Rect"))
        page_left, page_bottom, page_right, page_top = sorted_box(page.cropbox)
    except Exception:  # a box of strange numbers is in sight
        return False
    return right < page_left or left > page_right or top < page_bottom or bottom > page_top


def sorted_box(box) -> tuple[float, float, float, float]:
    x1, y1, x2, y2 = (float(number) for number in box)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)

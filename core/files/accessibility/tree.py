"""The tags of a PDF file as a tree, with their standard roles (ISO 32000-1, 14.7 and 14.8), read by pikepdf."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

DEEPEST, MOST = 200, 300_000  # levels, elements; a file with more is no text for people
GROUPS = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private"
BLOCKS = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot"
INLINE = "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
STANDARD = frozenset(f"{GROUPS} {BLOCKS} {INLINE}".split())


class TooBig(Exception):
    """The tree has more elements than a text for people may have."""


@dataclass
class Node:
    """One element. `role` is its standard role, "" where it has none; `page` counts from 1, 0 where nobody knows."""

    tag: str
    role: str
    source: object = field(repr=False, default=None)
    parent: "Node | None" = field(repr=False, default=None)
    page: int = 0
    kids: list["Node"] = field(default_factory=list)
    # Where its own content stands, in the order of reading: the page, and the number of the marked content on it.
    content: list[tuple[int, int]] = field(default_factory=list)
    order: list = field(default_factory=list)  # kids and content, as they come
    objects: list = field(default_factory=list)  # links, fields and other objects that are no text

    def text_of(self, key: str) -> str:
        """Return a text of the element, such as /Alt; "" where there is none."""
        return text(self.source, key)

    def attribute(self, name: str):
        """Return an attribute of the element, such as the span of a cell, or None."""
        found = plain(self.source, "/A")
        for one in found if is_list(found) else [found]:
            if has_keys(one) and name in one:
                return one[name]
        return None

    def walk(self) -> Iterator["Node"]:
        """Yield the element and all below it, in the order of reading."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.kids))

    @property
    def first_page(self) -> int:
        """The page that it begins on; 0 where nobody knows."""
        return next((node.page for node in self.walk() if node.page), 0)


def read_tree(pdf) -> Node | None:
    """Return the root of the tags of an open file; None where it has none. Raises TooBig."""
    root = plain(pdf.Root, "/StructTreeRoot")
    if not has_keys(root):
        return None
    pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    roles = role_map(pdf)
    top = Node("", "Root", root)
    seen, waiting = set(), [(top, 0)]
    while waiting:
        node, depth = waiting.pop()
        below = _kids_of(node, roles, pages, seen)
        if depth > DEEPEST or len(seen) > MOST:
            raise TooBig
        waiting.extend((kid, depth + 1) for kid in reversed(below))
    return top


def _kids_of(node: Node, roles: dict, pages: dict, seen: set) -> list[Node]:
    """Give a node what stands right below it, and return the elements among that."""
    found = plain(node.source, "/K")
    for kid in found if is_list(found) else [found]:
        if isinstance(kid, int):
            _note_content(node, node.page, kid)
        elif not has_keys(kid):
            continue
        elif "/S" in kid:
            key = kid.objgen if kid.is_indirect else id(kid)
            if key in seen:
                continue
            seen.add(key)
            tag = str(kid.S).lstrip("/")
            page = pages.get(_objgen(plain(kid, "/Pg")), node.page)
            child = Node(tag, roles.get(tag, tag if tag in STANDARD else ""), kid, node, page)
            node.kids.append(child)
            node.order.append(child)
        elif plain(kid, "/MCID") is not None:
            _note_content(node, pages.get(_objgen(plain(kid, "/Pg")), node.page), int(kid.MCID))
        elif plain(kid, "/Obj") is not None:
            node.objects.append(kid.Obj)
            node.page = node.page or pages.get(_objgen(plain(kid, "/Pg")), 0)
    return node.kids


def _note_content(node: Node, page: int, number: int):
    node.page = node.page or page
    node.content.append((page, number))
    node.order.append((page, number))


def role_map(pdf) -> dict[str, str]:
    """Return the standard role of each tag that the file explains; "" where it leads to none, or in a circle."""
    root = plain(pdf.Root, "/StructTreeRoot")
    told = plain(root, "/RoleMap") if has_keys(root) else None
    if not has_keys(told):
        return {}
    names = {key.lstrip("/"): str(value).lstrip("/") for key, value in told.items()}
    return {tag: _standard(tag, names) for tag in names}


def _standard(tag: str, names: dict[str, str]) -> str:
    passed = set()
    while tag not in STANDARD:
        if tag in passed or tag not in names:
            return ""
        passed.add(tag)
        tag = names[tag]
    return tag


def plain(source, key: str):
    """Return an entry of a dictionary of the file, or None: for a broken one too."""
    try:
        return source.get(key)
    except Exception:  # pikepdf tells of broken objects by errors of several kinds
        return None


def text(source, key: str) -> str:
    found = plain(source, key)
    try:
        return "" if found is None else str(found).strip()
    except Exception:  # as above
        return ""


def is_list(found) -> bool:
    return isinstance(found, pikepdf.Array)


def has_keys(found) -> bool:
    return isinstance(found, pikepdf.Dictionary | pikepdf.Stream)


def _objgen(found):
    return found.objgen if has_keys(found) else None

"""Headings, figures, lists, notes and roles of a tagged file (ISO 14289-1, 7.1–7.9), with the pages they stand on."""

from collections import Counter

from core.files.accessibility.tree import STANDARD, Node, has_keys, plain, role_map

NEEDS_ALT = {"Figure": "figure-without-text", "Formula": "formula-without-text"}
# What may stand right below an element, and what it may stand in.
BELOW = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOC", "TOCI", "Caption"}}
INSIDE = {"LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"}}
CAPTION_FIRST = {"L", "TOC"}


def check_elements(pdf, tree: Node) -> dict[str, set[int]]:
    """Return what is wrong with the elements, each with its pages."""
    found: dict[str, set[int]] = {}
    nodes = [node for node in tree.walk() if node is not tree]

    def note(name: str, node: Node):
        found.setdefault(name, set()).add(node.first_page)

    notes = Counter(node.text_of("/ID") for node in nodes if node.role == "Note")
    for node in nodes:
        if not node.role:
            note("unknown-tags", node)
        if (name := NEEDS_ALT.get(node.role)) and not node.text_of("/Alt") and "/ActualText" not in node.source:
            note(name, node)
        if node.role == "Note" and (not (key := node.text_of("/ID")) or notes[key] > 1):
            note("notes-without-names", node)
        if is_broken_list(node):
            note("broken-lists", node)
        if plain(node.source, "/P") is None:
            note("unknown-tags", node)
    if has_circle(pdf):
        found.setdefault("unknown-tags", set())
    if any(tag in STANDARD and tag != str(plain_role(pdf, tag)) for tag in role_map(pdf)):
        found.setdefault("unknown-tags", set())
    for node in wrong_headings(nodes):
        note("heading-order", node)
    return found


def plain_role(pdf, tag: str) -> str:
    """Return what the file itself says of a tag that has a meaning already."""
    return str(pdf.Root.StructTreeRoot.RoleMap[f"/{tag}"]).lstrip("/")


def has_circle(pdf) -> bool:
    """Whether tags are explained by one another in a circle."""
    told = plain(pdf.Root.StructTreeRoot, "/RoleMap")
    names = {key: str(value) for key, value in told.items()} if has_keys(told) else {}
    for tag in names:
        passed = {tag}
        while (tag := names.get(tag, "")) and tag not in passed:
            passed.add(tag)
        if tag:
            return True
    return False


def is_broken_list(node: Node) -> bool:
    """Whether a part of a list or of a table of contents stands where it cannot."""
    kids = [kid.role for kid in node.kids]
    if node.role in INSIDE and node.parent.role not in INSIDE[node.role]:
        return True
    if node.role in BELOW and not BELOW[node.role].issuperset(kids):
        return True
    return node.role in CAPTION_FIRST and "Caption" in kids[1:]


def heading_level(role: str) -> int:
    """Return the level of a heading; 0 for what is none, and for H, whose level is its depth."""
    return int(role[1]) if len(role) == 2 and role[0] == "H" and role[1] in "123456789" else 0


def wrong_headings(nodes: list[Node]) -> list[Node]:
    """Return headings that leave out a level, and those that mix the two ways of marking headings."""
    wrong, before = [], 0
    numbered = [node for node in nodes if heading_level(node.role)]
    for node in numbered:
        level = heading_level(node.role)
        if level > before + 1:
            wrong.append(node)
        before = level
    by_depth = [node for node in nodes if node.role == "H"]
    crowds = Counter(id(node.parent) for node in by_depth)
    return wrong + [node for node in by_depth if numbered or crowds[id(node.parent)] > 1]

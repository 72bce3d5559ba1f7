"""What a file promises as a whole: marks, title, language (ISO 14289-1, 6.2, 7.1 and 7.2)."""

import re

from core.files.accessibility.tree import Node, has_keys, plain, text

LANGUAGE = re.compile(r"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")
LONG = 20  # pages; readers of a longer file need bookmarks
PERMITS_READING_ALOUD = 1 << 9  # ISO 32000-1, table 22, bit 10


def check_document(pdf, tree: Node | None) -> dict[str, list[int]]:
    """Return what is missing, by name; it is always about the whole file."""
    root = pdf.Root
    marks, view = plain(root, "/MarkInfo"), plain(root, "/ViewerPreferences")
    metadata = metadata_of(pdf)
    found = {
        "untagged": tree is None or plain(marks, "/Marked") is not True,
        "tags-in-doubt": plain(marks, "/Suspects") is True,
        "title-in-properties-only": not metadata.get("title"),
        "title-not-shown": plain(view, "/DisplayDocTitle") is not True,
        "no-language": not _has_language(pdf, tree),
        "unknown-language": bool(text(root, "/Lang")) and not LANGUAGE.match(text(root, "/Lang")),
        "no-bookmarks": len(pdf.pages) > LONG and not has_bookmarks(pdf),
        "not-pdf-ua": metadata.get("part") != "1",
        "reading-aloud-forbidden": _forbids_reading_aloud(pdf),
        "layers": _has_nameless_layers(root),
    }
    return {name: [] for name, is_so in found.items() if is_so}


def metadata_of(pdf) -> dict[str, str]:
    """Return the title of the metadata block, and the part of PDF/UA that the file promises to keep."""
    if plain(pdf.Root, "/Metadata") is None:
        return {}
    try:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as block:
            return {"title": str(block.get("dc:title") or "").strip(), "part": str(block.get("pdfuaid:part") or "")}
    except Exception:  # the block is XML of strangers
        return {}


def has_bookmarks(pdf) -> bool:
    outlines = plain(pdf.Root, "/Outlines")
    return has_keys(outlines) and plain(outlines, "/First") is not None


def _has_language(pdf, tree: Node | None) -> bool:
    """Whether the whole file has a language: of its own, or each of its topmost elements has one."""
    if text(pdf.Root, "/Lang"):
        return True
    if tree is None or has_bookmarks(pdf):
        return False
    return bool(tree.kids) and all(_speaks(kid) for kid in tree.kids)


def _speaks(node: Node) -> bool:
    if node.text_of("/Lang"):
        return True
    return bool(node.kids) and not node.content and all(_speaks(kid) for kid in node.kids)


def _forbids_reading_aloud(pdf) -> bool:
    return pdf.is_encrypted and not pdf.allow.accessibility and not pdf.encryption.P & PERMITS_READING_ALOUD


def _has_nameless_layers(root) -> bool:
    """Whether parts of the pages can be hidden without a name, or hide by themselves (7.10)."""
    layers = plain(root, "/OCProperties")
    if not has_keys(layers):
        return False
    choices = [plain(layers, "/D"), *(plain(layers, "/Configs") or [])]
    return any(has_keys(one) and (not text(one, "/Name") or "/AS" in one) for one in choices)

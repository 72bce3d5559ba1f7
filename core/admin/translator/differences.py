"""What changed in a text, word by word."""

from wagtail.admin.compare import diff_text

from core.translation.marks import as_text

KINDS = {"addition": "added", "deletion": "removed", "equal": "same"}


def differences(before: str, now: str) -> list[tuple[str, str]]:
    """Return the pieces of a text as it is now and was before: each "same", "added" or "removed"."""
    pieces = [(KINDS[kind], text) for kind, text in diff_text(as_text(before), as_text(now)).changes]
    if all(kind == "same" for kind, _text in pieces):
        return []  # only marks differ
    return pieces

"""One word about a PDF file: good, to mend, or unreadable for somebody who does not see it."""

GOOD, MEND, UNREADABLE = "good", "mend", "unreadable"
# Of the reading; such files say nothing to a screen reader, where all of the file is meant.
HOPELESS = frozenset({"locked", "damaged", "heavy", "form", "blank", "noise", "scanned"})
# Told to editors, and no reason to call a file anything else than good.
NOTES = frozenset({"no-bookmarks", "no-headings", "not-pdf-ua"})
# What follows from missing tags; it is told once.
NEEDS_TAGS = frozenset(
    {"unmarked-content", "tags-in-doubt", "links-without-tags", "fields-without-names", "notes-without-tags"}
    | {"tab-order", "no-headings", "not-pdf-ua"}
)
TOLD_BY_READING = frozenset({"untagged", "no-language"})


def hindrances_of(judged: dict[str, list[int]], findings: dict[str, list[int]]) -> dict[str, list[int]]:
    """Return what the judgement adds to what the reading found, each with its pages; none where all are meant."""
    left_out = set(TOLD_BY_READING)
    if "untagged" in findings:
        left_out |= NEEDS_TAGS
    if "no-title" in findings:
        left_out |= {"title-in-properties-only", "title-not-shown"}
    if "noise" in findings:
        left_out |= {"fonts-without-letters"}
    return {name: pages for name, pages in judged.items() if name not in left_out}


def verdict_of(findings: dict[str, list[int]], hindrances: dict[str, list[int]]) -> str:
    """Return the verdict of a file that was read."""
    if any(name in findings and not findings[name] for name in HOPELESS):
        return UNREADABLE
    return MEND if findings or set(hindrances) - NOTES else GOOD

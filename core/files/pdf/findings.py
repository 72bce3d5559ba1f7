"""What people should know about a PDF file, by name, with the pages that it is about."""

from core.files.extraction import BLANK, DAMAGED, NOISE, PICTURE, Facts, PageText

MOST_PAGES_TOLD = 500


def findings_of(pages: list[PageText], facts: Facts, *, wrong_language: bool = False) -> dict[str, list[int]]:
    """Return what was found, each with the numbers of its pages; none where all of the file is meant."""
    numbers = {
        state: [number for number, page in enumerate(pages, 1) if page.state == state]
        for state in (BLANK, DAMAGED, NOISE, PICTURE)
    }
    seen = len(pages) - len(numbers[BLANK])
    found = {
        "damaged": numbers[DAMAGED],
        "form": facts.form,
        "blank": not seen,
        "noise": numbers[NOISE],
        "scanned": bool(seen) and len(numbers[PICTURE]) > seen / 2,
        "some-scanned": numbers[PICTURE] if len(numbers[PICTURE]) <= seen / 2 else [],
        "encrypted": facts.protected,
        "wrong-language": wrong_language,
        "untagged": not facts.tagged,
        "no-title": not facts.title,
        "no-language": not facts.language,
    }
    return {
        name: what[:MOST_PAGES_TOLD] if isinstance(what, list) and len(what) < seen else []
        for name, what in found.items()
        if what
    }


def page_ranges(numbers: list[int]) -> str:
    """Return page numbers as people write them: "3–5, 9"."""
    ranges = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)

"""Words that go over from one page of a PDF file to the next: they are found on both."""

import re

from core.files.pdf_text import is_one_word, whole_signs

EDGE = 3  # lines at the end and at the start of a page: the text, a page number, a heading of the page
LONGEST = 80  # signs of a page number or a heading of the page
LAST_WORD = re.compile(r"(\w+)-$")
FIRST_WORD = re.compile(r"\s*(\w+)")


def with_whole_words(before: str, after: str) -> tuple[str, str]:
    """Return the texts of two pages, line by line as they are, with the word that is split between them on both."""
    ends, starts = whole_signs(before).rstrip().split("\n"), whole_signs(after).lstrip().split("\n")
    last = _at_the_edge([line.rstrip() for line in reversed(ends)], LAST_WORD.search)
    first = _at_the_edge(starts, _goes_on)
    if last is None or first is None:
        return before, after
    last = len(ends) - 1 - last
    if last + 1 < len(ends) and _goes_on(ends[last + 1]):  # the word ends there
        return before, after
    start, rest = LAST_WORD.search(ends[last].rstrip()).group(1), FIRST_WORD.match(starts[first]).group(1)
    if not is_one_word(start, rest):
        return before, after
    ends[last] = LAST_WORD.sub(start + rest, ends[last].rstrip())
    starts[first] = FIRST_WORD.sub(start + rest, starts[first], count=1)
    return "\n".join(ends), "\n".join(starts)


def _goes_on(line: str) -> bool:
    word = FIRST_WORD.match(line)
    return bool(word and word.group(1)[0].isalpha() and (word.group(1).islower() or word.group(1).isupper()))


def _at_the_edge(lines: list[str], is_it) -> int | None:
    """Return which of the lines it is, where only short ones lie between it and the edge of the page."""
    for number, line in enumerate(lines[:EDGE]):
        if is_it(line):
            return number
        if len(line) > LONGEST:
            return None
    return None

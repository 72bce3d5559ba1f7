"""Titles as readers read them. Catalogues write them by ISBD, with a space on both sides of a colon.

What is stored stays as it was typed or imported: readers get "Otsikko: alaotsikko", libraries "Otsikko : alaotsikko".
"""

import re
from collections.abc import Callable

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

ISBD = " : "
DIVIDED_FROM = 21  # letters; a shorter word stands on one line of a phone
LONG = re.compile(rf"[^\W\d_]{{{DIVIDED_FROM},}}")
# Where a name without spaces, such as that of a file, may go on in the next line.
JOINTS = re.compile(r"(?<=\w[_./+])(?=\w)")

# Each returns a text with soft hyphens in its long words, given its language; the search adds its own in `ready`.
DIVIDERS: list[Callable[[str, str], str]] = []


def split(title: str, subtitle: str = "") -> tuple[str, str]:
    """Return title and subtitle: as they were typed in two fields, else as a catalogue wrote them into one."""
    if subtitle:
        return for_readers(title), for_readers(subtitle)
    first, _colon, rest = (part.strip() for part in title.partition(ISBD))
    return (first, for_readers(rest)) if first and rest else (for_readers(title.strip()), "")


def for_readers(title: str) -> str:
    """Return a title without the space before its colon."""
    return title.replace(ISBD, ": ")


def with_remark(title: str, remark: str) -> str:
    """Return a title after what a reader must know first: Peruttu: Digituen ilta."""
    return f"{remark[:1].upper()}{remark[1:]}: {title}" if remark else title


def whole(title: str, subtitle: str = "") -> str:
    """Return title and subtitle in one, as running text has them."""
    return ": ".join(filter(None, split(title, subtitle)))


def for_libraries(title: str, subtitle: str = "") -> str:
    """Return title and subtitle in one, as ISBD has them."""
    first, rest = split(title, subtitle)
    return f"{first}{ISBD}{rest}" if rest else first


def divided(title: str, language: str) -> SafeString:
    """Return a title as HTML whose very long words and names without spaces may be divided where one would do it.

    Browsers hyphenate Finnish and Swedish seldom, and names that are joined by underscores never.
    """

    def divide(match):
        word = match.group()
        for each in DIVIDERS:
            word = each(word, language)
        return word

    return format_html_join(mark_safe("<wbr>"), "{}", ((part,) for part in JOINTS.split(LONG.sub(divide, title))))

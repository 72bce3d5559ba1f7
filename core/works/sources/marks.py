"""Marks in a text, such as [1], that lead to its list of sources, and the way back. Pure functions on HTML."""

import re
from collections import defaultdict

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-zA-Z0-9-]+)")
MARK = re.compile(r"\[\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*\]")
NUMBER = re.compile(r"\d+")
NO_MARKS = {
    "a",
    "button",
    "cite",
    "code",
    "h1",
    "h2",
    "h3",
    "h4",
    "script",
    "style",
    "summary",
    "svg",
    "textarea",
    "title",
}
BACK = re.compile(r'<span data-source="(\d+)"></span>')


def marks_in(text: str) -> list[int]:
    """Return the numbers that stand in brackets in a text, in their order."""
    return [int(number) for mark in MARK.finditer(text) for number in NUMBER.findall(mark[1])]


def with_links(html: str, number: int) -> SafeString:
    """Return the HTML of a text where the marks of `number` sources lead to the list, and the list leads back.

    A number of no source stays as it is, and so do those in links and headings.
    """
    places, closed, parts = defaultdict(list), [], TAG.split(html)
    for place, part in enumerate(parts):
        if part.startswith("<"):
            _follow(closed, part)
        elif not closed and "[" in part:
            parts[place] = MARK.sub(lambda mark: _marks(mark[1], number, places), part)
    return mark_safe(BACK.sub(lambda back: _ways_back(int(back[1]), places), "".join(parts)))  # noqa: S308 (made above)


def _follow(closed: list[str], tag: str):
    """Keep in `closed` the names of the elements around a place in which no marks are read."""
    name = NAME.match(tag)
    if not name or name[1].lower() not in NO_MARKS or tag.endswith("/>"):
        return
    if not tag.startswith("</"):
        closed.append(name[1].lower())
    elif closed and closed[-1] == name[1].lower():
        closed.pop()


def _marks(text: str, number: int, places: dict) -> str:
    if any(not 0 < int(each) <= number for each in NUMBER.findall(text)):
        return f"[{text}]"

    def link(found) -> str:
        asked = int(found[0])
        place = f"r{asked}" if asked not in places else f"r{asked}-{len(places[asked]) + 1}"
        places[asked].append(place)
        label = _("Reference %(number)s") % {"number": asked}
        return format_html(
            '<a id="{}" href="#n{}" role="doc-noteref" aria-label="{}">{}</a>', place, asked, label, asked
        )

    return f'<sup class="mark">[{NUMBER.sub(link, text)}]</sup>'


def _ways_back(asked: int, places: dict) -> str:
    ways = []
    for order, place in enumerate(places.get(asked, ()), start=1):
        label = _("Back to the text, reference %(number)s") % {"number": asked}
        if order > 1:
            words = _("Back to the text, reference %(number)s, place %(place)s")
            label = words % {"number": asked, "place": order}
        sign = f"↑{order}" if len(places[asked]) > 1 else "↑"
        ways.append(format_html('<a href="#{}" role="doc-backlink" aria-label="{}">{}</a>', place, label, sign))
    return " ".join(ways)

"""The marks inside a translated text: bold, italics, line breaks and the links of its source. Pure functions.

A text comes from a browser, a file or a program, so nothing in it is trusted: `clean` keeps the words and the marks
that the source has, `link_faults` tells which links are lost or doubled. `<a id="a1">` is how wagtail-localize writes
the first link of the source, whose address is kept beside the text.
"""

import re
from collections import defaultdict

from bs4 import BeautifulSoup, NavigableString
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue

from core.blocks.link_texts import fault_of

SAME = {"strong": "b", "em": "i"}
UNSEEN = ["script", "style", "template", "noscript", "iframe", "object", "svg", "head", "title"]
LINES = {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}
BROKEN = re.compile(r"</?[a-z][^<>]*\Z", re.IGNORECASE)  # a tag that lost its end
ENDS = re.compile(r"(\s|<br/>)+\Z|\A(\s|<br/>)+")


def as_text(html: str) -> str:
    """Return the words of a text, its line breaks as such."""
    return StringValue(html).render_text()


def from_text(text: str) -> str:
    """Return a text as it is kept that was written without marks."""
    return StringValue.from_plaintext(text.replace("\r\n", "\n").replace("\x00", "").strip()).data


def marks_of(html: str) -> set[str]:
    """Return the marks that a text has: "b", "i" and "a"."""
    names = (SAME.get(tag.name, tag.name) for tag in BeautifulSoup(html, "html.parser").find_all(True))
    return {name for name in names if name in ("a", "b", "i")}


def links_of(html: str) -> dict[str, list[str]]:
    """Return the words of each link of a text by its name, such as "a1"; links without words are none."""
    found = defaultdict(list)
    for tag in BeautifulSoup(html, "html.parser").find_all("a"):
        if words := tag.get_text().strip():
            found[tag.get("id", "")].append(words)
    return dict(found)


def clean(html: str, source: str) -> str:
    """Return a text with the marks of its source and no others, well formed."""
    soup = BeautifulSoup(BROKEN.sub("", html.replace("\x00", "")), "html.parser")
    for tag in soup.find_all(UNSEEN):
        tag.decompose()
    for comment in soup.find_all(
        string=lambda text: isinstance(text, NavigableString) and type(text) is not NavigableString
    ):
        comment.extract()
    allowed, links = marks_of(source) | {"br"}, links_of(source)
    for tag in soup.find_all(True):
        tag.name = SAME.get(tag.name, tag.name)
        name = _link_name(tag) if tag.name == "a" else ""
        if tag.name in LINES and tag.previous_sibling is not None:
            tag.insert_before(soup.new_tag("br"))
        is_nested = tag.name == "a" and tag.find_parent("a") is not None
        is_empty = tag.name != "br" and not tag.get_text().strip()
        if tag.name not in allowed or is_nested or is_empty or (tag.name == "a" and name not in links):
            tag.unwrap()
        else:
            tag.attrs = {"id": name} if name else {}
    return ENDS.sub("", str(soup))


def _link_name(tag) -> str:
    """Return the name of a link: browsers keep it as the address inside the page, "#a1"."""
    return tag.get("id") or tag.get("href", "").removeprefix("#")


def link_faults(html: str, source: str) -> list[str]:
    """Return in words which links of the source are lost or doubled in a text, and which do not name their target."""
    found, faults = links_of(html), []
    for name, words in links_of(source).items():
        own = found.get(name, [])
        if not own:
            faults.append(
                _("The link “%(words)s” is missing. Choose its words, then press the button of the link.")
                % {"words": words[0]}
            )
        elif len(own) > len(words):
            faults.append(_("The link “%(words)s” stands here more than once. Keep one of them.") % {"words": words[0]})
        elif not fault_of(words[0]):
            faults += filter(None, map(fault_of, own))
    return faults

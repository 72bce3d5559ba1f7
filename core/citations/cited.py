"""Finished citations: a work as it stands in a list of references, in the styles that people here use."""

import html
import json
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

from django.core.cache import cache as kept_texts
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

STYLES = {  # key, which is the name of its file → name for people; the first is shown first
    "finnish": _("Author and year, the Finnish way"),
    "metropolia": "Metropolia",
    "apa": "APA 7",
    "vancouver": "Vancouver",
}
LOCALES = {"fi": "fi-FI", "sv": "sv-SE"}
FILES = Path(__file__).parent / "csl"
UNUSED = ("abstract", "language")  # citeproc-py warns of fields that it does not know
SECONDS = 24 * 60 * 60
START, END = "\ue000", "\ue001"  # of italics; `csl_item` lets no such sign through


@dataclass(frozen=True)
class Cited:
    """A citation in one style, as HTML."""

    style: str
    name: str | Promise
    text: SafeString


def citations_of(item: dict, language: str) -> list[Cited]:
    """Return an item of CSL-JSON cited in every style, in the words of a language.

    APA alone takes 10 ms, so the texts are kept under what they are made of.
    """
    made_of = json.dumps([item, language], sort_keys=True, ensure_ascii=False)
    name = f"cited:{sha256(made_of.encode()).hexdigest()}"
    texts = kept_texts.get(name)
    if texts is None or texts.keys() != STYLES.keys():
        texts = {style: cite(item, style, language) for style in STYLES}
        kept_texts.set(name, texts, SECONDS)
    return [Cited(style, STYLES[style], mark_safe(text)) for style, text in texts.items()]  # noqa: S308 (`cite` escapes)


def cite(item: dict, style: str, language: str) -> str:
    """Return an item of CSL-JSON cited in a style, as escaped HTML with nothing but `<i>` in it."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography
    from citeproc.source.json import CiteProcJSON

    known = {name: value for name, value in item.items() if name not in UNUSED}
    source = CiteProcJSON([known])
    bibliography = CitationStylesBibliography(_read(style, LOCALES[language]), source, _formatter())
    bibliography.register(Citation([CitationItem(item["id"])]))
    text = str(bibliography.bibliography()[0])
    escaped = html.escape(mend(text.strip(), style, item), quote=False)
    return escaped.replace(START, "<i>").replace(END, "</i>")


@cache
def _read(style: str, locale: str):
    from citeproc import CitationStylesStyle

    return CitationStylesStyle(str(FILES / f"{style}.csl"), validate=False, locale=locale)


@cache
def _formatter():
    """Return what citeproc-py asks for the looks of a text: italics alone; it would escape only in part."""

    def plain(text):
        return str(text)

    def italic(text):
        return f"{START}{text}{END}"

    others = ("Bold", "Light", "Underline", "Superscript", "Subscript", "SmallCaps")
    return SimpleNamespace(preformat=plain, Italic=italic, Oblique=italic, **dict.fromkeys(others, plain))


def mend(text: str, style: str, item: dict) -> str:
    """Mend what citeproc-py does otherwise than the styles say; citeproc-js is what the tests compare with."""
    if style == "vancouver":
        text = re.sub(r"^1\.\s*", "", text)  # its place in a list of one
    if style == "apa":
        text = re.sub(r"^(.*?)\. (\(.*?\)\.) \1\.?\s*(.*)$", r"\1. \2 \3", text)  # a title in place of authors, twice
        text = re.sub(f"(?<=[!?]{END})\\.", "", text)
        authors = item.get("author", [])
        if len(authors) == 2 and "literal" in authors[1]:
            text = text.replace(f", & {authors[1]['literal']}", f" & {authors[1]['literal']}")
    if style == "metropolia" and "accessed" not in item:
        text = re.sub(r"(?<=>) \([^)]*\)", "", text)  # "(read)", and no day
    text = re.sub(rf"(?<=\.{END})\.", "", text)
    text = re.sub(r"([!?])\.(?!\.)", r"\1", text)
    text = text.replace(" .", ".")
    text = re.sub(r" ([:;!?»])", "\u202f\\1", text)
    return re.sub(r'"([^"]*)"', r"”\1”", text)

"""Citations are those that citeproc-js writes, which is what the styles were made with."""

import html
import json
import re

import pytest
from django.conf import settings

from core.citations.cited import LOCALES, STYLES, citations_of, cite

ROWS = [json.loads(line) for line in (settings.BASE_DIR / "data/citations/citeproc-js.jsonl").open()]
# Chapters without the book that they are in: citeproc-js writes a naked "Teoksessa." or "I.", and ours leaves it out.
NAKED = {row["item"]["id"] for row in ROWS if "Teoksessa." in row["text"]["vancouver.fi-FI"]}
TAGS = re.compile(r'<div class="csl-left-margin">.*?</div>|</?div[^>]*>')


def plain(text: str) -> str:
    """Return an answer of citeproc-js without its frame."""
    return html.unescape(TAGS.sub("", text)).strip()


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("style", STYLES)
def test_texts_are_those_of_citeproc_js(style, language):
    wanted = {row["item"]["id"]: plain(row["text"][f"{style}.{LOCALES[language]}"]) for row in ROWS}
    compared = [row["item"] for row in ROWS if style != "vancouver" or row["item"]["id"] not in NAKED]
    differ = [item["id"] for item in compared if html.unescape(cite(item, style, language)) != wanted[item["id"]]]
    assert len(compared) >= 340 and len(differ) <= 0.02 * len(compared), differ


HOSTILE = [
    '<script>alert("x")</script> & <i>a</i>',
    "Rivi\nkaksi",
    "Aaltosulut { } \\ _ %",
    "\u202eabc",
    "Mitä? Niin!",
    ".",
]


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("style", STYLES)
def test_any_title_is_cited_and_nothing_of_it_is_markup(title, style):
    names = [{"literal": "Kulttuuri- ja urheiluliitto, SAKU ry"}, {"family": "Cher"}]
    text = cite({"id": "x", "type": "report", "title": title, "author": names}, style, "fi")
    assert not re.sub("</?i>", "", text).count("<") and "\ue000" not in text
    assert html.escape(" ".join(title.split())[:4], quote=False)[:4] in text or title == "."


def test_organisations_with_a_comma_are_one_name():
    item = {"id": "x", "type": "report", "title": "Raportti", "author": [{"literal": "Liitto, SAKU ry"}]}
    assert all("Liitto, SAKU ry" in cite(item, style, "fi") for style in ("finnish", "metropolia", "apa"))


def test_a_work_without_year_author_and_address_is_cited():
    texts = [each.text for each in citations_of({"id": "x", "type": "webpage", "title": "Sivu"}, "sv")]
    assert len(texts) == len(STYLES) and all("Sivu" in text and "None" not in text for text in texts)

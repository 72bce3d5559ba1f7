"""What each program means by its HTML: Word, Word online, LibreOffice, Google Docs and web pages, brought to one form.

Afterwards a list item tells its depth and order, a heading its level, and what is no text is gone and counted.
"""

import re
from collections import Counter

from bs4 import BeautifulSoup, Comment

# The signs that Word writes before the items of a list: a number or a letter with a point or a bracket, else a bullet.
NUMBERED = re.compile(r"^\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlIVXL]{1,6})[.)]")
WORD_LIST = re.compile(r"mso-list:\s*l\d+\s+level(\d+)")
IGNORED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
HIDDEN = re.compile(r"display:\s*none|mso-hide:\s*all|visibility:\s*hidden", re.IGNORECASE)
NO_TEXT = ["script", "style", "title", "meta", "link", "xml", "template", "noscript", "del", "head"]
CONTROLS = ["button", "input", "select", "textarea", "option"]
PLAYERS = ["iframe", "object", "embed", "video", "audio", "canvas"]
WORD_COMMENTS = re.compile(r"mso-element:\s*comment")


def bring_to_one_form(soup: BeautifulSoup) -> Counter:
    """Change a document in place; return how many pictures, players, comments and lists of contents were left out."""
    left_out = Counter()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in soup.find_all([*NO_TEXT, *CONTROLS]):
        tag.decompose()
    _leave_out_media(soup, left_out)
    _mend_word(soup, left_out)
    for tag in soup.find_all(style=HIDDEN):
        tag.decompose()
    for tag in soup.find_all(attrs={"role": "heading"}):
        tag.name = f"h{min(_number(tag.get('aria-level'), 2), 6)}"
    return left_out


def _leave_out_media(soup, left_out):
    for tag in soup.find_all(["img", "svg", "picture"]):
        if tag.decomposed:
            continue
        alternative = tag.get("alt") or ""
        is_emoji = 0 < len(alternative) <= 4 and not any(sign.isalnum() for sign in alternative)
        if is_emoji:
            tag.replace_with(alternative)
            continue
        left_out["pictures"] += _number(tag.get("width"), 100) > 2  # smaller ones count who reads
        tag.decompose()
    for tag in soup.find_all(PLAYERS):
        if not tag.decomposed:
            left_out["players"] += 1
            tag.decompose()


def _mend_word(soup, left_out):
    for tag in soup.find_all(style=WORD_COMMENTS):
        if not tag.decomposed:
            left_out["comments"] += 1
            tag.decompose()
    for tag in soup.find_all(class_=re.compile(r"^(?:msocom|Mso(?:CommentReference|ToC?\d|TOC))", re.IGNORECASE)):
        if not tag.decomposed:
            left_out["contents"] += tag.name == "p"
            tag.decompose()
    for tag in soup.find_all("p", class_="MsoTitle"):
        tag.name = "h1"
    for tag in soup.find_all("p", class_=["MsoQuote", "MsoIntenseQuote"]):
        tag.name = "blockquote"
    for tag in soup.find_all(["p", "div"], style=WORD_LIST):
        sign = tag.find(style=IGNORED)
        level = int(WORD_LIST.search(tag["style"])[1])
        tag["data-depth"] = str(level - 1)
        tag["data-ordered"] = "yes" if sign and NUMBERED.match(sign.get_text().strip()) else ""
        tag.name = "li"
    for tag in soup.find_all(style=IGNORED):
        tag.decompose()


def item_place(tag, lists: list[str]) -> tuple[int, bool]:
    """Return the depth of an item of a list, the outermost 0, and whether it is numbered; `lists` are those around."""
    if tag.has_attr("data-depth"):
        return _number(tag["data-depth"], 0), bool(tag["data-ordered"])
    lists = [name for name in lists if name]
    ordered = bool(lists) and lists[-1] == "ol"
    level = _number(tag.get("data-aria-level") or tag.get("aria-level"), 0)
    return max(level, len(lists), 1) - 1, ordered


def _number(text, otherwise: int) -> int:
    found = re.match(r"\d{1,4}", str(text or "").strip())
    return int(found[0]) if found else otherwise

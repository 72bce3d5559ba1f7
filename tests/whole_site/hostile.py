"""What a hostile or broken program sends to the forms of the admin, and where an error that it raises comes from."""

import json
import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.models import Page

SURROGATE = b"\xed\xa0\x80"
DRAFT = '{"blocks": [%s], "entityMap": %s}'
PLAIN_DRAFT = '{"key": "a", "text": "%s", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}'
VALUES = {
    "nothing": "",
    "word": "ähky",
    "negative": "-1",
    "huge": "99999999999999999999",
    "long number": "9" * 5000,
    "float": "1e400",
    "not a number": "NaN",
    "nul": "a\0b",
    "surrogate": b"a" + SURROGATE,
    "long": "x" * 100_000,
    "list": "[]",
    "object": "{}",
    "null": "null",
    "number": "7",
    "string": '"x"',
    "broken": '{"a": ',
    "deep": "[" * 3000 + "]" * 3000,
    "strange object": '{"a": [1, {"b": null}], "data": 3, "blocks": 1, "entityMap": []}',
    "strange draft": DRAFT
    % (
        '{"key": "a", "text": "x\\ud800y", "type": "nope", "depth": -1, "inlineStyleRanges": '
        '[{"offset": -5, "length": 9999, "style": "NO"}], "entityRanges": [{"offset": 0, "length": 1, "key": 7}]}',
        "{}",
    ),
    "draft of nul": DRAFT % (PLAIN_DRAFT % "x\\u0000y", "{}"),
    "draft of half a character": DRAFT % (PLAIN_DRAFT % "x\\ud800y", "{}"),
    "gone link": DRAFT
    % (
        '{"key": "a", "text": "xy", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], '
        '"entityRanges": [{"offset": 0, "length": 1, "key": 0}]}',
        '{"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"id": "ä", "url": 5}}}',
    ),
    "year 0": "0000-00-00",
    "year 9999": "31.12.9999 23.59",
    "first day": "1.1.1",
    "id of nothing": "0",
    "mark-up": "<script>alert(1)</script>",
}
FILES = {
    "kuva.png": b"no picture",
    "kuva.jpg": b"",
    "raportti.pdf": b"%PDF-1.7\n\0",
    "video.mp4": b"<script>",
    "a.csv": b"\xff\xfe\0",
    "x" * 300 + ".png": b"\x89PNG\r\n\x1a\n",
}
COUNTS = ("", "x", "-1", "1000000", "99999999999999999999", "3")
MOST = 2_000_000  # bytes: more is refused before anybody reads it
COUNTED = re.compile(r"(TOTAL_FORMS|INITIAL_FORMS|-count)$")
DIGITS = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f-]{27}")


@dataclass
class Form:
    """A form of a page of the admin: where it sends to, and what it would send."""

    address: str
    fields: dict = field(default_factory=dict)
    files: list = field(default_factory=list)
    method: str = "post"


def forms_of(html: str, address: str) -> Iterator[Form]:
    """Yield the forms that a page has."""
    for element in BeautifulSoup(html, "html.parser").find_all("form"):
        form = Form(element.get("action") or address, method=element.get("method", "get").lower())
        for tag in element.find_all(["input", "select", "textarea", "button"]):
            name = tag.get("name")
            if not name or "__prefix__" in name or name == "csrfmiddlewaretoken":
                continue
            if tag.get("type") == "file":
                form.files.append(name)
            else:
                form.fields.setdefault(name, _value(tag))
        yield form


def _value(tag) -> str:
    if tag.name == "textarea":
        return tag.text
    if tag.name == "select":
        chosen = tag.find("option", selected=True) or tag.find("option")
        return chosen.get("value", "") if chosen else ""
    return tag.get("value", "on" if tag.get("type") == "checkbox" else "")


def streams_of(page) -> dict:
    """Return what a browser's script adds to the form of a page: its stories and scenes."""
    found = {}
    for each in page._meta.get_fields():
        if block := getattr(each, "stream_block", None):
            found |= dict(_sent(block, block.get_form_state(getattr(page, each.name)), each.name))
    return found


def _sent(block, state, prefix) -> Iterator[tuple]:
    """Yield what a block sends, from its state as Wagtail hands it to the script."""
    if isinstance(block, (StreamBlock, ListBlock)):
        yield f"{prefix}-count", str(len(state))
        for number, child in enumerate(state):
            own = {"deleted": "", "order": number, "type": child.get("type", "item"), "id": child.get("id") or ""}
            yield from ((f"{prefix}-{number}-{name}", str(value)) for name, value in own.items())
            inner = block.child_blocks[child["type"]] if isinstance(block, StreamBlock) else block.child_block
            yield from _sent(inner, child["value"], f"{prefix}-{number}-value")
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield from _sent(child, state.get(name), f"{prefix}-{name}")
    else:
        value = state.get("id") if isinstance(state, dict) and "id" in state else state
        yield prefix, "" if value is None else value if isinstance(value, str) else json.dumps(value)


def streams_at(address: str) -> dict:
    """Return the stories of the page that an address edits."""
    if match := re.fullmatch(r"/admin/pages/(\d+)/edit/", address):
        return streams_of(Page.objects.get(pk=match[1]).specific)
    return {}


def kinds(fields: dict) -> dict[str, str]:
    """Return a field of each kind: those that differ in their numbers only are of one kind."""
    return {DIGITS.sub("N", name): name for name in fields}


class Attacker:
    """Thinks of what to send: all fields with each value, and each kind of field alone with a few, once on all forms.

    Which values a field gets alone moves on from field to field, so that all are met over the forms.
    """

    def __init__(self, values=VALUES, alone=4):
        self.values, self.alone = values, alone
        self.met, self.turn = set(), 0

    def attacks(self, form: Form) -> Iterator[tuple]:
        """Yield (what, fields, files)."""
        yield "as it is", form.fields, {}
        yield "empty", {}, {}
        filled = [name for name in form.fields if not re.search(r"-(type|id|order|deleted|ORDER)$", name)]
        typed = [name for name in filled if not COUNTED.search(name)]
        for what, value in self.values.items():
            if len(value) * len(typed) < MOST:
                yield what, dict.fromkeys(form.fields, value), {}
                # Without its counts and kinds right, a form of rows is looked at no further.
                yield f"{what}, rows as they are", {**form.fields, **dict.fromkeys(typed, value)}, {}
        for kind, name in kinds(form.fields).items():
            if self.alone and kind not in self.met:
                self.met.add(kind)
                yield from self.alone_in(form, kind, name)
        for name in form.files:
            for title, content in FILES.items():
                yield f"{name}: {title[:9]}", form.fields, {name: (title, content)}

    def alone_in(self, form: Form, kind: str, name: str) -> Iterator[tuple]:
        """Yield attacks on one field, the others as they are."""
        yield f"{kind} missing", {key: value for key, value in form.fields.items() if key != name}, {}
        values = [*self.values.items()]
        for _time in range(self.alone):
            what, value = values[self.turn % len(values)]
            self.turn += 1
            yield f"{kind}: {what}", {**form.fields, name: value}, {}
        if COUNTED.search(name):
            for value in COUNTS:
                yield f"{kind}: {value}", {**form.fields, name: value}, {}


def send(client, address: str, fields: dict, files: dict):
    """Post as a program does, byte for byte."""
    if files:
        data = {name: value for name, value in fields.items() if isinstance(value, str)}
        data |= {name: SimpleUploadedFile(title, content) for name, (title, content) in files.items()}
        return client.post(address, data)
    return client.post(address, urlencode(fields), content_type="application/x-www-form-urlencoded")


def origin(error: BaseException) -> str:
    """Return the kind of an error and the last place outside of Django that it passed."""
    ours = str(settings.BASE_DIR)
    place = "?"
    for frame in traceback.extract_tb(error.__traceback__):
        file = frame.filename.rpartition("site-packages/")[2].removeprefix(ours).lstrip("/")
        if not file.startswith(("django/", "tests/", "/")) and file.split("/")[0] not in ("contextlib.py",):
            place = f"{file}:{frame.name}"
    return f"{type(error).__name__} {place}"

"""The texts that a person meets on a page of the admin: what is shown, what is read aloud, what scripts will show."""

import json
import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "em",
    "i",
    "kbd",
    "mark",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
}
SILENT = {"style", "textarea", "code", "pre"}  # what somebody typed, and code
SPOKEN = {"aria-label", "aria-description", "title", "placeholder", "alt", "data-tippy-content", "label", "content"}
FIELDS = {"input", "select", "textarea"}
NOT_SENT = {"checkbox", "radio", "file", "submit", "button", "reset"}
TOLD = ("-label", "-text", "-message", "-label-value")  # ends of names of attributes whose texts scripts show


class PageTexts(HTMLParser):
    """Collects the texts of a page that stand in its own language, each with where it stands."""

    def __init__(self, language: str = ""):
        super().__init__()
        self.language = language
        self.texts, self.links = [], set()
        self.fields = {}  # what the forms of the page would send
        self._open = []  # (tag, silent or not) of the elements around
        self._line = []
        self._script = None

    def handle_starttag(self, tag, attrs):
        attrs = {name: value or "" for name, value in attrs}
        foreign = attrs.get("lang", self.language or attrs.get("lang")) != self.language and tag != "html"
        silent = foreign or tag in SILENT or self._is_silent()
        if tag not in INLINE:
            self._end_line()
        if tag not in VOID:
            self._open.append((tag, silent))
        self.links.update(attrs[name] for name in ("href", "action") if name in attrs)
        if tag == "script":
            self._script = attrs.get("type", "")
        if tag in FIELDS and attrs.get("name") and attrs.get("type") not in NOT_SENT:
            self.fields[attrs["name"]] = attrs.get("value", "")
        if not silent:
            self._read_attributes(tag, attrs)

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self._end_line()
        if tag == "script":
            self._script = None
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number][0] == tag:
                del self._open[number:]
                break

    def handle_data(self, data):
        if self._script is not None:
            if "json" in self._script:
                self._read_json(data)
        elif not self._is_silent() and data.strip():
            self._add("text", data)
            self._line.append(data)

    def close(self):
        super().close()
        self._end_line()

    def _is_silent(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _end_line(self):
        if len(self._line) > 1:
            self._add("text", " ".join(self._line))
        self._line = []

    def _read_attributes(self, tag, attrs):
        for name, value in attrs.items():
            if value[:1] in "[{":
                self._read_json(value)
            elif tag != "meta" and (name in SPOKEN or (name.startswith("data-") and name.endswith(TOLD))):
                self._add(name, value)
        if tag == "input" and attrs.get("type") in {"submit", "button", "reset"}:
            self._add("button", attrs.get("value", ""))

    def _read_json(self, source: str):
        try:
            things = [json.loads(source)]
        except ValueError:
            return
        while things:
            thing = things.pop()
            if isinstance(thing, dict):
                things += thing.values()
            elif isinstance(thing, list):
                things += thing
            elif isinstance(thing, str):
                self._read_string(thing)

    def _read_string(self, text: str):
        if "<" in text and ">" in text:
            inner = PageTexts(self.language)
            inner.feed(text)
            inner.close()
            self.texts += inner.texts
            self.links |= inner.links
        elif text.startswith("/") and " " not in text:
            self.links.add(text)
        elif (text[:1].isupper() and not text.isupper()) or " " in text.strip():
            self._add("script", text)

    def _add(self, where: str, text: str):
        if text := plain(text):
            self.texts.append((where, text))


def plain(text: str) -> str:
    """Return a text on one line, without tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())


def read_page(html: str, language: str) -> PageTexts:
    page = PageTexts(language)
    page.feed(html)
    page.close()
    return page

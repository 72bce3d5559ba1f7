"""A paragraph, an item or a heading while it is read: words with their marks, and what Draftail calls a block."""

import re
from dataclasses import dataclass, field, replace

from core.blocks.addresses import tidy_address
from core.blocks.tidying import tidy_text

LEADS_ON = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)
BOLD = re.compile(r"(?<![-\w])font-weight:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
NOT_BOLD = re.compile(r"(?<![-\w])font-weight:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
ITALIC = re.compile(r"(?<![-\w])font-style:\s*(?:italic|oblique)", re.IGNORECASE)
NOT_ITALIC = re.compile(r"(?<![-\w])font-style:\s*normal", re.IGNORECASE)
BOLD_TAGS, ITALIC_TAGS = {"b", "strong"}, {"i", "em"}
DEEPEST = 4  # of lists, as the editor has it
SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True)
class Marks:
    """How words look, and where they lead."""

    bold: bool = False
    italic: bool = False
    href: str = ""

    def inside(self, tag) -> "Marks":
        """Return the marks of what a tag holds."""
        style = tag.get("style") or ""
        bold = (self.bold or tag.name in BOLD_TAGS or bool(BOLD.search(style))) and not NOT_BOLD.search(style)
        italic = (self.italic or tag.name in ITALIC_TAGS or bool(ITALIC.search(style))) and not NOT_ITALIC.search(style)
        href = (tag.get("href") or "").strip() if tag.name == "a" else self.href
        return Marks(bold, italic, tidy_address(href) if LEADS_ON.match(href) else "")


@dataclass
class Paragraph:
    """Words in their order. `kind` is p, li or heading."""

    kind: str = "p"
    depth: int = 0
    ordered: bool = False
    level: int = 0
    runs: list = field(default_factory=list)

    def add(self, text: str, marks: Marks) -> None:
        """Add words; spaces are as browsers show them."""
        text = SPACE.sub(" ", text)
        if text.startswith(" ") and (not self.runs or self.runs[-1][0].endswith((" ", "\n"))):
            text = text[1:]
        if text:
            self.runs.append((text, marks))

    def break_line(self) -> None:
        self.runs.append(("\n", Marks()))

    @property
    def ends_with_break(self) -> bool:
        return bool(self.runs) and self.runs[-1][0] == "\n"

    @property
    def text(self) -> str:
        return tidy_text("".join(text for text, _marks in self.runs)).strip()

    def block(self, entities: list) -> dict:
        """Return the paragraph as a block of Draftail; `entities` gets its links."""
        kind = {"p": "unstyled", "li": "ordered-list-item" if self.ordered else "unordered-list-item"}[self.kind]
        text, styles, links = "", [], []
        for words, marks in self._runs():
            start, text = len(text), text + words
            for name, is_on in (("BOLD", marks.bold), ("ITALIC", marks.italic)):
                if is_on:
                    styles.append({"style": name, "offset": start, "length": len(words)})
            if marks.href:
                links.append({"key": len(entities), "offset": start, "length": len(words)})
                entities.append({"type": "LINK", "mutability": "MUTABLE", "data": {"url": marks.href}})
        depth = min(self.depth, DEEPEST)
        return {"type": kind, "text": text, "depth": depth, "inlineStyleRanges": styles, "entityRanges": links}

    def _runs(self):
        """Yield runs with the same marks together, without spaces at the ends of the paragraph and of links."""
        joined = []
        for words, marks in self.runs:
            if joined and joined[-1][1] == marks:
                joined[-1] = (joined[-1][0] + words, marks)
            else:
                joined.append((words, marks))
        joined = [part for words, marks in joined for part in _apart(tidy_text(words), marks)]
        while joined and not joined[0][0].strip():
            joined.pop(0)
        while joined and not joined[-1][0].strip():
            joined.pop()
        for number, (words, marks) in enumerate(joined):
            words = words.lstrip() if not number else words
            yield (words.rstrip() if number == len(joined) - 1 else words), marks


def _apart(words: str, marks: Marks):
    """Yield the words of a link without the spaces around them, and these as words that lead nowhere."""
    bare = words.strip()
    if not marks.href or bare == words:
        return [(words, marks)] if words else []
    start = words.index(bare) if bare else len(words)
    free = replace(marks, href="")
    parts = [(words[:start], free), (bare, marks), (words[start + len(bare) :], free)]
    return [part for part in parts if part[0]]

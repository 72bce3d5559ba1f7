"""HTML that somebody pasted, read into parts of a story: texts, headings, tables and quotations."""

from collections import Counter
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString, Tag

from core.admin.pasting.runs import Marks, Paragraph
from core.admin.pasting.sources import bring_to_one_form, item_place
from core.admin.pasting.tables import table_value
from core.blocks.tidying import tidy_text

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LONGEST_HEADING = 200  # signs; what is longer is a paragraph, whatever its program calls it
LISTS = {"ul", "ol"}
BLOCKS = {
    *("p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "figure", "figcaption"),
    *(
        "pre",
        "dl",
        "dt",
        "dd",
        "hr",
        "form",
        "fieldset",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
    ),
    *("body", "html", "blockquote", "li", "details", "summary", "center", *LISTS, *HEADINGS),
}


@dataclass(frozen=True)
class Fits:
    """What the place takes into which something is pasted: the names of blocks beside it, and lists in its text."""

    blocks: frozenset = frozenset()
    lists: bool = True


@dataclass
class Pasted:
    """What was read: pairs of the name of a block and its value, and how many things of each sort were left out."""

    parts: list = field(default_factory=list)
    left_out: Counter = field(default_factory=Counter)


def read_html(html: str, fits: Fits) -> Pasted:
    """Return the parts that an HTML text becomes."""
    soup = BeautifulSoup(html, "lxml")
    left_out = bring_to_one_form(soup)
    reader = _Reader(fits, left_out)
    try:
        reader.read(soup, Marks())
    except RecursionError:  # nobody writes tags inside tags hundreds deep; the words alone then
        reader = _Reader(fits, left_out)
        for line in soup.get_text("\n").splitlines():
            reader.begin("p")
            reader.paragraph.add(line, Marks())
    return Pasted(_together(reader.end(), fits), left_out)


class _Reader:
    """Goes through a document once, and keeps what it met in its order."""

    def __init__(self, fits: Fits, left_out: Counter):
        self.fits, self.left_out = fits, left_out
        self.found = []  # paragraphs, and values of tables
        self.lists = []  # the names of the lists around
        self.paragraph = Paragraph()

    def begin(self, kind: str, **place) -> None:
        """End the paragraph that is read, and begin another."""
        if self.paragraph.text:
            self.found.append(self.paragraph)
        self.paragraph = Paragraph(kind, **place)

    def end(self) -> list:
        self.begin("p")
        return self.found

    def read(self, tag: Tag, marks: Marks) -> None:
        for child in tag.children:
            if isinstance(child, Tag):
                self._read_tag(child, marks)
            elif type(child) is NavigableString:
                self.paragraph.add(str(child), marks)

    def _read_tag(self, tag: Tag, marks: Marks) -> None:
        if tag.name == "br":
            self._break_line()
        elif tag.name not in BLOCKS:
            self.read(tag, marks.inside(tag))
        elif tag.name in HEADINGS:
            self._read_heading(tag)
        elif tag.name == "blockquote" and "quote" in self.fits.blocks:
            self._read_quote(tag)
        elif tag.name == "table" and (value := table_value(tag)):
            self._read_table(tag, value)
        elif tag.name == "li":
            self._read_item(tag, marks)
        elif tag.name in LISTS:
            self.lists.append(tag.name)
            self.read(tag, marks)
            self.lists.pop()
        else:
            self._read_block(tag, marks)

    def _break_line(self):
        """A break; two of them, as some write between paragraphs, end one."""
        if self.paragraph.kind == "p" and self.paragraph.ends_with_break:
            self.begin("p")
        else:
            self.paragraph.break_line()

    def _read_block(self, tag, marks):
        """Read a paragraph or what holds some. The second one of an item of a list is a new line of the item."""
        item = self.paragraph if self.paragraph.kind == "li" and self.lists else None
        if item is None:
            self.begin("p")
            self.read(tag, marks.inside(tag))
            self.begin("p")
            return
        if item.text:
            item.break_line()
        self.read(tag, marks.inside(tag))

    def _read_item(self, tag, marks):
        depth, ordered = item_place(tag, self.lists)
        self.lists.append("")  # paragraphs belong to the item until it ends
        if self.fits.lists:
            self.begin("li", depth=depth, ordered=ordered)
        else:
            self.begin("p")
        self.read(tag, marks.inside(tag))
        self.lists.pop()
        self.begin("p")

    def _read_heading(self, tag):
        inside = self.paragraph.kind == "li" and self.lists
        words = tidy_text(" ".join(tag.get_text().split()))
        if inside or "heading" not in self.fits.blocks or len(words) > LONGEST_HEADING:
            if not inside:
                self.begin("p")
            self.paragraph.add(words, Marks(bold=True))
        else:
            self.begin("heading", level=HEADINGS[tag.name])
            self.paragraph.add(words, Marks())
        if not inside:
            self.begin("p")

    def _read_quote(self, tag):
        inner = _Reader(Fits(lists=False), self.left_out)
        source = tag.find(["cite", "footer"])
        words = tidy_text(" ".join(source.get_text().split())).lstrip("—–- ") if source else ""
        if source:
            source.extract()
        inner.read(tag, Marks())
        text = "\n\n".join(paragraph.text for paragraph in inner.end() if isinstance(paragraph, Paragraph))
        self.begin("p")
        if text:
            self.found.append(("quote", {"text": text, "source": words[:200]}))

    def _read_table(self, tag, value):
        self.begin("p")
        if "table" in self.fits.blocks:
            self.found.append(("table", {"table": value, "note": ""}))
            return
        self.left_out["tables"] += 1
        for row in value["data"]:
            self.begin("p")
            self.paragraph.add(" · ".join(filter(None, row)), Marks())
        self.begin("p")


def _together(found: list, fits: Fits) -> list:
    """Return the parts: neighbouring paragraphs and lists are one text."""
    levels = [each.level for each in found if isinstance(each, Paragraph) and each.kind == "heading"]
    parts, texts = [], []
    for each in found:
        if isinstance(each, Paragraph) and each.kind != "heading":
            if not texts:
                texts = [each]
                parts.append(("text", texts))
            else:
                texts.append(each)
            continue
        texts = []
        if isinstance(each, Paragraph):
            level = "2" if each.level <= _main_level(levels) else "3"
            each = ("heading", {"text": each.text, "level": level})
        parts.append(each)
    return [(name, _raw(value) if name == "text" else value) for name, value in parts]


def _main_level(levels: list[int]) -> int:
    """Return the lowest level of main headings; a single first heading above the others is the title of the paper."""
    below = [level for level in levels if level > levels[0]]
    return min(below) if below and levels.count(levels[0]) == 1 and min(levels) == levels[0] else min(levels)


def _raw(paragraphs: list[Paragraph]) -> dict:
    """Return a text as Draftail keeps it."""
    entities = []
    blocks = [paragraph.block(entities) for paragraph in paragraphs]
    return {"blocks": blocks, "entityMap": {str(number): entity for number, entity in enumerate(entities)}}

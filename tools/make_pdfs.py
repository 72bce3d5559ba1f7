"""Print the demo site's PDF files from demo/reports with Chromium.

Each folder there is a document: `document.toml` tells its title and layout, `NN-*.html` are its chapters in order.
The committed files were printed with Liberation Sans and Noto Serif (Debian: fonts-liberation, fonts-noto-core);
with other fonts lines break otherwise, so look at the pages before you commit.

    python -m tools.make_pdfs [name ...]
"""

import io
import random
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import sync_playwright
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject, TextStringObject

from tools.chromium import launch
from tools.pdf_tags import mend

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT / "demo/reports"
FILES = ROOT / "demo/files/pdf"
LAYOUTS = REPORTS / "layouts"
# One date for all, so that printing again changes only what was changed.
PRINTED = datetime(2026, 11, 22, 12, tzinfo=UTC)

FILL_CONTENTS = """(pages) => {
  const list = document.createElement("ol");
  const chapters = [...document.querySelectorAll("h2")];
  chapters.forEach((chapter, index) => {
    const item = document.createElement("li"), link = document.createElement("a"), number = document.createElement("b");
    chapter.id ||= `h-${index}`;
    link.href = `#${chapter.id}`;
    number.textContent = pages.length ? pages[index] : "00";
    link.append(chapter.textContent, " ", number);
    item.append(link);
    if (index) list.append(item);
  });
  document.querySelector(".contents").replaceChildren(list);
}"""


LINK_NAMES = """() => Object.fromEntries(
  [...document.links].map((link) => [link.getAttribute("href"), link.firstChild.textContent])
)"""


def main(names: list[str]):
    """Print the documents of these names, or all."""
    FILES.mkdir(parents=True, exist_ok=True)
    folders = [path.parent for path in sorted(REPORTS.glob("*/document.toml"))]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for folder in folders:
            if not names or folder.name in names:
                path = FILES / f"{folder.name}.pdf"
                path.write_bytes(make(folder, browser))
                count = len(PdfReader(path).pages)
                sys.stdout.write(f"{path.name}: {count} pages, {path.stat().st_size // 1024} kB\n")
        browser.close()


def make(folder: Path, browser) -> bytes:
    """Return the document of a folder as a PDF file."""
    document = tomllib.loads((folder / "document.toml").read_text())
    page = browser.new_page(viewport={"width": 794, "height": 1123}, device_scale_factor=2)
    page.set_content(compose(folder, document))
    is_notice = document["layout"] == "notice"
    made = scan(page.screenshot(full_page=True)) if is_notice else print_page(page, document)
    page.close()
    return made


def compose(folder: Path, document: dict) -> str:
    """Return the HTML of a document: its chapters in the frame of its layout."""
    values = {"heading": document["title"], "running": document["title"], **words_of(document), **document}
    styles = [LAYOUTS / "common.css", LAYOUTS / f"{document['layout']}.css"]
    art = REPORTS / "art" / f"{document.get('art')}.svg"
    values |= {
        "styles": "\n".join(fill(path, values) for path in styles),
        "emblem": fill(LAYOUTS / "emblem.svg", values),
        "art": art.read_text() if art.exists() else "",
        "body": "\n".join(path.read_text() for path in sorted(folder.glob("*.html"))),
    }
    return fill(LAYOUTS / f"{document['layout']}.html", values)


def words_of(document: dict) -> dict:
    return tomllib.loads((REPORTS / "words.toml").read_text())[document["language"]]


def fill(path: Path, values: dict) -> str:
    return Template(path.read_text()).substitute(values)


def print_page(page, document: dict) -> bytes:
    """Print; a table of contents is printed twice, because its page numbers are known only after the first time."""
    tagged = document.get("tagged", True)
    options = {"prefer_css_page_size": True, "print_background": True, "tagged": tagged, "outline": tagged}
    if page.query_selector(".contents"):
        page.evaluate(FILL_CONTENTS, [])
        page.evaluate(FILL_CONTENTS, chapter_pages(page.pdf(**options)))
    return finish(page.pdf(**options), document, page.evaluate(LINK_NAMES))


def chapter_pages(pdf: bytes) -> list[int]:
    """Return the page of each chapter, from the bookmarks: they stand in a list after the one of the title."""
    reader = PdfReader(io.BytesIO(pdf))
    _title, chapters = reader.outline
    return [reader.get_destination_page_number(entry) + 1 for entry in chapters if not isinstance(entry, list)]


def finish(pdf: bytes, document: dict, link_names: dict[str, str]) -> bytes:
    """Write the facts about the document into the file; an old file has none."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    stamp = PRINTED.strftime("D:%Y%m%d%H%M%SZ")
    writer.metadata = {"/Creator": "Tuotos", "/CreationDate": stamp, "/ModDate": stamp}
    if document.get("tagged", True):
        mend(writer, link_names)
        describe(writer, document)
    else:
        writer.root_object.pop("/Lang", None)
        writer.root_object.pop("/ViewerPreferences", None)
    writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
    return bytes_of(writer)


def bytes_of(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def describe(writer: PdfWriter, document: dict):
    facts = words_of(document) | document
    keywords = ", ".join(facts["keywords"])
    writer.root_object[NameObject("/Lang")] = TextStringObject(facts["language"])
    writer.add_metadata(
        {
            "/Title": facts["title"],
            "/Author": facts["author"],
            "/Subject": facts["subject"],
            "/Keywords": keywords,
        }
    )
    metadata = StreamObject()
    metadata[NameObject("/Type")] = NameObject("/Metadata")
    metadata[NameObject("/Subtype")] = NameObject("/XML")
    facts |= {"keywords": keywords, "printed": PRINTED.isoformat()}
    texts = {key: escape(value) for key, value in facts.items() if isinstance(value, str)}
    metadata.set_data(fill(LAYOUTS / "metadata.xml", texts).encode())
    writer.root_object[NameObject("/Metadata")] = writer._add_object(metadata)


def scan(screenshot: bytes) -> bytes:
    """Return a picture of a page as an old scanner would have saved it: slightly turned, grey, and without text."""
    sheet = Image.open(io.BytesIO(screenshot)).convert("L").filter(ImageFilter.GaussianBlur(0.8))
    sheet = sheet.rotate(0.8, Image.Resampling.BICUBIC, fillcolor=236)
    grain = Image.frombytes("L", sheet.size, random.Random(1).randbytes(sheet.width * sheet.height))  # noqa: S311
    sheet = ImageChops.subtract(sheet, grain.filter(ImageFilter.GaussianBlur(1)).point(lambda value: value // 5))
    buffer = io.BytesIO()
    sheet.save(buffer, "PDF", resolution=192, quality=55, title=None)
    writer = PdfWriter(clone_from=buffer)
    writer.metadata = None
    return bytes_of(writer)


if __name__ == "__main__":
    main(sys.argv[1:])

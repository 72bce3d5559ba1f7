"""Print the demo site's PDF files from home/demo/reports with Chromium.

Each folder there is a document: `document.toml` tells its title and layout, `NN-*.html` are its chapters in order.
The committed files were printed with Liberation Sans and Noto Serif; other machines may break lines otherwise.

    scripts/make_pdfs.py [name ...]
"""
import io
import shutil
import sys
import tomllib
from datetime import datetime, timezone
from pathlib import Path
from string import Template

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import sync_playwright
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject
from pypdf.xmp import XmpInformation

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT / "home/demo/reports"
FILES = ROOT / "home/demo/files/pdf"
LAYOUTS = REPORTS / "layouts"
# One date for all, so that printing again changes only what was changed.
PRINTED = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)

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


def main(names: list[str]):
    """Print the documents of these names, or all."""
    FILES.mkdir(parents=True, exist_ok=True)
    folders = [path.parent for path in sorted(REPORTS.glob("*/document.toml"))]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
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
    page = browser.new_page(device_scale_factor=2)
    page.set_content(compose(folder, document))
    if document["layout"] == "notice":
        made = scan(page.screenshot(full_page=True))
    else:
        made = print_page(page, document)
    page.close()
    return made


def compose(folder: Path, document: dict) -> str:
    """Return the HTML of a document: its chapters in the frame of its layout."""
    words = tomllib.loads((REPORTS / "words.toml").read_text())[document["language"]]
    values = {"heading": document["title"], "subtitle": "", "running": document["title"], "cover": "", **words, **document}
    styles = [LAYOUTS / "common.css", LAYOUTS / f"{document['layout']}.css"]
    art = REPORTS / "art" / f"{document.get('art')}.svg"
    values |= {
        "styles": "\n".join(fill(path, values) for path in styles),
        "emblem": fill(LAYOUTS / "emblem.svg", values),
        "art": art.read_text() if art.exists() else "",
        "body": "\n".join(path.read_text() for path in sorted(folder.glob("*.html"))),
    }
    return fill(LAYOUTS / f"{document['layout']}.html", values)


def fill(path: Path, values: dict) -> str:
    return Template(path.read_text()).substitute(values)


def print_page(page, document: dict) -> bytes:
    """Print; a table of contents is printed twice, because its page numbers are known only after the first time."""
    tagged = document.get("tagged", True)
    options = {"prefer_css_page_size": True, "print_background": True, "tagged": tagged, "outline": tagged}
    if page.query_selector(".contents"):
        page.evaluate(FILL_CONTENTS, [])
        page.evaluate(FILL_CONTENTS, chapter_pages(page.pdf(**options)))
    return finish(page.pdf(**options), document)


def chapter_pages(pdf: bytes) -> list[int]:
    """Return the page of each chapter, from the bookmarks: they stand in a list after the one of the title."""
    reader = PdfReader(io.BytesIO(pdf))
    _title, chapters = reader.outline
    return [reader.get_destination_page_number(entry) + 1 for entry in chapters if not isinstance(entry, list)]


def finish(pdf: bytes, document: dict) -> bytes:
    """Write the facts about the document into the file; an old file has none."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    stamp = PRINTED.strftime("D:%Y%m%d%H%M%SZ")
    writer.metadata = {"/Creator": "Tuotos", "/CreationDate": stamp, "/ModDate": stamp}
    if document.get("tagged", True):
        describe(writer, document)
    else:
        writer.root_object.pop("/Lang", None)
        writer.root_object.pop("/ViewerPreferences", None)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def describe(writer: PdfWriter, document: dict):
    words = tomllib.loads((REPORTS / "words.toml").read_text())[document["language"]]
    writer.root_object[NameObject("/Lang")] = TextStringObject(document["language"])
    writer.add_metadata({
        "/Title": document["title"],
        "/Author": words["author"],
        "/Subject": document["subject"],
        "/Keywords": ", ".join(document["keywords"]),
    })
    facts = XmpInformation.create()
    facts.dc_title = {"x-default": document["title"]}
    facts.dc_creator = [words["author"]]
    facts.dc_description = {"x-default": document["subject"]}
    facts.dc_language = [document["language"]]
    facts.dc_subject = document["keywords"]
    writer.xmp_metadata = facts


def scan(screenshot: bytes) -> bytes:
    """Return a picture of a page as an old scanner would have saved it: slightly turned, grey, and without text."""
    sheet = Image.open(io.BytesIO(screenshot)).convert("L").filter(ImageFilter.GaussianBlur(0.8))
    sheet = sheet.rotate(0.8, Image.Resampling.BICUBIC, fillcolor=236)
    noise = Image.effect_noise(sheet.size, 16)
    sheet = ImageChops.multiply(sheet, noise.point(lambda value: min(255, 178 + value // 2)))
    buffer = io.BytesIO()
    sheet.save(buffer, "PDF", resolution=150, quality=55, title=None)
    writer = PdfWriter(clone_from=buffer)
    writer.metadata = None
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])

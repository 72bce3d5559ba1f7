"""What a file tells about itself. Pure functions on an open PDF file: no database, no request, no Django.

Strangers make files, so `core.files.reader` calls these in a process of its own. The libraries are loaded when a
function needs them, so that web workers stay small.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from io import BytesIO

from core.files.pdf_text import clean_text

PICTURE_WIDTH, PICTURE_HEIGHT = 320, 640  # pixels; shown 200 wide at most, in lists 96
# Titles that a program made up: "Microsoft Word - luonnos3.docx".
MADE_UP_TITLE = re.compile(r"^(microsoft (word|powerpoint|excel) - .*|untitled|nimetön|namnlös|\S+\.\w{2,5})$", re.I)
# A page with fewer letters than this, most of it covered by an image, is a picture of a page.
FEW_LETTERS = 40


class Locked(Exception):
    """The file cannot be opened without a password."""


class Unreadable(Exception):
    """The file is no PDF, or a broken one."""


@dataclass(frozen=True)
class Facts:
    """What stands in a PDF file beside its pages. None: the file did not let us look."""

    title: str | None = None
    language: str | None = None
    tagged: bool | None = None


@dataclass(frozen=True)
class PageText:
    """The text of a page, and whether the page is only a picture of text."""

    text: str
    is_picture: bool = False
    is_damaged: bool = False


def open_pdf(file):
    """Open a PDF file (a path or a file object). Raises Locked or Unreadable."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(file)
        if len(pdf) == 0:
            raise Unreadable
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise Locked from error
        raise Unreadable from error
    return pdf


def is_protected(pdf) -> bool:
    """Tell whether the file is encrypted, also when it opens without a password."""
    import pypdfium2.raw

    return pypdfium2.raw.FPDF_GetSecurityHandlerRevision(pdf) > 0


def read_page(pdf, index: int) -> PageText:
    """Return the text of a page; a page that cannot be read is damaged and empty."""
    import pypdfium2

    try:
        page = pdf[index]
        text = clean_text(page.get_textpage().get_text_range())
        return PageText(text, is_picture=letters(text) < FEW_LETTERS and _is_mostly_image(page))
    except pypdfium2.PdfiumError:
        return PageText("", is_damaged=True)


def letters(text: str) -> int:
    """Return the number of letters in a text."""
    return sum(character.isalpha() for character in text)


def _is_mostly_image(page) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    width, height = page.get_size()
    for image in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        if (right - left) * (top - bottom) > width * height / 2:
            return True
    return False


def is_scanned(pages: list[PageText]) -> bool:
    """Tell whether the file has (nearly) no text: no letter at all, or most pages are pictures."""
    if not any(letters(page.text) for page in pages):
        return True
    return sum(page.is_picture for page in pages) > len(pages) / 2


def first_page_picture(pdf) -> bytes:
    """Return the first page as a WebP picture."""
    page = pdf[0]
    width, height = page.get_size()
    picture = page.render(scale=min(PICTURE_WIDTH / width, PICTURE_HEIGHT / height)).to_pil().convert("RGB")
    buffer = BytesIO()
    picture.save(buffer, "WEBP", quality=75)
    return buffer.getvalue()


def facts_of(file) -> Facts:
    """Return title, language and tags of a PDF file; empty facts when the file does not let us look."""
    import pypdf

    try:
        reader = pypdf.PdfReader(file)
        if reader.is_encrypted:
            reader.decrypt("")
        catalogue = reader.root_object
        marks = catalogue.get("/MarkInfo", {})
        tagged = "/StructTreeRoot" in catalogue and bool(marks.get_object().get("/Marked") if marks else False)
        return Facts(_title(reader), str(catalogue.get("/Lang", "")), tagged)
    except Exception:  # a broken file breaks pypdf in many ways; what pdfium read still stands
        return Facts()


def _title(reader) -> str:
    """Return the title that somebody gave; "" for one that a program made up."""
    title = (reader.metadata.title if reader.metadata else "") or ""
    if not title and (xmp := reader.xmp_metadata) and xmp.dc_title:
        title = next(iter(xmp.dc_title.values()))
    title = clean_text(str(title))
    return "" if MADE_UP_TITLE.match(title) else title


def text_of_pages(pdf) -> Iterator[PageText]:
    """Yield the pages of a file one by one, so that the reader can tell how far it is."""
    for index in range(len(pdf)):
        yield read_page(pdf, index)


def findings_of(pages: list[PageText], facts: Facts, *, protected: bool) -> list[str]:
    """Return what an editor should know about a file."""
    found = {
        "encrypted": protected,
        "damaged": any(page.is_damaged for page in pages),
        "scanned": is_scanned(pages),
        "untagged": facts.tagged is False,
        "no-title": facts.title == "",
        "no-language": facts.language == "",
    }
    return [name for name, is_true in found.items() if is_true]


def digest(data: bytes) -> str:
    """Return a short name for data, which nobody can guess."""
    return sha1(data, usedforsecurity=False).hexdigest()[:16]

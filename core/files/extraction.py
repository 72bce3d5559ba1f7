"""What a file tells about itself. Pure functions on an open PDF file: no database, no request, no Django.

Strangers make files, so `core.files.reader` calls these in a process of its own. The libraries are loaded when a
function needs them, so that web workers stay small. How the text of a page is read stands in `core.files.pdf`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha1
from io import BytesIO

from core.files.pdf.fields import string_from
from core.files.pdf.noise import is_noise, letters
from core.files.pdf.page import text_of
from core.files.pdf.pages import with_whole_words
from core.files.pdf_text import clean_text

VERSION = 4  # of what is read: files that were read by an older one are read again
PICTURE_WIDTH, PICTURE_HEIGHT = 320, 640  # pixels; shown 200 wide at most, in lists 96
# Titles that a program made up: "Microsoft Word - luonnos3.docx".
MADE_UP_TITLE = re.compile(r"^(microsoft (word|powerpoint|excel) - .*|untitled|nimetön|namnlös|\S+\.\w{2,5})$", re.I)
# A page with fewer letters than this, most of it covered by an image, is a picture of a page.
FEW_LETTERS = 40
MANY_SHAPES = 50  # on a page without a letter: its letters are drawn as shapes
TEXT, PICTURE, BLANK, NOISE, DAMAGED = "text", "picture", "blank", "noise", "damaged"


class Locked(Exception):
    """The file cannot be opened without a password."""


class Unreadable(Exception):
    """The file is no PDF, or a broken one."""


@dataclass(frozen=True)
class Facts:
    """What stands in a PDF file beside its pages; `form`: its text is made by a program that few readers have (XFA)."""

    title: str = ""
    language: str = ""
    tagged: bool = False
    protected: bool = False
    form: bool = False


@dataclass(frozen=True)
class PageText:
    """The text of a page, and what the page is: text, a picture of text, blank, noise instead of text, damaged."""

    text: str
    state: str = TEXT


def open_pdf(file):
    """Open a PDF file (a path or a file object). Raises Locked or Unreadable."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(file)
        pdf.init_forms()  # before pages are opened, else fields stay empty
        if len(pdf) == 0:
            raise Unreadable
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise Locked from error
        raise Unreadable from error
    return pdf


def text_of_pages(pdf) -> Iterator[PageText]:
    """Yield the pages of a file one by one, so that the reader can tell how far it is. A split word is on both."""
    waiting = None
    for index in range(len(pdf)):
        page = read_page(pdf, index)
        if waiting:
            before, after = with_whole_words(waiting.text, page.text)
            yield _cleaned(replace(waiting, text=before))
            page = replace(page, text=after)
        waiting = page
    if waiting:
        yield _cleaned(waiting)


def _cleaned(page: PageText) -> PageText:
    return replace(page, text="" if page.state == NOISE else clean_text(page.text))


def read_page(pdf, index: int) -> PageText:
    """Return the text of a page, line by line; a page that cannot be read is damaged and empty."""
    try:
        page = pdf[index]
        textpage = page.get_textpage()
        text = text_of(pdf, page, textpage)
        return PageText(text, _state(page, textpage, text))
    except Exception:  # pdfium tells of errors, its Python side stumbles over what it gives; other pages are whole
        return PageText("", DAMAGED)


def _state(page, textpage, text: str) -> str:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE, FPDFPage_GetAnnotCount

    found = letters(text)
    if found >= FEW_LETTERS:
        return NOISE if is_noise(textpage, text) else TEXT
    width, height = page.get_size()
    shapes = 0
    for drawn in page.get_objects(max_depth=3):
        shapes += 1
        if drawn.type == FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = drawn.get_bounds()
            if (right - left) * (top - bottom) > width * height / 2:
                return PICTURE
    if not found and shapes > MANY_SHAPES:
        return PICTURE
    return TEXT if text.strip() or shapes or FPDFPage_GetAnnotCount(page) else BLANK


def facts_of(pdf) -> Facts:
    """Return what the file tells of itself beside its pages."""
    from pypdfium2 import raw

    return Facts(
        title=_given_title(pdf.get_metadata_value("Title")),
        language=_language(pdf),
        tagged=bool(raw.FPDFCatalog_IsTagged(pdf)),
        protected=raw.FPDF_GetSecurityHandlerRevision(pdf) > 0,
        form=pdf.get_formtype() == raw.FORMTYPE_XFA_FULL,
    )


def second_facts(file, facts: Facts) -> Facts:
    """Return facts with what pdfium does not tell: a title in the metadata block, tags that are promised only."""
    import pypdf

    try:
        reader = pypdf.PdfReader(file)
        if reader.is_encrypted:
            reader.decrypt("")
        facts = replace(facts, tagged=facts.tagged and "/StructTreeRoot" in reader.root_object)
        if not facts.title and (block := reader.xmp_metadata) and block.dc_title:
            facts = replace(facts, title=_given_title(next(iter(block.dc_title.values()))))
    except Exception:  # a broken file breaks pypdf in many ways; what pdfium read still stands
        return facts
    return facts


def _language(pdf) -> str:
    from pypdfium2 import raw

    return string_from(raw.FPDFCatalog_GetLanguage, pdf)


def _given_title(title: str) -> str:
    """Return the title that somebody gave; "" for one that a program made up."""
    title = clean_text(title)
    return "" if MADE_UP_TITLE.match(title) else title


def first_page_picture(pdf) -> bytes:
    """Return the first page as a WebP picture; b"" when it cannot be drawn."""
    try:
        page = pdf[0]
        width, height = page.get_size()
        picture = page.render(scale=min(PICTURE_WIDTH / width, PICTURE_HEIGHT / height)).to_pil().convert("RGB")
    except Exception:  # as in `read_page`
        return b""
    buffer = BytesIO()
    picture.save(buffer, "WEBP", quality=75)
    return buffer.getvalue()


def digest(data: bytes) -> str:
    """Return a short name for data, which nobody can guess."""
    return sha1(data, usedforsecurity=False).hexdigest()[:16]

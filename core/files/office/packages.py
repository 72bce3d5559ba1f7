"""Files of office programs: packages of XML, read with limits. Pure functions, for a process of its own."""

import posixpath
import re
import zipfile
from collections.abc import Iterator

from core.files.office import plain_text
from core.files.pdf_text import clean_text

LARGEST = 100_000_000  # bytes of one XML part, unpacked; the text of a book takes five million
MOST_SIGNS = 5_000_000  # of one file
PDF, OLD_OFFICE = b"%PDF-", b"\xd0\xcf\x11\xe0"  # how a PDF file begins, and one of an older or a locked office file
MAIN = {  # where the text of each kind of package stands
    "docx": "word/document.xml",
    "pptx": "ppt/presentation.xml",
    "xlsx": "xl/workbook.xml",
    "odt": "content.xml",
    "odp": "content.xml",
    "ods": "content.xml",
    "epub": "META-INF/container.xml",
}
PACKAGES = (*MAIN, "zip")
# Kinds whose text is read for the search.
READ = ("docx", "odt", "pptx", "odp", "rtf", "txt")

WORD, SLIDES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}",
)
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PRESENTED = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
REPEATED = (
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same once more, for old programs
)
ODF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
ODF_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
ODF_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
ODF_NOTES = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}notes"


class Heavy(Exception):
    """Reading the file takes more than a file may take."""


def look_at_package(file, ending: str) -> dict:
    """Tell whether a file is what its ending says: `whole`, or else `pdf`, `locked` or `broken`."""
    start = file.read(1024)
    file.seek(0)
    if PDF in start:
        return {"verdict": "pdf"}
    if ending == "rtf":
        return {"verdict": "whole" if start.lstrip().startswith(b"{\\rtf") else "broken"}
    if ending not in PACKAGES:
        return {"verdict": "whole"}
    if start.startswith(OLD_OFFICE):
        return {"verdict": "locked"}
    try:
        with zipfile.ZipFile(file) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError):
        return {"verdict": "broken"}
    return {"verdict": "whole" if MAIN.get(ending) in {None, *names} else "broken"}


def read_text(file, ending: str) -> dict:
    """Return the text of a file, part by part: a presentation by slide, others whole. Else why it could not be read."""
    try:
        parts = ["\n".join(filter(None, map(clean_text, lines))) for lines in _readers()[ending](file)]
    except (Heavy, MemoryError):
        return {"verdict": "heavy"}
    except Exception:  # broken data breaks readers in many ways
        return {"verdict": "broken"}
    if sum(map(len, parts)) > MOST_SIGNS:
        return {"verdict": "heavy"}
    return {"verdict": "whole", "parts": parts}


def _readers() -> dict:
    return {"docx": _docx, "pptx": _pptx, "odt": _odt, "odp": _odp, "rtf": _rtf, "txt": _txt}


def _docx(file) -> Iterator[list[str]]:
    with zipfile.ZipFile(file) as package:
        names = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
        there = [name for name in names if name == names[0] or name in package.namelist()]
        yield [line for name in there for line in _paragraphs(package, name, WORD)]


def _pptx(file) -> Iterator[list[str]]:
    with zipfile.ZipFile(file) as package:
        for name in _slides(package):
            yield list(_paragraphs(package, name, SLIDES))


def _slides(package) -> list[str]:
    """Return the names of the slides, in the order in which they are shown."""
    targets = {row.get("Id"): row.get("Target", "") for row in _tree(package, "ppt/_rels/presentation.xml.rels")}
    shown = _tree(package, "ppt/presentation.xml").iter(f"{PRESENTED}sldId")
    return [posixpath.normpath(posixpath.join("ppt", targets[row.get(f"{RELATION}id")])).lstrip("/") for row in shown]


def _odt(file) -> Iterator[list[str]]:
    with zipfile.ZipFile(file) as package:
        yield [line for line in _odf_lines(package) if line is not None]


def _odp(file) -> Iterator[list[str]]:
    lines = []
    with zipfile.ZipFile(file) as package:
        for line in _odf_lines(package):
            if line is not None:
                lines.append(line)
                continue
            yield lines
            lines = []


def _rtf(file) -> Iterator[list[str]]:
    from striprtf.striprtf import rtf_to_text

    yield rtf_to_text(_bytes(file).decode("latin-1"), errors="replace").splitlines()


def _txt(file) -> Iterator[list[str]]:
    yield re.split(r"\n\s*\n", plain_text.decoded(_bytes(file)))


def _bytes(file) -> bytes:
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Heavy
    return data


def _part(package, name: str):
    """Open an XML part of a package. Raises Heavy for one that unpacks to too much."""
    if package.getinfo(name).file_size > LARGEST:  # more than this never comes out of it
        raise Heavy
    return package.open(name)


def _tree(package, name: str):
    from defusedxml.ElementTree import parse

    with _part(package, name) as part:
        return parse(part, forbid_dtd=True).getroot()


def _events(package, name: str):
    from defusedxml.ElementTree import iterparse

    with _part(package, name) as part:
        yield from iterparse(part, events=("start", "end"), forbid_dtd=True)


def _paragraphs(package, name: str, space: str) -> Iterator[str]:
    """Yield the paragraphs of a part of Word or PowerPoint. What was deleted while changes were noted is no text."""
    texts = {f"{space}t", f"{MATH}t"}
    gaps = {f"{space}{gap}" for gap in ("tab", "br", "cr")}
    pieces, repeated = [], 0
    for event, element in _events(package, name):
        if element.tag == REPEATED:
            repeated += 1 if event == "start" else -1
        if event == "start" or repeated:
            continue
        if element.tag in texts:
            pieces.append(element.text or "")
        elif element.tag in gaps:
            pieces.append(" ")
        elif element.tag == f"{space}noBreakHyphen":
            pieces.append("-")
        elif element.tag == f"{space}p":
            yield "".join(pieces)
            pieces = []
            _empty(element)


def _odf_lines(package) -> Iterator[str | None]:
    """Yield the paragraphs of a text of LibreOffice, and None at the end of each slide."""
    skipped = {f"{ODF_OFFICE}annotation", f"{ODF_TEXT}tracked-changes", ODF_NOTES}
    gaps = {f"{ODF_TEXT}{gap}" for gap in ("s", "tab", "line-break")}
    depth = 0
    for event, element in _events(package, "content.xml"):
        if element.tag in skipped:
            depth += 1 if event == "start" else -1
            if event == "end":
                _empty(element)
        if event == "start" or depth:
            continue
        if element.tag in gaps:
            element.text = " "
        elif element.tag in (f"{ODF_TEXT}p", f"{ODF_TEXT}h"):
            yield "".join(element.itertext())
            _empty(element)
        elif element.tag == f"{ODF_DRAW}page":
            yield None


def _empty(element):
    """Forget what is in an element, so that a long text does not stay in memory; what follows it stays."""
    tail = element.tail
    element.clear()
    element.tail = tail

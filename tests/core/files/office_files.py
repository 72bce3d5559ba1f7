"""Files of office programs as the programs write them, made small."""

import zipfile
from html import escape
from io import BytesIO

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package_of(parts: dict) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)  # the same at any time of day
    return data.getvalue()


def docx(*paragraphs, body="", notes=()) -> bytes:
    """A Word file: each paragraph in two runs, as Word cuts them, and whatever else `body` says."""
    rows = "".join(_runs(text) for text in paragraphs)
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {WORD}><w:body>{rows}{body}</w:body></w:document>",
    }
    if notes:
        parts["word/footnotes.xml"] = f"<w:footnotes {WORD}>{''.join(map(_runs, notes))}</w:footnotes>"
    return package_of(parts)


def _runs(text: str) -> str:
    half = len(text) // 2
    runs = (f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in (text[:half], text[half:]))
    return f"<w:p>{''.join(runs)}</w:p>"


def pptx(*slides) -> bytes:
    """A presentation; its slides lie in the package in another order than they are shown."""
    count = len(slides)
    shown = "".join(f'<p:sldId id="{256 + number}" r:id="rId{number}"/>' for number in range(count))
    targets = "".join(
        f'<Relationship Id="rId{number}" Target="slides/slide{count - number}.xml"/>' for number in range(count)
    )
    parts = {
        "ppt/presentation.xml": '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        f'xmlns:r="{RELATIONS}"><p:sldIdLst>{shown}</p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": f"<Relationships>{targets}</Relationships>",
    }
    for number, text in enumerate(slides):
        parts[f"ppt/slides/slide{count - number}.xml"] = (
            '<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="p">'
            f"<a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></p:sld>"
        )
    return package_of(parts)


def odt(*paragraphs, body="") -> bytes:
    rows = "".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)
    return _odf(f"<office:text>{rows}{body}</office:text>")


def odp(*slides) -> bytes:
    pages = "".join(
        f"<draw:page><text:p>{escape(text)}</text:p>"
        "<presentation:notes><text:p>muistiinpano</text:p></presentation:notes></draw:page>"
        for text in slides
    )
    return _odf(f"<office:presentation>{pages}</office:presentation>")


def _odf(body: str) -> bytes:
    content = f"<office:document-content {ODF}><office:body>{body}</office:body></office:document-content>"
    return package_of({"mimetype": "application/vnd.oasis.opendocument", "content.xml": content})

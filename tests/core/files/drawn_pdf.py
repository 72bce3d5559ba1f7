"""PDF files whose signs stand exactly where a test says. Each sign is half as wide as its font is big."""

from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from core.files import extraction

SIZE = 10  # points; a sign is 5 wide


def drawn_pdf(*pages, mapped=True) -> bytes:
    """Return a PDF file of pages, each a list of pieces (x, y, text); without `mapped` its font tells no letters."""
    writer = PdfWriter()
    signs = sorted({sign for page in pages for _x, _y, text in page for sign in text})
    codes = {sign: number for number, sign in enumerate(signs, 33)}
    font = writer._add_object(_font(writer, codes, mapped))
    for pieces in pages:
        page = writer.add_blank_page(595, 842)
        content = StreamObject()
        content._data = b"BT /F1 %d Tf " % SIZE
        for x, y, text in pieces:
            content._data += b"1 0 0 1 %f %f Tm <%s> Tj " % (x, y, bytes(codes[sign] for sign in text).hex().encode())
        content._data += b"ET"
        page[NameObject("/Resources")] = dictionary(Font=dictionary(F1=font))
        page[NameObject("/Contents")] = writer._add_object(content)
    return saved(writer)


def lines(*texts, top=780) -> list:
    """Return pieces: lines one below another."""
    return [(40, top - 12 * number, text) for number, text in enumerate(texts)]


def texts_of(data: bytes) -> list[str]:
    """Return the text of each page, as readers find it."""
    return [page.text for page in extraction.text_of_pages(extraction.open_pdf(BytesIO(data)))]


def dictionary(**entries) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})


def saved(writer) -> bytes:
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _font(writer, codes: dict, mapped: bool) -> DictionaryObject:
    descriptor = dictionary(
        Type=NameObject("/FontDescriptor"),
        FontName=NameObject("/Own"),
        Flags=NumberObject(4),
        FontBBox=ArrayObject([NumberObject(number) for number in (0, -200, 500, 800)]),
        ItalicAngle=NumberObject(0),
        Ascent=NumberObject(800),
        Descent=NumberObject(-200),
        CapHeight=NumberObject(700),
        StemV=NumberObject(80),
    )
    font = dictionary(
        Type=NameObject("/Font"),
        Subtype=NameObject("/TrueType"),
        BaseFont=NameObject("/Own"),
        FirstChar=NumberObject(33),
        LastChar=NumberObject(255),
        Widths=ArrayObject([NumberObject(500)] * 223),
        FontDescriptor=writer._add_object(descriptor),
    )
    if mapped:
        rows = "\n".join(f"<{code:02x}> <{sign.encode('utf-16-be').hex()}>" for sign, code in codes.items())
        stream = StreamObject()
        stream._data = (
            f"1 begincodespacerange <00> <ff> endcodespacerange {len(codes)} beginbfchar {rows} endbfchar".encode()
        )
        font[NameObject("/ToUnicode")] = writer._add_object(stream)
    return font

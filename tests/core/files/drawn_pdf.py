"""PDF files whose signs stand exactly where a test says. Each sign is half as wide as its font is big."""

from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from core.files import extraction

SIZE = 10  # points; a sign is 5 wide


def drawn_pdf(*pages, mapped=True) -> bytes:
    """Return a PDF file of pages, each a list of pieces (x, y, text, size?); without `mapped` it tells no letters."""
    writer = PdfWriter()
    signs = sorted({sign for page in pages for _x, _y, text, *_size in page for sign in text})
    codes = {sign: ord(sign) if sign.isascii() else number for number, sign in enumerate(signs, 128)}
    font = writer._add_object(_font(writer, codes) if mapped else _font_without_letters(writer))
    wide, shift = (1, 0) if mapped else (2, 29)  # bytes of a sign; shapes are numbered otherwise than letters
    for pieces in pages:
        page = writer.add_blank_page(595, 842)
        content = StreamObject()
        content._data = b"BT "
        for x, y, text, *size in pieces:
            shown = b"".join((codes[sign] - shift).to_bytes(wide, "big") for sign in text).hex().encode()
            content._data += b"/F1 %d Tf 1 0 0 1 %f %f Tm <%s> Tj " % (*(size or [SIZE]), x, y, shown)
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


def _font(writer, codes: dict) -> DictionaryObject:
    rows = "\n".join(f"<{code:02x}> <{sign.encode('utf-16-be').hex()}>" for sign, code in codes.items())
    letters = StreamObject()
    letters._data = f"1 begincodespacerange <00> <ff> endcodespacerange {len(codes)} beginbfchar {rows}".encode()
    letters._data += b" endbfchar"
    return _named_font(
        "/TrueType",
        FirstChar=NumberObject(32),
        LastChar=NumberObject(255),
        Widths=ArrayObject([NumberObject(500)] * 224),
        FontDescriptor=_descriptor(writer),
        ToUnicode=writer._add_object(letters),
    )


def _font_without_letters(writer) -> DictionaryObject:
    """Return a font that knows shapes by number only, as one that was embedded in part and lost its map."""
    system = dictionary(
        Registry=TextStringObject("Adobe"), Ordering=TextStringObject("Identity"), Supplement=NumberObject(0)
    )
    descriptor = _descriptor(writer)
    shapes = _named_font("/CIDFontType2", CIDSystemInfo=system, DW=NumberObject(500), FontDescriptor=descriptor)
    below = ArrayObject([writer._add_object(shapes)])
    return _named_font("/Type0", Encoding=NameObject("/Identity-H"), DescendantFonts=below)


def _named_font(subtype: str, **entries) -> DictionaryObject:
    return dictionary(Type=NameObject("/Font"), Subtype=NameObject(subtype), BaseFont=NameObject("/Own"), **entries)


def _descriptor(writer):
    numbers = dictionary(ItalicAngle=NumberObject(0), Ascent=NumberObject(800), Descent=NumberObject(-200))
    numbers.update(dictionary(CapHeight=NumberObject(700), StemV=NumberObject(80), Flags=NumberObject(4)))
    numbers[NameObject("/FontBBox")] = ArrayObject([NumberObject(number) for number in (0, -200, 500, 800)])
    numbers.update(dictionary(Type=NameObject("/FontDescriptor"), FontName=NameObject("/Own")))
    return writer._add_object(numbers)

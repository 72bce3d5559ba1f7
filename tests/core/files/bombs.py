"""Small files that take very much to open: made here, so that what refuses them is tried on real ones."""

import zlib
from io import BytesIO
from struct import pack

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject

from tests.core.files.pdf_files import _bytes


def wide_png(side=30_000) -> bytes:
    """More pixels than any screen has, in a few kilobytes."""

    def chunk(kind, data):
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(side // 8 + 1)) for _row in range(side)) + packer.flush()
    head = pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def long_gif(frames=6_000) -> bytes:
    """A picture of very many frames."""
    start, end = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff", b";"
    frame = b"!\xf9\x04\x04\x01\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00"
    return start + frame * frames + end


def many_scans(side=9_000, scans=1_000) -> bytes:
    """A photograph that is drawn over and over again: each scan is some bytes, and a walk through all pixels."""
    data = BytesIO()
    Image.new("L", (side, side), 128).save(data, "JPEG", progressive=True)
    picture = data.getvalue()
    scan = picture[picture.rindex(b"\xff\xda") : -2]
    return picture[:-2] + scan * scans + b"\xff\xd9"


def big_text_png() -> bytes:
    """A picture with a note of 100 megabytes in it."""
    packer = zlib.compressobj(9)
    note = b"".join(packer.compress(bytes(1 << 20)) for _part in range(100)) + packer.flush()
    data = BytesIO()
    Image.new("RGB", (4, 4)).save(data, "PNG")
    head, rest = data.getvalue()[:33], data.getvalue()[33:]
    body = b"zTXtnote\0\0" + note
    return head + pack(">I", len(body) - 4) + body + pack(">I", zlib.crc32(body)) + rest


def forms_in_forms(depth=9, times=30) -> bytes:
    """A PDF page that draws a form thirty times, which draws a form thirty times, and so on."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    inner = None
    for _level in range(depth):
        form = StreamObject()
        form._data = b"/F Do " * times if inner else b"0 0 m 9 9 l S "
        form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
        form[NameObject("/BBox")] = ArrayObject([NumberObject(number) for number in (0, 0, 595, 842)])
        if inner:
            form[NameObject("/Resources")] = _resources(inner)
        inner = writer._add_object(form)
    content = StreamObject()
    content._data = b"/F Do " * times
    page[NameObject("/Resources")] = _resources(inner)
    page[NameObject("/Contents")] = writer._add_object(content)
    return _bytes(writer)


def _resources(form) -> DictionaryObject:
    return DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/F"): form})})


def big_stream(megabytes=300) -> bytes:
    """A PDF page whose contents unpack to 300 megabytes of lines."""
    packer = zlib.compressobj(9)
    part = b"0 0 m 9 9 l S " * 74_898
    data = b"".join(packer.compress(part) for _part in range(megabytes)) + packer.flush()
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    content = StreamObject()
    content._data = data
    content[NameObject("/Filter")] = NameObject("/FlateDecode")
    page[NameObject("/Contents")] = writer._add_object(content)
    return _bytes(writer)


def deep_objects(depth=1_000_000) -> bytes:
    """A PDF file of lists in lists."""
    return b"%PDF-1.7\n1 0 obj\n" + b"[" * depth + b"]" * depth + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"

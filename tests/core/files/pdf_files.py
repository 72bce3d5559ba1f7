"""PDF files for tests, made from scratch."""

from io import BytesIO

from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, StreamObject, TextStringObject

FINNISH = (
    "Hankkeen tuotokset kokoavat digiosallisuuden edistämisen menetelmiä yhteen paikkaan. "
    "Työttömien työnhakijoiden kuntoutus ja koulutus etenevät yhdessä kuntien kanssa."
)
SWEDISH = (
    "Projektets resultat samlar metoder för att främja digital delaktighet på ett ställe. "
    "Arbetslösa arbetssökandes rehabilitering och utbildning framskrider tillsammans med kommunerna."
)


def make_pdf(*texts, title="", lang="", tagged=False, password="", owner_password=""):
    """Return a PDF file with a page for each text; a line break in a text is one on the page."""
    writer = PdfWriter()
    for text in texts or ("",):
        _write_page(writer, text)
    if title:
        writer.add_metadata({"/Title": title})
    if lang:
        writer.root_object[NameObject("/Lang")] = TextStringObject(lang)
    if tagged:
        writer.root_object[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
        writer.root_object[NameObject("/StructTreeRoot")] = DictionaryObject(
            {NameObject("/Type"): NameObject("/StructTreeRoot"), NameObject("/K"): ArrayObject()}
        )
    if password or owner_password:
        writer.encrypt(password, owner_password or None, algorithm="RC4-128")
    return _bytes(writer)


def _write_page(writer, text):
    page = writer.add_blank_page(595, 842)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
    )
    lines = b" ".join(b"<" + line.encode("cp1252", "replace").hex().encode() + b"> Tj T*" for line in text.split("\n"))
    content = StreamObject()
    content._data = b"BT /F1 9 Tf 12 TL 40 780 Td " + lines + b" ET"
    page[NameObject("/Contents")] = writer._add_object(content)


def _bytes(writer) -> bytes:
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def scanned_pdf(pages=2) -> bytes:
    """Return a PDF file whose pages are pictures without text."""
    images = [Image.new("RGB", (600, 840), (250 - number, 250, 240)) for number in range(pages)]
    buffer = BytesIO()
    images[0].save(buffer, "PDF", save_all=True, append_images=images[1:])
    return buffer.getvalue()


def number_of_pages(data: bytes) -> int:
    return len(PdfReader(BytesIO(data)).pages)

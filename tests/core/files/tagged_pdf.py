"""Tagged PDF files for tests: one that hinders nobody, and changes that break it in one way each."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

# A heading, a paragraph, a figure, a list, a table with headers and a link: everything that is judged.
CONTENT = b"""/H1 <</MCID 0>> BDC BT /F1 14 Tf 40 780 Td <01> Tj ET EMC
/P <</MCID 1>> BDC BT /F1 10 Tf 40 760 Td <01> Tj ET EMC
/Figure <</MCID 2>> BDC 40 700 20 20 re f EMC
/Lbl <</MCID 3>> BDC BT /F1 10 Tf 40 680 Td <01> Tj ET EMC
/LBody <</MCID 4>> BDC BT /F1 10 Tf 60 680 Td <01> Tj ET EMC
/TH <</MCID 5>> BDC BT /F1 10 Tf 40 660 Td <01> Tj ET EMC
/TD <</MCID 6>> BDC BT /F1 10 Tf 40 640 Td <01> Tj ET EMC
/Artifact BMC 40 20 200 1 re f EMC
"""
LETTERS = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <01> <0061> endbfchar"
XMP = (("dc:title", "Raportti"), ("pdfuaid:part", "1"))


class Tagged:
    """A file on its way: `pdf`, its `page`, and its elements by their role."""

    def __init__(self):
        self.pdf = pikepdf.new()
        self.page = self.pdf.add_blank_page(page_size=(595, 842))
        self.page.Contents = self.pdf.make_stream(CONTENT)
        self.font = self.pdf.make_indirect(self._font())
        self.page.Resources = Dictionary(Font=Dictionary(F1=self.font))
        self.page.Tabs, self.page.StructParents = Name.S, 0
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([])))
        self.parts = {}
        document = self.add(self.root, "Document")
        self.add(document, "H1", 0)
        self.add(document, "P", 1)
        self.add(document, "Figure", 2).Alt = String("Kuva")
        item = self.add(self.add(document, "L"), "LI")
        self.add(item, "Lbl", 3)
        self.add(item, "LBody", 4)
        table = self.add(document, "Table")
        header = self.add(self.add(table, "TR"), "TH", 5)
        header.A = Dictionary(O=Name.Table, Scope=Name.Column)
        self.add(self.add(table, "TR"), "TD", 6)
        self._link(document)
        catalog = self.pdf.Root
        catalog.StructTreeRoot, catalog.MarkInfo = self.root, Dictionary(Marked=True)
        catalog.Lang, catalog.ViewerPreferences = String("fi-FI"), Dictionary(DisplayDocTitle=True)
        with self.pdf.open_metadata(set_pikepdf_as_editor=False) as block:
            for name, value in XMP:
                block[name] = value

    def add(self, parent, role: str, number: int | None = None):
        """Add an element, with the marked content of that number."""
        element = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + role), P=parent, K=Array([])))
        if number is not None:
            element.Pg = self.page.obj
            element.K.append(number)
        parent.K.append(element)
        self.parts[role] = element
        return element

    def data(self) -> bytes:
        buffer = BytesIO()
        self.pdf.save(buffer)
        return buffer.getvalue()

    def _link(self, document):
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([40, 600, 90, 610]), Contents=String("Lue"))
        self.link = self.pdf.make_indirect(link)
        self.page.Annots = Array([self.link])
        element = self.add(document, "Link")
        element.K.append(Dictionary(Type=Name.OBJR, Obj=self.link, Pg=self.page.obj))

    def _font(self):
        """A font whose shapes are in the file, as Type 3 has them."""
        shape = self.pdf.make_stream(b"500 0 0 0 500 500 d1 0 0 400 400 re f")
        return Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 500, 500]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            FirstChar=1,
            LastChar=1,
            Widths=Array([500]),
            CharProcs=Dictionary(a=shape),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([1, Name.a])),
            ToUnicode=self.pdf.make_stream(LETTERS),
        )

"""What is told of a PDF file that some readers cannot read, in plain words, with the pages that are meant."""

from io import BytesIO

import pytest
from django.utils import translation
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, NameObject, NumberObject, StreamObject, TextStringObject

from core.admin.file_report import FINDINGS, FileReport
from core.files import extraction
from core.files.extraction import NOISE
from core.files.pdf.findings import page_ranges
from core.models import CustomDocument
from core.works import downloads
from tests.core.files.drawn_pdf import dictionary, drawn_pdf, lines, saved
from tests.core.files.pdf_files import FINNISH, make_pdf, scanned_pdf
from tests.core.files.uploads import read

pytestmark = pytest.mark.django_db
GOOD = {"title": "Raportti", "lang": "fi", "tagged": True}


def changed(data: bytes, change) -> bytes:
    """Return a PDF file after `change(writer)`."""
    writer = PdfWriter(clone_from=BytesIO(data))
    change(writer)
    return saved(writer)


def joined(*files: bytes) -> bytes:
    """Return the pages of several files in one, which is else as it should be."""
    writer = PdfWriter(clone_from=BytesIO(make_pdf(FINNISH, **GOOD)))
    writer.remove_page(0)
    for data in files:
        writer.append(BytesIO(data))
    return saved(writer)


def test_tags_that_the_file_denies_are_none():
    def deny(writer):
        writer.root_object["/MarkInfo"][NameObject("/Marked")] = BooleanObject(False)

    document = read(changed(make_pdf(FINNISH, **GOOD), deny))
    assert document.findings == ["untagged"]
    assert not downloads.Download(document, "").accessibility


def test_promise_of_tags_that_are_not_there_is_none():
    document = read(changed(make_pdf(FINNISH, **GOOD), lambda writer: writer.root_object.pop("/StructTreeRoot")))
    assert document.findings == ["untagged"]


def test_text_without_a_map_of_its_letters_is_noise_and_not_kept():
    document = read(drawn_pdf(lines(*[FINNISH] * 2), mapped=False))
    assert "noise" in document.findings and document.text_pages.get().text == ""
    assert "fontit" in " ".join(FileReport(document).findings)


def noise_in(data: bytes) -> bool:
    return any(page.state == NOISE for page in extraction.text_of_pages(extraction.open_pdf(BytesIO(data))))


def test_text_of_signs_is_noise():
    assert noise_in(make_pdf("\n".join(["% & $ ( ) ' & ! % a % (< = * > b /&% c $d e%f &g h! i$ j( k<"] * 6)))


@pytest.mark.parametrize(
    "line",
    [
        "Osallistujia 120, tilaisuuksia 7.",
        "A = 0.00, B = 12,5 %, 2024–2026",
        "\\cs_new:Npn \\amc_vars_i:n #1 {}",
    ],
)
def test_numbers_and_program_code_are_no_noise(line):
    assert not noise_in(make_pdf("\n".join([line] * 12)))


def test_scanned_pages_among_others_are_named():
    document = read(joined(make_pdf(FINNISH, FINNISH), scanned_pdf(2), make_pdf(FINNISH)))
    assert (document.findings, document.finding_pages) == (["some-scanned"], {"some-scanned": [3, 4]})
    assert FileReport(document).findings[0].endswith("Sivut: 3–4.")
    with translation.override("sv"):
        assert downloads.Download(document, "").findings[0].endswith("Sidor: 3–4.")


def test_file_of_more_pictures_than_text_is_scanned():
    assert "scanned" in read(joined(make_pdf(FINNISH), scanned_pdf(2))).findings


def test_blank_pages_are_blank_and_no_pictures():
    document = read(joined(make_pdf(FINNISH), drawn_pdf([]), drawn_pdf([])))
    assert document.findings == []
    assert read(drawn_pdf([], [])).findings[:1] == ["blank"]


@pytest.mark.parametrize("broken", [0, 1])
def test_a_broken_page_costs_no_other(broken):
    def break_page(writer):
        writer._objects[writer.pages[broken].indirect_reference.idnum - 1] = NumberObject(7)

    document = read(changed(make_pdf(FINNISH, FINNISH, FINNISH, **GOOD), break_page))
    assert (document.reading, document.page_count, document.findings) == ("done", 3, ["damaged"])
    assert document.finding_pages == {"damaged": [broken + 1]}
    assert document.text_pages.exclude(text="").count() == 2 and document.text_language == "fi"


def test_faulty_metadata_costs_no_other_fact():
    def spoil(writer):
        stream = StreamObject()
        stream._data = b"<x:xmpmeta <broken"
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)

    assert read(changed(make_pdf(FINNISH, **GOOD), spoil)).findings == []
    assert read(changed(make_pdf(FINNISH, lang="fi", tagged=True), spoil)).findings == ["no-title"]


@pytest.mark.parametrize("algorithm", ["AES-128", "AES-256"])
def test_facts_of_a_file_that_is_protected_by_aes_are_read(algorithm):
    data = changed(make_pdf(FINNISH, **GOOD), lambda writer: writer.encrypt("", "salainen", algorithm=algorithm))
    document = read(data)
    assert document.findings == ["encrypted"]
    assert "digiosallisuuden" in document.text_pages.get().text
    assert PdfReader(BytesIO(data)).is_encrypted


def test_file_that_nobody_can_open_is_told_apart_from_a_protected_one():
    locked = read(make_pdf(FINNISH, password="salainen"))
    assert downloads.Download(locked, "").findings == ["Tiedosto avautuu vain salasanalla."]
    assert "salasanalla" in FileReport(locked).findings[0]


def add_notes(writer, *notes, **form):
    """Put notes on the first page; fields of a form with what the form has besides."""
    kept = [writer._add_object(note) for note in notes]
    writer.pages[0][NameObject("/Annots")] = ArrayObject(kept)
    if form:
        fields = ArrayObject([note for note in kept if "/FT" in note.get_object()])
        writer.root_object[NameObject("/AcroForm")] = dictionary(Fields=fields, **form)


def note(subtype, **entries):
    box = ArrayObject([NumberObject(number) for number in (40, 600, 240, 620)])
    return dictionary(Type=NameObject("/Annot"), Subtype=NameObject(f"/{subtype}"), Rect=box, **entries)


def field(value, flags=0):
    return note(
        "Widget", FT=NameObject("/Tx"), T=TextStringObject(value), V=TextStringObject(value), Ff=NumberObject(flags)
    )


def test_filled_fields_and_visible_comments_are_read():
    hidden = note("FreeText", Contents=TextStringObject("piilossa"), F=NumberObject(2))
    notes = (
        field("Hämeenlinna"),
        field("salasana", 1 << 13),
        note("FreeText", Contents=TextStringObject("kommentti")),
        hidden,
    )
    data = changed(make_pdf("Kotikunta"), lambda writer: add_notes(writer, *notes, DR=dictionary()))
    assert read(data).text_pages.get().text == "Kotikunta Hämeenlinna kommentti"


def test_form_that_few_programs_open_is_told():
    def make_form(writer):
        stream = StreamObject()
        stream._data = b"<xdp/>"
        add_notes(writer, field("x"), XFA=writer._add_object(stream))
        writer.root_object[NameObject("/NeedsRendering")] = BooleanObject(True)

    assert read(changed(make_pdf("Please wait", **GOOD), make_form)).findings == ["form"]


def test_pages_are_told_as_ranges():
    assert page_ranges([1, 3, 4, 5, 9, 10]) == "1, 3–5, 9–10"


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_finding_has_words_of_its_own(language):
    with translation.override("en"):
        english = [str(text) for texts in (FINDINGS, downloads.FINDINGS) for text in texts.values()]
    with translation.override(language):
        told = [str(text) for texts in (FINDINGS, downloads.FINDINGS) for text in texts.values()]
        document = CustomDocument(file="a.pdf", findings=list(FINDINGS), finding_pages={"damaged": [2]})
        assert len(FileReport(document).findings) == len(FINDINGS)
    assert len(set(told)) == len(told) and not set(told) & set(english)

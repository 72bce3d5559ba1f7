"""What a file tells about itself after its upload."""

import sys

import pytest
from PIL import Image

from core.files import apart, extraction, text_language
from core.files.pdf_text import clean_text
from core.worker import reading
from tests.core.files.pdf_files import FINNISH, SWEDISH, make_pdf, scanned_pdf
from tests.core.files.uploads import read, upload

pytestmark = pytest.mark.django_db


def test_good_file_tells_everything_and_has_no_findings():
    document = read(make_pdf(FINNISH, FINNISH, title="Raportti", lang="fi-FI", tagged=True))
    assert (document.reading, document.page_count, document.pages_read) == ("done", 2, 2)
    assert document.text_language == "fi"
    assert document.findings == []
    assert [page.number for page in document.text_pages.all()] == [1, 2]
    assert "digiosallisuuden edistämisen" in document.text_pages.first().text


def test_first_page_becomes_a_webp_picture():
    document = read(make_pdf(FINNISH))
    assert document.first_page.name.startswith("first-pages/")
    with Image.open(document.first_page) as picture:
        assert (picture.format, picture.width) == ("WEBP", 320)


WITHOUT_PICTURE = """
import os, sys
from core.files import extraction, reader
extraction.first_page_picture = lambda pdf: os._exit(1)
reader.main(*sys.argv[1:])
"""


def test_picture_that_takes_too_much_costs_no_page(monkeypatch):
    monkeypatch.setattr(apart, "_command", lambda *told: [sys.executable, "-c", WITHOUT_PICTURE, "20", *told])
    document = read(make_pdf(FINNISH, title="Raportti", lang="fi"))
    assert (document.reading, document.findings, bool(document.first_page)) == ("done", ["untagged"], False)
    assert "digiosallisuuden" in document.text_pages.get().text


def test_wide_and_long_first_pages_keep_within_the_picture():
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 14000)
    from tests.core.files.pdf_files import _bytes

    with Image.open(read(_bytes(writer)).first_page) as picture:
        assert picture.height <= 640


def test_language_is_guessed_when_the_file_does_not_tell_it():
    assert read(make_pdf(FINNISH)).found_language == "fi"
    assert read(make_pdf(SWEDISH)).found_language == "sv"


def test_language_that_the_editor_chose_wins():
    document = upload(make_pdf(FINNISH, lang="fi"), language="sv")
    reading.read_document.call(document.pk)
    document.refresh_from_db()
    assert (document.found_language, document.text_language) == ("fi", "sv")


def test_plain_file_is_untagged_and_lacks_title_and_language():
    assert read(make_pdf(FINNISH)).findings == ["untagged", "no-title", "no-language"]


def test_title_that_a_program_made_up_is_no_title():
    document = read(make_pdf(FINNISH, title="Microsoft Word - luonnos3.docx", lang="fi", tagged=True))
    assert document.findings == ["no-title"]


def test_scanned_file_is_told():
    document = read(scanned_pdf())
    assert "scanned" in document.findings
    assert document.page_count == 2
    assert document.found_language == ""


def test_file_with_password_is_told_and_not_read():
    document = read(make_pdf(FINNISH, password="salainen"))
    assert (document.reading, document.findings, document.page_count) == ("done", ["locked"], None)


def test_file_with_restrictions_is_read_and_told():
    document = read(make_pdf(FINNISH, owner_password="salainen", title="Raportti", lang="fi", tagged=True))
    assert document.findings == ["encrypted"]
    assert "digiosallisuuden" in document.text_pages.get().text


@pytest.mark.parametrize("data", [b"%PDF-1.7 rubbish", make_pdf(FINNISH)[:300], b"\0" * 500])
def test_damaged_file_does_not_stop_the_worker(data):
    document = read(data)
    assert (document.reading, document.findings) == ("failed", ["damaged"])


def test_file_that_the_storage_lost_fails():
    document = upload(make_pdf(FINNISH))
    document.file.storage.delete(document.file.name)
    reading.read_document.call(document.pk)
    document.refresh_from_db()
    assert document.reading == "failed"


def test_other_kinds_of_file_are_done_at_once():
    document = read(b"a;b\n1;2\n", name="luvut.csv")
    assert (document.reading, document.page_count, document.findings) == ("done", None, [])


def test_text_is_one_line_without_signs_of_the_printer():
    assert clean_text("työl\ufffelisyyden  ja\r\nEU\ufffe\u00adrahoitus\x00 ﬁn") == "työllisyyden ja EU-rahoitus fin"
    assert clean_text("tyo\u0308llisyys") == "työllisyys"
    assert clean_text("digi\u00ados\u00adal\u00adli\u00adsuus") == "digiosallisuus"


def test_sample_comes_from_the_middle_first():
    pages = [extraction.PageText(text) for text in ("kansi", "sisältö", "lähteet")]
    assert text_language.sample(pages).split() == ["sisältö", "lähteet", "kansi"]

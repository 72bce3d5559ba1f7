"""The demo site's PDF files: what readers of reports, and the report on files, rely on."""

from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

FILES = Path(__file__).resolve().parents[2] / "demo/files/pdf"
REPORTS = [
    "digiosallisuus-digitaalisessa-tyonhaussa.fi",
    "digital-delaktighet-i-digital-jobbsokning.sv",
    "alkukartoitus-2022.fi",
    "startkartlaggning-2022.sv",
    "loppukartoitus-2023.fi",
    "slutkartlaggning-2023.sv",
    "digirohkeusryhma-opas.fi",
    "guide-digimodsgrupper.sv",
]
SLIDES = "hanke-esittely.fi"
SCANNED = "skannattu-ilmoitus.fi"
UNTAGGED = "vanha-esite.fi"


@cache
def reader(name):
    return PdfReader(FILES / f"{name}.pdf")


def catalogue(name):
    return reader(name).trailer["/Root"]


@cache
def texts(name):
    """The text of each page, with single spaces."""
    pages = pypdfium2.PdfDocument(FILES / f"{name}.pdf")
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def elements(element):
    """Every element of a structure tree, in reading order."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if hasattr(kid, "get") and "/S" in kid:
            yield kid
            yield from elements(kid)


def test_no_file_is_forgotten():
    assert {path.stem for path in FILES.glob("*.pdf")} == {*REPORTS, SLIDES, SCANNED, UNTAGGED}


def test_no_file_is_heavy():
    assert all(path.stat().st_size <= 1_000_000 for path in FILES.glob("*.pdf"))


@pytest.mark.parametrize("name", [*REPORTS, SLIDES])
def test_a_file_is_tagged_and_says_its_title_and_language(name):
    root = catalogue(name)
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == name.rsplit(".", 1)[1]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader(name).metadata.title and reader(name).metadata.author


@pytest.mark.parametrize("name", [*REPORTS, SLIDES])
def test_bookmarks_lead_through_a_file(name):
    title, chapters = reader(name).outline
    assert title.title
    assert len([chapter for chapter in chapters if not isinstance(chapter, list)]) >= 5


@pytest.mark.parametrize("name", [*REPORTS, SLIDES])
def test_structure_has_headings_lists_tables_and_described_figures(name):
    found = list(elements(catalogue(name)["/StructTreeRoot"]))
    tags = [element["/S"] for element in found]
    assert tags.count("/H1") == 1
    assert {"/H2", "/L", "/Table", "/TH", "/Figure", "/Link"} <= set(tags)
    assert all(element.get("/Alt") for element in found if element["/S"] == "/Figure")


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_has_six_to_twenty_pages_of_text(name):
    assert 6 <= len(texts(name)) <= 20
    assert len(" ".join(texts(name)).split()) > 800


@pytest.mark.parametrize("name", [*REPORTS, SLIDES])
def test_the_first_page_says_that_the_text_is_an_example(name):
    sentence = {"fi": "Esittelysivuston malliaineisto:", "sv": "Exempelmaterial för en demonstrationswebbplats:"}
    assert sentence[name.rsplit(".", 1)[1]] in texts(name)[0]


def test_contents_name_the_pages_of_the_chapters():
    report = reader(REPORTS[0])
    for chapter in report.outline[1][2:]:
        if not isinstance(chapter, list):
            page = report.get_destination_page_number(chapter) + 1
            assert f"{chapter.title} {page}" in texts(REPORTS[0])[1]


@pytest.mark.parametrize(
    ("name", "word"),
    [(REPORTS[0], "hyödyntämiskuilu"), (REPORTS[1], "nyttoklyftan"), (REPORTS[6], "digimörkö"), (SLIDES, "osuuskunta")],
)
def test_words_can_be_found_inside(name, word):
    assert word in " ".join(texts(name)).lower()


def test_slides_lie_on_their_side():
    pages = reader(SLIDES).pages
    assert 10 <= len(pages) <= 12
    assert all(page.mediabox.width > page.mediabox.height for page in pages)


def test_the_scanned_page_has_no_text():
    (page,) = reader(SCANNED).pages
    assert texts(SCANNED) == [""]
    assert len(page.images) == 1


def test_the_old_file_has_text_but_nothing_that_describes_it():
    assert len(reader(UNTAGGED).pages) == 2
    assert "Digi- ja Duunikulma" in texts(UNTAGGED)[0]
    assert not {"/StructTreeRoot", "/MarkInfo", "/Lang", "/Outlines"} & set(catalogue(UNTAGGED))
    assert not reader(UNTAGGED).metadata.title

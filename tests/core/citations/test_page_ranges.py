"""Pages of a chapter reach reference managers whichever dash and word somebody typed."""

import csv
from io import StringIO

import pytest
import rispy
from django.utils.translation import override

from core.citations.formats import bibtex, ris, table
from core.citations.page_ranges import first_and_last, tidy_pages
from core.citations.record import Record
from publications.models import PublicationPage


def record(pages: str) -> Record:
    return Record(key="abc", url="https://example.org/", title="Luku", type="chapter", type_name="Luku", pages=pages)


@pytest.mark.parametrize(
    "typed",
    [
        "12–34",
        "12-34",
        "12—34",
        "12 – 34",
        "12 -- 34",
        "12−34",
        "s. 12–34",
        "s.12-34",
        "(s. 12–34)",
        "siv. 12–34.",
        "S. 12–34",
        "ss. 12–34",
        "sivut 12–34",
        "sid. 12–34",
        "sidorna 12–34",
        "pp. 12–34",
        "p. 12-34",
    ],
)
def test_every_way_to_write_a_range_has_two_ends(typed):
    assert first_and_last(typed) == ("12", "34")
    (entry,) = rispy.loads(ris.write([record(typed)]))
    assert (entry["start_page"], entry["end_page"]) == ("12", "34")
    assert "12--34" in bibtex.write([record(typed)])
    assert "12–34" in table.write([record(typed)])


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("", ("", "")),
        ("12", ("12", "")),
        ("s. 7", ("7", "")),
        ("xi–xv", ("xi", "xv")),
        ("S12–S20", ("S12", "S20")),
        ("12–34, 40-45", ("12–34, 40–45", "")),
        ("supplement", ("supplement", "")),
    ],
)
def test_what_is_no_single_range_is_kept(typed, ends):
    assert first_and_last(typed) == ends


@pytest.mark.parametrize(("language", "name"), [("fi", "Sivut"), ("sv", "Sidor")])
def test_the_column_of_a_table_is_not_called_a_number_of_pages(language, name):
    with override(language):
        header = next(csv.reader(StringIO(table.write([record("12–34")]).removeprefix("\ufeff")), delimiter=";"))
    assert name in header and not {"Sivumäärä", "Sidantal"} & set(header)


@pytest.mark.django_db
def test_a_page_keeps_the_range_as_it_is_printed(tuotos):
    page = tuotos.page(PublicationPage, year=2023)
    page.page_range = "s. 12-34"
    page.clean()
    assert page.page_range == tidy_pages("12–34") == "12–34"

"""What a PDF file offers for its record: from its metadata and its first pages."""

from io import BytesIO

import pytest

from core.files import extraction
from core.files.record.facts import abstract_of, isbns_of, publisher_of, year_of
from core.files.record.names import people_in
from core.files.record.proposing import propose
from tests.core.files.drawn_pdf import drawn_pdf, lines

BODY = lines(*["Tässä on raportin leipätekstiä, jota on paljon enemmän kuin otsikkoa."] * 20, top=500)
COVER = [
    (40, 700, "Digiosallisuus kasvaa", 24),
    (40, 670, "kuntien arjessa", 24),
    (40, 640, "Maija Meikäläinen ja Åke Öman"),
]
COLOPHON = lines(
    "Julkaisija: Metropolia Ammattikorkeakoulu",
    "© 2024 kirjoittajat",
    "ISBN 978-952-328-103-5 (nid.)",
    "ISBN 978-952-328-094-6 (pdf)",
    "ISBN 978-952-328-094-7",
)


def offered(*pages) -> dict:
    return propose(extraction.open_pdf(BytesIO(drawn_pdf(*pages))))


def test_title_is_what_stands_biggest_and_authors_stand_below():
    record = offered([*COVER, *BODY], COLOPHON)
    assert record["title"] == {"value": "Digiosallisuus kasvaa kuntien arjessa", "sure": True}
    assert record["authors"] == {"value": ["Maija Meikäläinen", "Åke Öman"], "sure": False}
    assert record["year"] == {"value": 2024, "sure": True}
    assert record["publisher"] == {"value": "Metropolia Ammattikorkeakoulu", "sure": True}


def test_numbers_with_a_wrong_check_digit_are_not_offered_and_that_of_the_file_comes_first():
    assert offered(COVER, COLOPHON)["isbn"]["value"] == ["978-952-328-094-6", "978-952-328-103-5"]


def test_page_without_anything_offers_nothing():
    assert offered([(40, 700, ".")]) == {}


@pytest.mark.parametrize(
    "row, names",
    [
        ("Maija Meikäläinen, Åke Öman & Liisa von Bonsdorff", ["Maija Meikäläinen", "Åke Öman", "Liisa von Bonsdorff"]),
        ("Kirjoittajat: Matti Virtanen ja Anna-Liisa Korhonen", ["Matti Virtanen", "Anna-Liisa Korhonen"]),
        ("Andreas Gal∗+, Brendan Eich2", ["Andreas Gal", "Brendan Eich"]),
        ("Virtanen, Matti", ["Matti Virtanen"]),
        ("Metropolia Ammattikorkeakoulu", []),
        ("Helsinki 2024", []),
        ("Tämä on tavallinen lause", []),
    ],
)
def test_names_are_told_from_other_rows(row, names):
    assert people_in(row) == names


def test_year_of_the_rights_comes_before_others():
    assert year_of("Vuonna 1999 alkoi. © Tekijät 2021", "") == (2021, True)
    assert year_of("1999 ja 2020", "D:20200101") == (2020, True)
    assert year_of("ei mitään", "D:20180101") == (2018, False)
    assert year_of("ei mitään", "") == (None, False)


def test_abstract_ends_where_the_next_part_begins():
    text = (
        "Kansi\nTiivistelmä\nRaportti kertoo, miten digi-\nosallisuus kasvaa kunnissa, kun neuvontaa on tarjolla " * 1
    )
    text += "tarjolla jokaisessa kirjastossa.\nAvainsanat: digiosallisuus\n1 Johdanto"
    found = abstract_of(text)
    assert found.startswith("Raportti kertoo, miten digiosallisuus") and found.endswith("kirjastossa.")
    assert abstract_of("Tiivistelmä\nLyhyt.") == ""


def test_publisher_that_is_only_named_is_not_sure():
    assert publisher_of("Jyväskylän yliopisto, Agora") == ("Jyväskylän yliopisto", False)
    assert isbns_of("ISBN 951-45-9693-5") == ["951-45-9693-5"]

"""Titles as catalogues write them, and as readers and libraries read them."""

import pytest

from core import titles


@pytest.mark.parametrize(
    ("title", "subtitle", "parts"),
    [
        (
            "3-30-300 -luontosuositus : luonnossa oleskelun edut",
            "",
            ("3-30-300 -luontosuositus", "luonnossa oleskelun edut"),
        ),
        ("Opas: näin pääset alkuun", "", ("Opas: näin pääset alkuun", "")),  # typed by an editor: as it is
        ("Kulma : kirja", "Selvitys", ("Kulma: kirja", "Selvitys")),
        ("Yksi : kaksi : kolme", "", ("Yksi", "kaksi: kolme")),
        (" : alku", "", (": alku", "")),
    ],
)
def test_title_is_split_where_a_catalogue_joined_it(title, subtitle, parts):
    assert titles.split(title, subtitle) == parts


def test_readers_and_libraries_get_their_own_colon():
    assert titles.whole("Ounas : muistomerkki") == titles.whole("Ounas", "muistomerkki") == "Ounas: muistomerkki"
    assert titles.for_libraries("Ounas", "muistomerkki") == "Ounas : muistomerkki"
    assert titles.for_libraries("Ounas") == "Ounas"


@pytest.mark.parametrize(
    ("word", "language", "divided"),
    [
        ("työllistymisedellytystenparantamistoimenpide", "fi", "\u00adtoimen\u00adpide"),
        ("arbetsmarknadsutbildningar", "sv", "\u00adutbildningar"),
    ],
)
def test_very_long_words_may_be_divided_between_their_parts(word, language, divided):
    assert divided in titles.divided(word, language)
    assert titles.divided(word, language).replace("\u00ad", "") == word


def test_names_of_files_go_on_in_the_next_line_and_stay_text():
    assert titles.divided("kysely_2024.pdf", "fi") == "kysely_<wbr>2024.<wbr>pdf"
    assert titles.divided("<b>työ</b> & opas", "fi") == "&lt;b&gt;työ&lt;/b&gt; &amp; opas"

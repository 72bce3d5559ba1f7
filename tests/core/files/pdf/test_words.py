"""Words of a PDF page, in one piece however the page draws them."""

import pytest

from tests.core.files.drawn_pdf import drawn_pdf, lines, texts_of


def text_of(*pieces) -> str:
    return texts_of(drawn_pdf(list(pieces)))[0]


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011", "\u00ad", "\u2212"])
def test_word_is_split_at_the_end_of_a_line(hyphen):
    assert text_of(*lines(f"tieto{hyphen}", "yhteiskunnan palvelut")) == "tietoyhteiskunnan palvelut"
    assert text_of(*lines(f"SAAVUTET{hyphen}", "TAVUUSSELOSTE")) == "SAAVUTETTAVUUSSELOSTE"


@pytest.mark.parametrize(
    ("first", "second", "read"),
    [
        ("EU-", "rahoitus", "EU-rahoitus"),
        ("ESR-", "RAHOITUS", "ESR-RAHOITUS"),
        ("koulutus-", "ja työpalvelut", "koulutus- ja työpalvelut"),
        ("utbildnings-", "och arbetstjänster", "utbildnings- och arbetstjänster"),
        ("sosiaali-", "taikka terveyspalvelut", "sosiaali- taikka terveyspalvelut"),
        ("koulu-", "eikä työikäisten", "koulu- eikä työikäisten"),
        ("arbets-", "respektive näringslivet", "arbets- respektive näringslivet"),
        ("vuosina 2019–", "2021 tehty", "vuosina 2019–2021 tehty"),
        ("rata Helsinki–", "Tampere", "rata Helsinki–Tampere"),
        ("vuosina 2020-", "2021", "vuosina 2020-2021"),
    ],
)
def test_hyphen_of_its_own_stays(first, second, read):
    assert text_of(*lines(first, second)) == read


@pytest.mark.parametrize("unseen", ["\u200b", "\u2060", "\u200d", "\ufeff", "\u00ad"])
def test_signs_without_width_split_no_word(unseen):
    assert text_of((40, 700, f"verkko{unseen}kauppa{unseen}katsaus")) == "verkkokauppakatsaus"


@pytest.mark.parametrize("before", [True, False])
def test_accents_that_are_drawn_by_themselves_are_part_of_the_letter(before):
    accents = [(40 + 5 * place, 700, "¨") for place in (1, 3)]
    letters = [(40 + 5 * place, 700, sign) for place, sign in enumerate("Hamal")]
    pieces = [letters[0], accents[0], *letters[1:3], accents[1], *letters[3:]] if before else [*letters, *accents]
    assert text_of(*pieces) == "Hämäl"


def test_accent_between_words_keeps_them_apart():
    assert text_of((40, 700, "als "), (60, 700, "´"), (60, 700, "e"), (65, 700, "en")) == "als éen"


def test_accent_beside_a_letter_is_no_part_of_it():
    assert text_of((40, 700, "a"), (45, 700, "¨"), (50, 700, "b")) == "a¨b"


def test_letters_with_spaces_between_are_one_word():
    assert text_of((40, 700, "J O H D A N T O")) == "JOHDANTO"
    assert text_of((40, 700, "V U O S I   K A T S A U S")) == "VUOSI KATSAUS"
    spread = [(40 + 8 * place, 700, sign) for place, sign in enumerate("tietoa")]
    assert text_of(*spread) == "tietoa"


def test_short_words_among_words_of_wide_letters_are_whole_too():
    assert text_of((40, 700, "T A U S T A   J A   T A V O I T T E E T")) == "TAUSTA JA TAVOITTEET"


@pytest.mark.parametrize("step", [7, 7.5, 8])
def test_letters_with_some_room_between_are_one_word(step):
    spread = [(40 + step * place, 700, sign) for place, sign in enumerate("LOPPURAPORTTI 2024 ja liite")]
    assert text_of(*spread) == "LOPPURAPORTTI 2024 ja liite"


def test_big_first_letter_of_a_chapter_is_part_of_its_word():
    rest = [(60, 700, "ässä luvussa kerrotaan"), (60, 688, "hankkeen alusta asti")]
    assert text_of((40, 690, "T", 36), *rest) == "Tässä luvussa kerrotaan hankkeen alusta asti"
    assert text_of((40, 690, "I", 36), (60, 700, "den här rapporten")) == "I den här rapporten"


def test_a_few_single_letters_stay_apart():
    assert text_of((40, 700, "kohdat a b c")) == "kohdat a b c"


def test_number_of_a_note_is_no_part_of_the_word():
    assert text_of((40, 700, "palvelu"), (75, 704, "12", 6)) == "palvelu 12"
    assert text_of((40, 704, "1", 6), (43, 700, "Palvelu")) == "1 Palvelu"


COLUMNS = [
    ("Hankkeessa rakennettiin tieto-", "Palvelut auttavat saavutetta-"),
    ("yhteiskunta kaikille, jotka", "vuudesta ja tietosuojan laa-"),
    ("haluavat osallistua ja oppia", "dusta kertovaa aineistoa"),
    ("uusia taitoja arjessaan.", "kuntien asukkaille."),
]


def test_columns_that_are_drawn_row_by_row_are_read_one_by_one():
    rows = [(x, 700 - 12 * number, row[x > 40]) for number, row in enumerate(COLUMNS) for x in (40, 220)]
    text = text_of(*rows)
    assert "tietoyhteiskunta kaikille, jotka haluavat" in text and "laadusta" in text
    assert text.index("arjessaan") < text.index("Palvelut")


def test_no_word_is_made_of_two_pieces_of_a_row():
    """Two rows are too few to see columns in them, but what stands beside a hyphen does not go on after it."""
    rows = [(x, 700 - 12 * number, row[x > 40]) for number, row in enumerate(COLUMNS[:2]) for x in (40, 220)]
    assert "tietopalvelut" not in text_of(*rows).lower()
    assert "saavutettayhteiskunta" not in text_of(*rows)


def test_cells_of_a_table_stay_in_their_rows():
    rows = [("Vuosi", "2024"), ("Osallistujia", "120"), ("Tilaisuuksia", "7"), ("Kuntia", "3")]
    pieces = [(x, 700 - 12 * number, row[x > 40]) for number, row in enumerate(rows) for x in (40, 220)]
    assert text_of(*pieces) == "Vuosi 2024 Osallistujia 120 Tilaisuuksia 7 Kuntia 3"


@pytest.mark.parametrize(
    ("foot", "head"), [((), ()), (("16",), ()), (("16",), ("Toinen luku",)), (("– 16 –",), ("17", "Toinen luku"))]
)
def test_word_that_goes_over_to_the_next_page_is_on_both(foot, head):
    before = lines("Palvelujen väliaikais-") + lines(*foot, top=60)
    after = lines(*head, top=820) + lines("järjestelyt jatkuvat. Uusi luku alkaa.")
    first, second = texts_of(drawn_pdf(before, after))
    assert first == " ".join(["Palvelujen väliaikaisjärjestelyt", *foot])
    assert second == " ".join([*head, "väliaikaisjärjestelyt jatkuvat. Uusi luku alkaa."])


def test_word_that_ends_on_its_page_is_not_carried_over():
    before = lines("Palvelujen väliaikais-", "järjestelyt jatkuvat.")
    assert texts_of(drawn_pdf(before, lines("eivät lopu")))[1] == "eivät lopu"


def test_hyphen_at_the_end_of_a_page_before_and_stays():
    assert texts_of(drawn_pdf(lines("koulutus-"), lines("ja työpalvelut")))[0] == "koulutus-"

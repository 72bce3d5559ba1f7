"""What editors paste does not hide the words of their texts."""

import pytest

from core.findable.tidying import tidy

TEXTS = [
    ("saavutet\u00adtavuus ja verk\u200bko\u2060kauppa", "saavutettavuus ja verkkokauppa"),
    ("kansalais-\nopistoväki", "kansalaisopistoväki"),
    ("päi\u2010 \r\n  väkodissa", "päiväkodissa"),
    ("sosiaali-\nja terveyspalvelut", "sosiaali- ja terveyspalvelut"),
    ("vård-\noch omsorg, nais-\nsekä miestutkimus", "vård- och omsorg, nais- sekä miestutkimus"),
    ("jalka-\njakkara", "jalkajakkara"),  # begins as a word that joins does
    ("TE-\ntoimisto ja 2020-\nluku", "TE-toimisto ja 2020-luku"),
    ("– yksi\n- kaksi", "– yksi\n- kaksi"),
    ("työ-elämä", "työ-elämä"),
]


@pytest.mark.parametrize(("pasted", "read"), TEXTS)
def test_words_are_read_as_people_read_them(pasted, read):
    assert tidy(pasted) == read

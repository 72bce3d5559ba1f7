import random
import unicodedata

import pytest

from search.analysis import folded, index_terms, index_text, query_terms, words


def texts(text):
    return [word.text for word in words(text)]


def test_words_keep_their_inner_signs():
    assert texts("Maa-alue, EU:n (raa'at) COVID-19 – S21234!") == ["maa-alue", "eu:n", "raa'at", "covid-19", "s21234"]


def test_signs_of_codes_belong_to_them():
    assert texts("ESF+ ja C++, 1+1") == ["esf+", "ja", "c++", "1", "1"]


def test_dash_of_a_span_of_years_divides_words():
    assert texts("2023–2027") == ["2023", "2027"]


def test_offsets_are_those_of_the_original_text():
    text = "Stra\u00dfe  ÅÄÖ\u00adtalo, a\u0308iti 😀 \u0130stanbul"
    found = [text[word.start : word.end] for word in words(text)]
    assert found == ["Stra\u00dfe", "ÅÄÖ\u00adtalo", "a\u0308iti", "\u0130stanbul"]


def test_soft_hyphens_and_decomposed_letters_are_the_same_word():
    assert texts("digi\u00adosallisuus") == ["digiosallisuus"]
    assert texts(unicodedata.normalize("NFD", "sää")) == ["sää"]


def test_typographic_signs_are_the_plain_ones():
    assert texts("raa’at linja\u2011auto") == ["raa'at", "linja-auto"]


@pytest.mark.parametrize(
    ("word", "stored"),
    [
        ("sääri", "sææri"),
        ("öljy", "øljy"),
        ("ålder", "ðlder"),
        ("idé", "ide"),
        ("covid-19", "covid19"),
        ("esf+", "esfplus"),
    ],
)
def test_stored_letters_keep_the_nordic_ones_apart(word, stored):
    assert folded(word) == stored


HOSTILE = [
    "a" * 10_000,
    "\0",
    "😀👩‍👩‍👧",
    "漢字かな",
    "-" * 500,
    "a-" * 5_000,
    "a:" * 5_000,
    "a'" * 5_000,
    "ä" * 59,
    "kissa" * 12,
    "hus" * 20,
    '" OR 1=1; -- *',
    "١٢٣ ½ ² ﷺ ẞ ŉ",
    "\u0308\u0308",
    "\ud800",
]


@pytest.mark.parametrize("language", ["fi", "sv", "en", "xx", ""])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_the_analysis(text, language):
    for term in index_text(text, language).split():
        assert term.isalnum()
        assert len(term) <= 300
    for word in words(text):
        query_terms(word.text, (language, "fi", "sv"))


def test_each_word_of_any_text_is_found_by_itself():
    chance = random.Random(7)  # noqa: S311
    for _round in range(300):
        text = "".join(chr(chance.choice((chance.randrange(32, 0x250), chance.randrange(0xD7FF)))) for _ in range(30))
        for word in words(text):
            assert text[word.start : word.end]
            for language in ("fi", "sv"):
                stored = set(index_terms(word.text, language))
                assert stored & set(query_terms(word.text, ("fi", "sv"))) or not folded(word.text)

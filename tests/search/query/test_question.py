"""What a query asks for, as people type it."""

import pytest

from search.query.question import parse


def test_words_stand_once_and_phrases_between_any_quotes():
    asked = parse('Metsä metsä ”kestävä kehitys” "suo"')
    assert asked.words == ("metsä", "kestävä", "kehitys", "suo")
    assert asked.phrases == (("kestävä", "kehitys"),)


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("metsä -teollisuus", ("metsä",), (("teollisuus",),)),
        ("metsä −teollisuus -paperi", ("metsä",), (("teollisuus",), ("paperi",))),
        ('metsä -"puun jalostus"', ("metsä",), (("puun", "jalostus"),)),
        ("TE-toimisto", ("te-toimisto",), ()),
        ("sosiaali- ja terveyspalvelut", ("sosiaali", "ja", "terveyspalvelut"), ()),
        ("metsä - teollisuus", ("metsä", "teollisuus"), ()),
        ("-teollisuus", ("teollisuus",), ()),
        ("metsä -", ("metsä",), ()),
    ],
)
def test_a_minus_before_a_word_says_that_it_is_not_wanted(text, wanted, unwanted):
    assert (parse(text).words, parse(text).unwanted) == (wanted, unwanted)


@pytest.mark.parametrize(
    ("text", "hanging"),
    [
        ("pro gradu -tutkielma", ((("pro", "gradu"), ("tutkielma",)),)),
        ("kissa -koira", ((("kissa",), ("koira",)),)),
        ('"pro gradu" -tutkielma', ()),
        ('kissa -"koira"', ()),
        ("kissa -koira -hiiri", ((("kissa",), ("koira",)),)),
    ],
)
def test_the_words_before_a_minus_are_told(text, hanging):
    assert parse(text).hanging == hanging


def test_a_minus_that_is_a_hyphen_leaves_nothing_out():
    asked = parse("pro gradu -tutkielma -hanke", frozenset({("tutkielma",)}))
    assert (asked.words, asked.unwanted) == (("pro", "gradu", "tutkielma"), (("hanke",),))


def test_an_unwanted_word_may_be_the_end_of_a_compound():
    assert parse("pro gradu -tutkielma").with_unwanted.words == ("pro", "gradu", "tutkielma")


@pytest.mark.parametrize(
    ("text", "words", "choices"),
    [
        ("metsä TAI suo", ("metsä", "suo"), (("metsä", "suo"),)),
        ("skog ELLER myr OR mosse lag", ("skog", "myr", "mosse", "lag"), (("skog", "myr", "mosse"),)),
        ("a OR b c OR d", ("a", "b", "c", "d"), (("a", "b"), ("c", "d"))),
        ("metsä tai suo", ("metsä", "tai", "suo"), ()),
        ("TAI metsä", ("tai", "metsä"), ()),
        ("metsä OR", ("metsä", "or"), ()),
    ],
)
def test_or_in_capitals_joins_words_of_which_one_is_enough(text, words, choices):
    assert (parse(text).words, parse(text).choices) == (words, choices)


def test_an_address_is_read_without_its_beginning():
    assert parse("https://doi.org/10.1234/abc").words == parse("doi.org/10.1234/abc").words


@pytest.mark.parametrize("text", ["", "-", '"', '-"', "OR OR OR", "- - -", '"-" OR -"', "\0", "TAI " * 300])
def test_any_text_is_a_question(text):
    parse(text)

import random

import pytest

from search.analysis import base_forms
from search.analysis.spelling.edits import Neighbours
from search.analysis.spelling.speller import Speller

BOTH = ("fi", "sv")
ENTRIES = {
    "osallisuus": 9,
    "osallisuutta": 4,
    "kokeilu": 3,
    "kokeiluja": 1,
    "houkutella": 2,
    "työryhmä": 5,
    "koulu": 8,
    "kulku": 2,
    "marknad": 6,
    "arbetsmarknad": 2,
    "delaktighet": 7,
    "hund": 2,
}


@pytest.fixture(scope="module")
def speller():
    return Speller(ENTRIES)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("osalisuus", "osallisuus"),
        ("osallisuuus", "osallisuus"),
        ("osalilsuus", "osallisuus"),
        ("ossallisuutta", "osallisuutta"),
        ("delatkighet", "delaktighet"),
        ("deelaktigget", "delaktighet"),
        ("hunt", "hund"),
    ],
)
def test_nearest_word_of_the_index(speller, typed, meant):
    assert speller.correct(typed, BOTH) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("hukuttelivat", "houkuttelivat"), ("kokeliujen", "kokeilujen"), ("markanden", "marknaden")]
)
def test_form_that_the_index_does_not_hold(typed, meant):
    entries = dict(ENTRIES)
    for form in ("houkuttelin", "tarkkailivat", "houkka", "hoksata", "laulujen", "ilujen", "landen", "naden"):
        entries[form] = 1
    assert Speller(entries).correct(typed, BOTH) == meant


def test_short_words_take_one_change_only(speller):
    assert speller.correct("hxxd", BOTH) is None
    assert speller.correct("kolu", BOTH) == "koulu"


@pytest.mark.parametrize("typed", ["", "a", "qwertyuiop", "😀😀😀", "x" * 5000, "\0\0\0", "漢字漢字"])
def test_what_is_near_nothing_stays(speller, typed):
    assert speller.correct(typed, BOTH) is None


def test_likelier_of_two_is_the_more_frequent():
    assert Speller({"talon": 1, "talot": 9}).correct("talor", ("fi",)) == "talot"


def test_empty_index_corrects_nothing():
    assert Speller({}).correct("osallisuus", BOTH) is None


def test_without_dictionaries_the_words_of_the_index_still_correct(makers, speller):
    makers(sv=())
    assert speller.correct("osalisuus", BOTH) == "osallisuus"


def test_every_keystroke_away_is_a_neighbour():
    words = ["kokeilu", "osallisuus", "työryhmä", "ab", "digi"]
    neighbours, chance = Neighbours(words), random.Random(3)  # noqa: S311
    for _round in range(400):
        word = chance.choice(words)
        place = chance.randrange(len(word))
        rest = word[place + 1 :]
        typed = chance.choice((word[:place] + rest, word[:place] + "x" + rest, word[:place] + "x" + word[place:]))
        if rest and rest[0] != word[place]:
            typed = chance.choice((typed, word[:place] + rest[0] + word[place] + rest[1:]))
        assert typed == word or (word, True) in set(neighbours.of(typed))


def test_corrected_word_leads_to_the_base_form(speller):
    assert base_forms(speller.correct("ossallisuutta", BOTH), "fi") == ("osallisuus",)

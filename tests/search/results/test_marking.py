"""Found words are marked, and the passage that shows most of them is chosen."""

import pytest

from search.models import IndexedPart
from search.results.marking import Wanted, beginnings, marked, plain, snippet
from search.results.parts import Finder

WANTED = Wanted((frozenset({"osallisuus", "osallisuutta"}), frozenset({"tuki"})))


def test_inflected_forms_are_marked_and_everything_is_escaped():
    assert marked("<b>Osallisuutta</b> & tuki", WANTED) == (
        "&lt;b&gt;<mark>Osallisuutta</mark>&lt;/b&gt; &amp; <mark>tuki</mark>"
    )


def test_what_follows_the_last_found_word_is_escaped():
    assert marked("tuki <script>", WANTED) == "<mark>tuki</mark> &lt;script&gt;"


def test_snippet_shows_the_passage_with_most_of_the_words():
    text = "Osallisuus. " + "sana " * 60 + "sana. Nyt tuki ja osallisuutta yhdessä. " + "loppu " * 60
    assert snippet(text, WANTED) == (
        "… Nyt <mark>tuki</mark> ja <mark>osallisuutta</mark> yhdessä. " + ("loppu " * 25).strip() + " …"
    )


def test_snippet_stays_inside_a_paragraph():
    assert snippet("Otsikko\nTässä on tuki.\nMuuta", WANTED) == "Tässä on <mark>tuki</mark>."


def test_no_snippet_without_found_words():
    assert snippet("Ei mitään.", WANTED) == "" and snippet("", WANTED) == ""


@pytest.mark.parametrize(
    "text", ["osalli\u00adsuutta", "OSALLI\u200bSUUTTA", "osallisuutta\u2011työ", "osallisuutta’kin"]
)
def test_a_word_with_signs_that_nobody_sees_may_stand_in_a_text(text):
    wanted = Wanted((frozenset({"osallisuutta", "osallisuutta-työ", "osallisuutta'kin"}),))
    assert wanted.may_stand_in(plain(f"Alku {text} loppu")) and "<mark>" in marked(f"Alku {text} loppu", wanted)


def test_a_text_without_the_words_is_known_by_few_beginnings():
    forms = {"osallisuus", "osallisuutta", "osallisuuden", "digiosallisuus", "epäosallisuuteen", "tuki"}
    assert beginnings(forms) == ["tuki", "osallisuu"]
    assert not Wanted((frozenset(forms),)).may_stand_in(plain("Osasto ja tukka."))


def test_parts_with_most_words_are_found_in_their_order():
    parts = [
        IndexedPart(kind="pdf", key=f"7:{number}", language="fi", text=text)
        for number, text in enumerate(["Tuki.", "Osallisuutta ja tuki 27.1.2022.", "Muuta.", "Tuki, osallisuus."])
    ]
    found = Finder(WANTED).find(parts, "fi")
    assert [part.key for part in found.equal] == ["7:1", "7:3"] and found.has_all
    assert [part.key for part in found.other_pages()] == ["7:1" if found.best.key == "7:3" else "7:3"]
    day = Finder(Wanted((frozenset({"27.1.2022"}),))).find(parts, "fi")
    assert day.best is parts[1]

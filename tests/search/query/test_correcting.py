"""Typing errors: what is repaired, what is not, and how the page tells it."""

import re

import pytest

from blog.models import BlogPostPage
from search.analysis import is_known, is_same_compound
from search.models import Synonym
from tests.search.pages import ask, found

BOTH = ("fi", "sv")


def status(content: str) -> str:
    """Return the text of the region that screen readers are told."""
    region = re.search(r'<div [^>]*role="status"[^>]*>(.*?)</div>', content, re.DOTALL)[1]
    return " ".join(re.sub(r"<[^>]+>", " ", region).split())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("työtön", "työhön"),
        ("työttömän", "työttömyyden"),
        ("Rovaniemi", "rajaniemi"),
        ("Rovaniemellä", "rajaniemellä"),
        ("webinaari", "seminaari"),
        ("vanhus", "vanha"),
        ("kotihoito", "kotihoiva"),
        ("arbetslösa", "arbetsföra"),
        ("arbetslös", "arbetsliv"),
        ("Helsingfors", "helsingborg"),
        ("1987", "1997"),
        ("S22619", "S22618"),
    ],
)
def test_word_of_the_language_is_not_replaced_by_one_like_it(tuotos, client, typed, text):
    tuotos.page(BlogPostPage, title=f"Aivan muuta: {text}", slug="muuta")
    assert found(client, typed) == []
    assert "Näytetään osumat haulle" not in ask(client, f"{typed} muuta")


@pytest.mark.django_db
def test_what_a_site_lacks_is_told_and_a_word_like_it_offered(tuotos, client):
    tuotos.page(BlogPostPage, title="Matkalla työhön")
    content = ask(client, "työtön")
    assert status(content) == "Ei osumia haulla: työtön Tätä sanaa ei ole missään sivustolla: työtön"
    assert 'href="?q=ty%C3%B6h%C3%B6n"' in content
    assert "Sök efter ett ord som skrivs nästan likadant: työhön" in ask(client, "työtön", "sv")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("reader", "told", "way_back"),
    [
        ("fi", "1 osuma haulla: digiosallisuus Kirjoitit: digiosalisuus Näytetään osumat haulle:", "Hae sittenkin:"),
        ("sv", "1 träff för sökningen: digiosallisuus Du skrev: digiosalisuus Visar träffar för:", "Sök ändå efter:"),
    ],
)
def test_heading_and_status_tell_of_a_correction(tuotos, client, reader, told, way_back):
    tuotos.page(BlogPostPage, title="Digiosallisuus")
    content = ask(client, "digiosalisuus", reader)
    assert status(content).startswith(told) and f"{way_back} digiosalisuus" in status(content)
    assert "exact=1" in content and "digiosallisuus" in re.search(r"<title>(.*?)</title>", content, re.DOTALL)[1]


@pytest.mark.django_db
def test_mistyped_word_found_by_guess_is_repaired_too(tuotos, client):
    """Cut by rule the error is another word, so something is found: not what was meant."""
    tuotos.page(BlogPostPage, title="Harrastaa")
    tuotos.page(BlogPostPage, title="Harras")
    assert found(client, "harrasata", exact="1") == ["Harras"]
    assert found(client, "harrasata") == ["Harrastaa"]


@pytest.mark.django_db
def test_form_of_a_name_that_no_dictionary_knows_is_found_without_a_word(tuotos, client):
    tuotos.page(BlogPostPage, title="Abbotsfordin kartta")
    content = ask(client, "Abbotsford")
    assert "Näytetään osumat haulle" not in content and found(client, "Abbotsford") == ["Abbotsfordin kartta"]


@pytest.mark.django_db
def test_word_with_synonyms_is_what_editors_say(tuotos, client):
    tuotos.page(BlogPostPage, title="Korkeakoulu ja ADK")
    Synonym.objects.create(site=tuotos.site, words="amk\nkorkeakoulu")
    assert "Näytetään osumat haulle" not in ask(client, "amk")


@pytest.mark.django_db
def test_compound_joined_in_another_way_is_the_same_word(tuotos, client):
    tuotos.page(BlogPostPage, title="Sitruunanmehu")
    assert found(client, "sitruunamehu") == ["Sitruunanmehu"]


WORDS = ["toimintaterapeutti", "maahanmuuttajille", "rovaniemi-kirja", "covid-19", "eu:n", "helsinki:ssä"]


@pytest.mark.parametrize("word", WORDS)
def test_words_and_pieces_of_words_are_known(word):
    assert is_known(word, BOTH)


@pytest.mark.parametrize("word", ["arbetsgrupp", "delaktighetsgrupper", "arbetsmarknadsfrågor", "helsingfors"])
def test_swedish_compounds_are_known(word):
    assert is_known(word, BOTH)


@pytest.mark.parametrize("word", ["vrekkoneutraliteetti", "digimörököjen", "kattamtan", "osaamisne", "diskussmionen"])
def test_typing_errors_are_no_words(word):
    assert not is_known(word, BOTH)


def test_compounds_are_the_same_by_their_parts():
    assert is_same_compound("kitarasoittotaito", "kitaransoittotaito", BOTH)
    assert not is_same_compound("kotihoito", "kotihoiva", BOTH) and not is_same_compound("talo", "tali", BOTH)

"""A work whose title is just what was asked for stands first, however long it is and whatever the others have."""

import pytest

from blog.models import BlogPostPage
from core.models.relations import OtherTitle
from publications.models import PublicationPage
from search.query import phrases
from tests.factories import translate
from tests.search.pages import found

pytestmark = pytest.mark.django_db
LONG = " ".join(f"Kappale {number} kertoo aivan muusta kuin otsikko lupaa." for number in range(60))


@pytest.fixture
def crowd(tuotos):
    """A short page that has the words far more often than a long one has in its title; returns what makes the two."""

    def make(title, words, language="fi", **fields):
        body = BlogPostPage.body.field.stream_block.to_python([{"type": "text", "value": f"<p>{LONG}</p>"}])
        page = tuotos.page(BlogPostPage, language, title=title, body=body, **fields)
        tuotos.page(BlogPostPage, language, title=f"Taas {words} {words}", plain_summary=words, **fields)
        return page

    return make


@pytest.mark.parametrize("query", ["hanke", "Hankkeen", "HANKKEET"])
def test_title_of_one_word_comes_first_inflected_or_not(crowd, client, query):
    crowd("Hanke", "hankkeesta hanke")
    assert found(client, query) == ["Hanke", "Taas hankkeesta hanke hankkeesta hanke"]


@pytest.mark.parametrize("query", ["digitaalinen osallisuus", "osallisuuteen digitaalisesta"])
def test_title_of_several_words_comes_first_in_any_order(crowd, client, query):
    crowd("Digitaalinen osallisuus", "osallisuuden digitaalinen osallisuus")
    assert found(client, query)[0] == "Digitaalinen osallisuus"


def test_longer_title_is_no_such_title(crowd, client):
    crowd("Hanke päättyy", "hanke")
    assert found(client, "hanke") == ["Taas hanke hanke", "Hanke päättyy"]


def test_words_that_say_nothing_count_in_a_title(crowd, client):
    crowd("Mikä on kvartsi?", "kvartsi")
    assert found(client, "kvartsi") == ["Taas kvartsi kvartsi", "Mikä on kvartsi?"]
    assert found(client, "mikä on kvartsi") == ["Mikä on kvartsi?", "Taas kvartsi kvartsi"]


def test_any_language_of_the_work_and_of_the_reader(crowd, tuotos, client):
    translate(crowd("Hanke", "projektet hanke"), title="Projektet")
    tuotos.page(BlogPostPage, "sv", title="Projektet projektet projekt", plain_summary="projekt")
    assert found(client, "projekt")[0] == "Hanke" and found(client, "projekt", "sv")[0] == "Projektet"
    assert found(client, "hanke", "sv")[0] == "Projektet"


def test_it_comes_before_works_in_the_readers_language(crowd, tuotos, client):
    crowd("Kvartsi", "kvartsi")
    page = tuotos.page(BlogPostPage, "sv", title="Stenar", plain_summary="Kvartsi.")
    assert found(client, "kvartsi", "sv") == ["Kvartsi", page.title, "Taas kvartsi kvartsi"]


def test_title_in_a_third_language(tuotos, client):
    for name, title, abstract in (
        ("Raportti", "Surveying schools", LONG),
        ("Toinen", "Again surveying schools, schools surveyed", ""),
    ):
        title = OtherTitle(language="en", title=title, sort_order=0)
        tuotos.page(PublicationPage, title=name, text_language="en", other_titles=[title], abstract=abstract)
    assert found(client, "surveys school") == ["Raportti", "Toinen"]


def test_title_of_a_corrected_query(crowd, client):
    crowd("Digiosallisuus", "digiosallisuudesta digiosallisuus")
    assert found(client, "digiosalisuus")[0] == "Digiosallisuus"


def test_order_by_date_knows_nothing_of_it(crowd, tuotos, client):
    crowd("Hanke", "hanke", date="2020-01-01")
    tuotos.page(BlogPostPage, title="Uusi hanke", date="2021-01-01")
    assert found(client, "hanke", sort="newest")[:2] == ["Uusi hanke", "Hanke"]


def test_phrase_is_looked_for_there_first(crowd, client, monkeypatch):
    monkeypatch.setattr(phrases, "MOST_CHECKED", 1)
    crowd("Digitaalinen osallisuus", "digitaalinen osallisuus digitaalinen")
    assert found(client, '"digitaalinen osallisuus"') == ["Digitaalinen osallisuus"]

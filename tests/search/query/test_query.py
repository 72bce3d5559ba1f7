"""What a query does: inflection, compounds, stop words, typing errors, phrases, synonyms, any word at last."""

import pytest
from django.db import transaction

from blog.models import BlogPostPage
from core.models import Project
from core.models.relations import OtherTitle
from publications.models import PublicationPage
from search.models import Synonym
from search.query.question import parse
from tests.search.pages import ask, found

pytestmark = pytest.mark.django_db


@pytest.fixture
def posts(tuotos):
    """Posts, each with its text as title."""

    def make(*titles):
        with transaction.atomic():  # the worker has all of it in hand at once
            for title in titles:
                tuotos.page(BlogPostPage, title=title)

    return make


@pytest.mark.parametrize(
    "query, title",
    [
        ("digiosallisuutta", "Digiosallisuus"),
        ("osallisuus", "Digiosallisuuden edistäminen"),
        ("työnhaku", "Apua työnhaussa"),
        ("työnhaku", "Digityönhaku"),
        ("seminaari", "Selätysseminaari"),
        ("ryhmä", "Digirohkeusryhmä"),
        ("METROPOLIAN", "Metropolia"),
        ("esf+", "ESF+ rahoittaa"),
        ("s22619", "Hankekoodi S22619"),
    ],
)
def test_finnish_words_match_inflected_and_inside_compounds(posts, client, query, title):
    posts(title, "Aivan muuta")
    assert found(client, query) == [title]


@pytest.mark.parametrize(
    "query, title",
    [
        ("marknad", "Arbetsmarknaden"),
        ("digitala", "Digital delaktighet"),
        ("arbetssökande", "De arbetssökandes vardag"),
        ("delaktighet", "Delaktighetsgrupper"),
    ],
)
def test_swedish_words_match_inflected_and_inside_compounds(tuotos, client, query, title):
    tuotos.page(BlogPostPage, "sv", title=title)
    tuotos.page(BlogPostPage, "sv", title="Något annat")
    assert found(client, query, "sv") == [title] and found(client, query, "fi") == [title]


def test_whole_word_comes_before_a_compound(posts, client):
    posts("Digiosallisuusohjelma kunnissa", "Osallisuus kunnissa")
    assert found(client, "osallisuus") == ["Osallisuus kunnissa", "Digiosallisuusohjelma kunnissa"]


def test_words_that_say_nothing_are_left_out_of_a_query(posts, client):
    posts("Kvartsi", "Mikä on tämä")
    assert found(client, "mikä on kvartsi") == ["Kvartsi"]
    assert found(client, "mikä on") == ["Mikä on tämä"]


def test_mistyped_word_is_corrected_and_told(posts, client):
    posts("Digiosallisuus")
    content = ask(client, "digiosalisuus")
    assert "Digiosallisuus" in content.replace("<mark>", "").replace("</mark>", "")
    assert "Näytetään osumat haulle:" in content and "<strong>digiosallisuus</strong>" in content
    assert found(client, "digiosalisuus", exact="1") == []


def test_nothing_is_corrected_when_the_word_exists(posts, client):
    posts("Kvartsi", "Kvartti")
    assert found(client, "kvartti") == ["Kvartti"]


def test_any_of_the_words_at_last_and_told(posts, client):
    posts("Kvartsi kivessä", "Graniitti", "Muuta")
    content = ask(client, "kvartsi graniitti")
    assert set(found(client, "kvartsi graniitti")) == {"Kvartsi kivessä", "Graniitti"}
    assert "Missään ei ole kaikkia hakusanoja" in content


def test_phrase_stands_side_by_side_inflected_or_not(posts, client):
    posts("Digitaalisen osallisuuden opas", "Osallisuus ja digitaalinen tuki")
    assert found(client, '"digitaalinen osallisuus"') == ["Digitaalisen osallisuuden opas"]
    assert found(client, "”digitaalinen osallisuus”") == ["Digitaalisen osallisuuden opas"]
    content = ask(client, '"tuki osallisuus"')
    assert "Ei osumia" in content and "Hae ilman lainausmerkkejä" in content


def test_synonym_works_at_once(posts, client, tuotos):
    posts("Ammattikorkeakoulu", "Avoin julkaiseminen")
    assert found(client, "AMK") == []
    Synonym.objects.create(site=tuotos.site, words="AMK\nammattikorkeakoulu")
    assert found(client, "AMK") == ["Ammattikorkeakoulu"]
    assert "<mark>Ammattikorkeakoulu</mark>" in ask(client, "AMK")
    assert found(client, "ammattikorkeakoulut") == ["Ammattikorkeakoulu"]


def test_no_hits_offer_a_way_on(posts, client):
    content = ask(client, "xyzzyplugh")
    assert "Ei osumia haulla: xyzzyplugh" in content and 'value="xyzzyplugh"' in content
    assert "/fi/tuotokset/" in content
    assert "Inga träffar för sökningen" in ask(client, "xyzzyplugh", "sv")


def test_no_hits_tell_whom_to_ask(tuotos, client):
    project = Project.objects.get(site=tuotos.site)
    project.contact_fi, project.contact_sv = "Projektitoimisto", "Projektkontoret"
    project.save()
    assert "Kysy meiltä: <span>Projektitoimisto</span>" in ask(client, "xyzzyplugh")
    assert "Fråga oss: <span>Projektkontoret</span>" in ask(client, "xyzzyplugh", "sv")
    project.contact_email = "hanke@example.org"
    project.save()
    assert "mailto:hanke@example.org" in ask(client, "xyzzyplugh")


def test_a_question_is_cut_and_keeps_each_word_once():
    question = parse("  Kissa KISSA “kissa ja koira” " + "sana " * 20)
    assert question.words == ("kissa", "ja", "koira", "sana")
    assert question.phrases == (("kissa", "ja", "koira"),)
    assert len(parse("ö" * 10_000).text) == 400


@pytest.mark.parametrize(("query", "language"), [("surveyed", "en"), ("surveyed", "fi")])
def test_words_of_english_works_are_found_inflected(tuotos, client, query, language):
    """A report in Finnish may have an English title, and nobody says in which language a query is."""
    title = OtherTitle(language="en", title="Surveying schools", sort_order=0)
    tuotos.page(PublicationPage, title="Kyselyraportti", text_language=language, other_titles=[title])
    tuotos.page(BlogPostPage, title="Aivan muuta")
    assert found(client, query, exact="1") == ["Kyselyraportti"]

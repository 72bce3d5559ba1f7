"""What comes first, and what follows where few works have all words."""

import pytest
from django.db import transaction

from blog.models import BlogPostPage
from home.models import ContentPage
from publications.models import PublicationPage
from search.editors.starting_synonyms import give_starting_synonyms, starting_words
from search.models import Synonym
from tests.search.pages import ask, found

pytestmark = pytest.mark.django_db


def test_works_of_a_kind_come_first_when_a_word_is_the_kind(tuotos, client):
    tuotos.page(BlogPostPage, title="Väitöskirja väitöskirjasta", intro="Väitöskirja, väitöskirja.")
    tuotos.page(PublicationPage, title="Kvartsi", publication_type="doctoral-thesis", abstract="Kiviä " * 90)
    assert found(client, "väitöskirjat") == ["Kvartsi", "Väitöskirja väitöskirjasta"]


def test_a_short_word_for_a_kind_lifts_it_only_where_no_title_of_others_has_it(tuotos, client):
    tuotos.page(PublicationPage, title="Kvartsi", publication_type="guide", abstract="Kiviä " * 90, date="2024-01-01")
    tuotos.page(BlogPostPage, title="Opastus", intro="Opas oppaasta, opasta.")
    assert found(client, "opas") == ["Kvartsi", "Opastus"]
    tuotos.page(BlogPostPage, title="Hyvä opas", intro="Opas.")
    assert found(client, "opas")[0] == "Hyvä opas"


def test_plain_pages_come_after_works_unless_the_title_is_meant(tuotos, client):
    tuotos.page(ContentPage, title="Tietosuoja", intro="Kvartsi kvartsi kvartsi.")
    tuotos.page(BlogPostPage, title="Kiviä", intro="Kvartsista ja tietosuojasta kertova kirjoitus.")
    assert found(client, "kvartsi") == ["Kiviä", "Tietosuoja"]
    assert found(client, "tietosuoja") == ["Tietosuoja", "Kiviä"]


def test_works_with_the_rare_words_follow_few_that_have_all(tuotos, client):
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(6):
            tuotos.page(BlogPostPage, title=f"Kestävä {number}", intro="Kestävä.")
    for number in range(2):
        tuotos.page(BlogPostPage, title=f"Matka {number}", intro="Kvartsimatkailua.")
    tuotos.page(BlogPostPage, title="Molemmat", intro="Kestävää kvartsimatkailua.")
    assert found(client, "mitä on kestävä kvartsimatkailu?") == ["Molemmat", "Matka 0", "Matka 1"]
    assert "Yhdessä osumassa on kaikki hakusanat." in ask(client, "kestävä kvartsimatkailu")
    assert "Yhdessä osumassa" not in ask(client, "kvartsimatkailu")


def test_where_no_work_has_half_of_the_weight_those_with_less_follow(tuotos, client):
    with transaction.atomic():  # the worker has all of it in hand at once
        for number in range(8):
            tuotos.page(BlogPostPage, title=f"Koulu {number}", intro="Koulussa.")
    tuotos.page(BlogPostPage, title="Lukukoira", intro="Koira kuuntelee.")
    tuotos.page(ContentPage, title="Tietosuoja", intro="Tämän lukeminen kannattaa.")
    assert {"Lukukoira", "Tietosuoja"} == set(found(client, "koira koulussa lukeminen"))
    assert "osalla hakusanoista" in ask(client, "koira koulussa lukeminen")


def test_a_minus_leaves_works_out_and_says_so(tuotos, client):
    tuotos.page(BlogPostPage, title="Metsä", intro="Puita.")
    tuotos.page(BlogPostPage, title="Metsän teollisuus kasvaa")
    assert found(client, "metsä -teollisuus") == ["Metsä"]
    assert "Jätetty pois: teollisuus" in ask(client, "metsä -teollisuus")
    assert "?q=mets%C3%A4+teollisuus" in ask(client, "metsä -teollisuus")
    assert "Utelämnat: teollisuus" in ask(client, "metsä -teollisuus", "sv")


def test_a_minus_in_a_title_is_a_hyphen(tuotos, client):
    tuotos.page(BlogPostPage, title="Hyvä arki -hanke")
    assert found(client, "Hyvä arki -hanke") == ["Hyvä arki -hanke"]


COMPOUNDS = [
    ("pro gradu -tutkielma", "Kirjoita pro gradu -tutkielmasi ajoissa."),
    ("pro gradu -tutkielmat", "Kirjoita pro gradu -tutkielma ajoissa."),
    ("kvartsi -hanke", "Kvartsi-hankkeen tulokset."),
    ("social media -kampanj", "Planera en mediakampanj i social miljö."),
]


@pytest.mark.parametrize(("query", "text"), COMPOUNDS)
def test_a_minus_in_a_compound_of_the_texts_is_a_hyphen(tuotos, client, query, text):
    tuotos.page(BlogPostPage, title="Qwerty", intro=text)
    assert found(client, query) == ["Qwerty"]


def test_a_minus_after_one_word_leaves_out_what_is_written_in_one(tuotos, client):
    tuotos.page(BlogPostPage, title="Qwerty", intro="Kvartsihankkeen tulokset.")
    tuotos.page(BlogPostPage, title="Toinen", intro="Kvartsia.")
    assert found(client, "kvartsi -hanke") == ["Toinen"]


def test_or_finds_works_with_one_of_the_words(tuotos, client):
    for title in ("Metsä kasvaa", "Suo kasvaa", "Niitty kasvaa"):
        tuotos.page(BlogPostPage, title=title)
    assert set(found(client, "metsä TAI suo")) == {"Metsä kasvaa", "Suo kasvaa"}
    assert set(found(client, "skog ELLER metsä OR suo kasvaa")) == {"Metsä kasvaa", "Suo kasvaa"}
    assert found(client, "niitty ja TAI tai") == ["Niitty kasvaa"]


WRITTEN = [
    ("PISA-tulokset", "PISA tulokset"),
    ("PISA tulokset", "PISA-tulokset"),
    ("2020-2022", "Vuodet 2020–2022"),
    ("2020–2022", "Vuodet 2020-2022"),
    ("qwertukipiste", "Qwertuki ja piste"),
    ("sosiaalipalvelut", "Sosiaali- ja terveyspalvelut"),
    ('"sosiaali- ja terveyspalvelut"', "Sosiaali- ja terveyspalvelut"),
    ("vård- och omsorg", "Vård- och omsorgstjänster"),
    ("covid-19", "Covid-19-pandemian jälkeen"),
]


@pytest.mark.parametrize(("query", "title"), WRITTEN)
def test_compounds_apart_and_together_and_any_dash(tuotos, client, query, title):
    tuotos.page(BlogPostPage, title=title)
    tuotos.page(BlogPostPage, title="Muu kirjoitus")
    assert found(client, query) == [title]


def test_what_editors_paste_hides_no_words_and_no_passage(tuotos, client):
    tuotos.page(BlogPostPage, title="Muu", plain_summary="Uutta: kirahvi\u00adkasvatus\u200bkoulutus ja\npäi-\nväkoti.")
    assert "<mark>kirahvikasvatuskoulutus</mark>" in ask(client, "kirahvikasvatuskoulutus")
    assert "<mark>päiväkoti</mark>" in ask(client, "päiväkoti")


def test_a_new_site_has_synonyms_that_its_editors_may_change(tuotos, client):
    tuotos.page(BlogPostPage, title="Seinäjoen ammattikorkeakoulu")
    assert found(client, "AMK") == []
    give_starting_synonyms(tuotos.site)
    assert found(client, "AMK") == found(client, "YH") == ["Seinäjoen ammattikorkeakoulu"]
    Synonym.objects.filter(site=tuotos.site).exclude(words__contains="AMK").delete()
    give_starting_synonyms(tuotos.site)
    assert Synonym.objects.filter(site=tuotos.site).count() == 1
    for words in starting_words():
        Synonym(words=words).clean()

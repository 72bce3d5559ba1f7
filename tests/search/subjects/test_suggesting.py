"""Topics are suggested from the text of a file, by their words in whatever form, in both languages."""

import pytest

from core.models import OutputTopic, Topic
from publications.models import PublicationPage
from search.models import Synonym
from search.subjects.matching import keys_of, ranked, topics_in
from search.subjects.prepared import made, prepared, signature
from search.subjects.suggesting import chosen_so_far, suggested, topics_for
from tests.core.files.pdf_files import make_pdf
from tests.core.files.uploads import read

FINNISH = "Työttömien työnhakijoiden kuntoutus etenee kirjastoissa, ja työnhakija saa digitukea kirjastossa."


def keys(language="fi", **labels) -> dict:
    return {key: [number] for label, number in labels.items() for key in keys_of(label.replace("_", " "), language)}


def test_label_in_the_plural_is_found_in_any_case():
    found = topics_in(FINNISH, "fi", keys(työnhakijat=1, kirjastot=2, koulut=3))
    assert set(found.weights) == {1, 2} and found.weights[2] == 2


def test_label_of_two_words_says_more_than_one_word():
    found = topics_in("Sähköisiä palveluja tarvitaan.", "fi", keys(sähköiset_palvelut=1, palvelut=2))
    assert found.weights[1] > found.weights[2]


def test_swedish_label_is_found_in_its_form():
    assert set(topics_in("De arbetssökande får stöd i biblioteken.", "sv", keys("sv", bibliotek=1)).weights) == {1}


def test_what_editors_chose_before_comes_first_and_what_stands_everywhere_last():
    found = topics_in(FINNISH, "fi", keys(työnhakijat=1, kirjastot=2))
    assert ranked(found, {}, 10, {1: 5})[0] == 1
    assert ranked(found, {2: 10}, 10, {})[0] == 1
    assert ranked(found, {1: 10}, 10, {})[0] == 2


@pytest.mark.django_db
def test_file_is_offered_the_same_concepts_in_both_forms(tuotos):
    topic = Topic.objects.create(label_fi="kirjastot", label_sv="bibliotek")
    document = read(make_pdf(FINNISH, lang="fi"))
    assert topics_for(document, "fi") == topics_for(document, "sv")
    assert topic in topics_for(document, "sv")


@pytest.mark.django_db
def test_works_that_have_a_topic_count_once(tuotos):
    topic = Topic.objects.create(label_fi="kirjastot", label_sv="bibliotek")
    for number in range(2):
        page = tuotos.page(PublicationPage, title=f"Raportti {number}")
        OutputTopic.objects.create(page=page, topic=topic)
    assert chosen_so_far()[topic.pk] == 2
    assert topic in suggested(FINNISH, "fi", made(signature()))


@pytest.mark.django_db
def test_words_that_mean_the_same_find_a_topic_in_both_languages(tuotos):
    topic = Topic.objects.create(label_fi="työnhaku", label_sv="arbetssökning")
    nets = Topic.objects.create(label_fi="verkot (kalastus)", label_sv="nät (fiske)")
    texts = [("Kurs i jobbsökning på nätet.", "sv"), ("Työpaikan haku netissä.", "fi")]
    assert not any(topic in suggested(text, language, made(signature())) for text, language in texts)
    before = signature()
    Synonym.objects.create(words="työnhaku\ntyöpaikan haku\njobbsökning")
    Synonym.objects.create(words="netti\nverkko\nnät")
    assert signature() != before
    assert all(topic in suggested(text, language, made(signature())) for text, language in texts)
    assert nets not in suggested("Työpaikan haku netissä.", "fi", made(signature()))


@pytest.mark.django_db
def test_new_topics_make_the_keys_anew(monkeypatch, tmp_path):
    monkeypatch.setattr(
        "search.subjects.prepared._path", lambda: tmp_path / "subjects.json"
    )  # no other process writes it
    before = signature()
    Topic.objects.create(label_fi="kirjastot", label_sv="bibliotek")
    assert signature() != before
    assert "kirjasto" in " ".join(prepared()["keys"]["fi"])

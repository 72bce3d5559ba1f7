"""Readability as a hint: Wiio for Finnish, LIX for Swedish, by running text alone."""

import pytest

from blog.models import BlogPostPage
from core.proofreading import Draft
from core.proofreading.readability import EASY, HARD, measure, sentences, syllables
from core.proofreading.texts import paragraphs
from tests.factories.samples import block

EASY_FI = (
    "Tule mukaan ryhmään. Me autamme sinua. Saat uuden taidon joka kerta. Ota oma laite mukaan, jos sinulla on se. "
)
HARD_FI = (
    "Digiosallisuuden edistämiseen liittyvien toimintamallien juurruttaminen edellyttää organisaatioiden välisen "
    "yhteistyön järjestelmällistä kehittämistä sekä työllisyydenhoitopalveluiden henkilöstön osaamisen vahvistamista. "
)


@pytest.mark.parametrize(
    ("word", "number"),
    [("talo", 2), ("työ", 1), ("sosiaalinen", 5), ("digiosallisuus", 6), ("hanke", 2), ("koulutus", 3), ("aamu", 2)],
)
def test_syllables_of_finnish_words(word, number):
    assert syllables(word) == number


def test_sentences_go_on_after_shortened_words_and_days():
    text = "Kysely tehtiin esim. Helsingissä ja ks. Liite. Se alkoi 12. maaliskuuta 2026. Vastaajia oli 44!"
    assert sentences(text) == [
        "Kysely tehtiin esim. Helsingissä ja ks. Liite.",
        "Se alkoi 12. maaliskuuta 2026.",
        "Vastaajia oli 44!",
    ]


def test_easy_and_hard_finnish_differ_by_grades():
    easy, hard = (measure([("body", text * 4)], "fi") for text in (EASY_FI, HARD_FI))
    assert (easy.level, hard.level) == (EASY, HARD)
    assert easy.value < 6 and hard.value > 15
    assert hard.has_long_sentence is False and hard.longest.path == "body"


def test_lix_is_sentence_length_and_long_words():
    text = "Kom med i gruppen. Vi hjälper dig. " * 10
    found = measure([("body", text)], "sv")
    assert found.words == 70 and found.sentences == 20
    assert found.value == round(70 / 20 + 100 * 20 / 70, 1)


def test_too_little_text_has_no_measure():
    assert measure([("body", "Tule mukaan.")], "fi") is None


@pytest.mark.django_db
def test_headings_passages_and_foreign_texts_are_not_counted(tuotos):
    passage = {"language": "sv", "text": "<p>Kom med.</p>", "source": ""}
    body = [
        block("heading", {"text": "Otsikko", "level": "2"}),
        block("text", "<p>Tule <b>mukaan</b>.</p><ul><li>Kahvi</li></ul>"),
        block("passage", passage),
    ]
    page = tuotos.page(BlogPostPage, intro="Lyhyesti.", body=body)
    page = BlogPostPage.objects.get(pk=page.pk)
    assert [text for _path, text in paragraphs(Draft(page))] == ["Lyhyesti.", "Tule mukaan.", "Kahvi"]
    page.foreign_parts = ["intro"]
    assert [text for _path, text in paragraphs(Draft(page))] == ["Tule mukaan.", "Kahvi"]

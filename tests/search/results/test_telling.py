"""The page tells in its title and beside its hits what the search did."""

import pytest

from blog.models import BlogPostPage
from tests.search.pages import ask

pytestmark = pytest.mark.django_db


def title_of(content: str) -> str:
    return " ".join(content.partition("<title>")[2].partition("</title>")[0].split())


def test_title_begins_with_the_count_because_readers_of_screens_hear_it_first(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    assert title_of(ask(client, "kvartsi")).startswith("1 osuma haulla: kvartsi")
    assert title_of(ask(client, "kvartsi", "sv")).startswith("1 träff för sökningen: kvartsi")
    assert title_of(ask(client, "<b>")).startswith("Ei osumia haulla: &lt;b&gt;")
    assert title_of(ask(client, "")).startswith("Haku")


def test_words_that_are_nowhere_are_named(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    one = ask(client, "kvartsi graniittilouhos")
    assert (
        "Missään ei ole kaikkia hakusanoja. Näissä on osa niistä. Tätä sanaa ei ole missään sivustolla: graniitti"
        in one
    )
    two = ask(client, "kvartsi graniittilouhos <hohtokivi>", "sv")
    assert "De här orden finns ingenstans på webbplatsen: graniittilouhos, hohtokivi" in two


@pytest.mark.parametrize(
    ("language", "told"),
    [("fi", "Tätä sanaa ei ole missään sivustolla: "), ("sv", "Det här ordet finns ingenstans på webbplatsen: ")],
)
def test_names_keep_their_capitals(tuotos, client, language, told):
    tuotos.page(BlogPostPage, title="Kvartsi Pohjolassa")
    assert f"{told}Rovaniemi" in ask(client, "Rovaniemi", language)
    assert f"{told}AAPA-Lappi" in ask(client, "Pohjolassa AAPA-Lappi", language)
    assert "Kvartsi pohjolassa" in ask(client, "Kvartsi pohjjolassa", language)


def test_words_that_stand_apart_are_not_called_missing(tuotos, client):
    tuotos.page(BlogPostPage, title="Kvartsi")
    tuotos.page(BlogPostPage, title="Graniitti")
    content = ask(client, "kvartsi graniitti")
    assert "Näissä on osa niistä." in content and "missään sivustolla" not in content
    assert title_of(content).startswith("2 osumaa osalla hakusanoista")

"""The names of texts in the translator, in both languages of the admin."""

from html import unescape

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile
from wagtail_localize.segments.extract import extract_segments

from blog.models import BlogPostPage
from core.translation.segment_labels import name_of
from home.models import ContentPage
from interactives.models import InteractivePage
from tests.factories import edit, translate
from tests.factories.samples import story
from tests.interactives.samples import scenes

pytestmark = pytest.mark.django_db


def names(page) -> list[str]:
    return list(dict.fromkeys(str(name_of(page, segment.path)) for segment in extract_segments(page)))


def opened(client, user, page, language) -> str:
    """Return the page of the translator in a language of the admin."""
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client.force_login(user)
    return unescape(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode())


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "fi",
            [
                "Otsikko",
                "Näkymä 1 · näkymän nimi",
                "Näkymä 1 · kuva",
                "Näkymä 1 · Kohta 1 · nimi",
                "Näkymä 1 · Kohta 1 · Teksti",
                "Näkymä 1 · Kohta 1 · Linkki · linkin teksti",
                "Näkymä 1 · Kohta 3 · nimi",
                "Näkymä 2 · näkymän nimi",
            ],
        ),
        (
            "sv",
            [
                "Rubrik",
                "Vy 1 · vyns namn",
                "Vy 1 · bild",
                "Vy 1 · Punkt 1 · namn",
                "Vy 1 · Punkt 1 · Text",
                "Vy 1 · Punkt 1 · Länk · länkens text",
                "Vy 1 · Punkt 3 · namn",
                "Vy 2 · vyns namn",
            ],
        ),
    ],
)
def test_texts_of_a_picture_are_named_by_scene_and_point(tuotos, language, expected):
    page = tuotos.page(InteractivePage, scenes=scenes())
    with translation.override(language):
        assert set(expected) <= set(names(page))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "fi",
            [
                "Teksti · Väliotsikko 1 · otsikko",
                "Teksti 1",
                "Teksti · Avautuvat osat · Osa 1 · otsikko",
                "Teksti · Avainluvut · Avainluku 1 · mitä luku kertoo",
                "Teksti · Linkit · Linkki 1 · linkin teksti",
            ],
        ),
        (
            "sv",
            [
                "Text · Mellanrubrik 1 · rubrik",
                "Text 1",
                "Text · Delar som öppnas · Del 1 · rubrik",
                "Text · Nyckeltal · Nyckeltal 1 · vad siffran berättar",
                "Text · Länkar · Länk 1 · länkens text",
            ],
        ),
    ],
)
def test_texts_of_a_story_are_named_by_block_and_item(tuotos, language, expected):
    page = tuotos.page(BlogPostPage, body=story())
    with translation.override(language):
        found = names(page)
    assert [name for name in expected if name not in found] == [], found


def test_every_name_of_a_page_is_its_own(tuotos):
    """Two texts of one name are the strings of one text: nobody has to guess."""
    page = tuotos.page(InteractivePage, scenes=scenes(), body=story())
    by_name = {}
    for segment in extract_segments(page):
        by_name.setdefault(str(name_of(page, segment.path)), set()).add(segment.path.split(".'")[0])
    assert [name for name, paths in by_name.items() if len(paths) > 1] == []


@pytest.mark.parametrize(
    ("language", "group", "label"), [("fi", "Näkymä 1 · Kohta 1", "Nimi"), ("sv", "Vy 1 · Punkt 1", "Namn")]
)
def test_translator_shows_the_names(client, admin_user, tuotos, language, group, label):
    page = tuotos.page(InteractivePage, scenes=scenes(), body=story())
    html = opened(client, admin_user, translate(page, title="Bilden"), language)
    _before, section = html.split(f">{group}</h2>")
    assert f">{label}</h3>" in section.split("</section>")[0]


def test_texts_of_a_draft_that_was_never_published_are_named(client, admin_user, tuotos):
    page = tuotos.page(ContentPage, live=False, title="Luonnos")
    edit(page, publish=False, body=story())
    twin = translate(ContentPage.objects.get(pk=page.pk), title="Utkast", publish=False)
    assert ">Teksti · Avautuvat osat · Osa 1</h2>" in opened(client, admin_user, twin, "fi")

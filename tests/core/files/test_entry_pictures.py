"""Pictures in the rows of lists: which one stands for a work, where there is none, and how many queries they take."""

import re

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.models import CustomDocument, CustomImage
from events.models import EventPage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import translate
from tests.factories.samples import fields_of, picture

pytestmark = pytest.mark.django_db


def pictures(client, path) -> list[dict]:
    found = re.findall(r'<img class="entry__picture[^>]*>', client.get(path).content.decode())
    return [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in found]


def with_file(page):
    document = CustomDocument.objects.create(title="r", file=ContentFile(b"%PDF", "r.pdf"))
    CustomDocument.objects.filter(pk=document.pk).update(first_page="first-pages/r.webp")
    page.files.create(document=document)
    page.save_revision().publish()


def test_lead_picture_stands_for_a_post_in_both_languages(tuotos, client):
    translate(tuotos.page(BlogPostPage, lead_image=picture()), title="Inlägg")
    for path in ("/fi/blogi/", "/fi/tuotokset/", "/fi/", "/sv/blogg/", "/sv/resultat/", "/sv/"):
        (image,) = pictures(client, path)
        assert (image["alt"], image["loading"], image["width"]) == ("", "lazy", "400"), path


def test_first_page_stands_for_a_report_but_not_for_an_event(tuotos, client):
    with_file(tuotos.page(PublicationPage, lead_image=picture()))
    with_file(tuotos.page(EventPage, lead_image=picture(), date="2023-03-12"))
    assert "first-pages/r.webp" in pictures(client, "/fi/julkaisut/")[0]["src"]
    assert "first-pages" not in pictures(client, "/fi/tapahtumat/")[0]["src"]


def test_first_scene_stands_for_an_interactive_image(tuotos, client):
    tuotos.page(InteractivePage, **fields_of(InteractivePage))
    assert len(pictures(client, "/fi/interaktiiviset-kuvat/")) == 1


def test_row_without_a_picture_has_none(tuotos, client):
    tuotos.page(BlogPostPage)
    tuotos.page(InteractivePage)
    assert pictures(client, "/fi/tuotokset/") == []


def test_more_pictures_take_no_more_queries(tuotos, client):
    counts = []
    for number in (1, 12):
        for _row in range(number):
            tuotos.page(BlogPostPage, lead_image=picture())
        client.get("/fi/blogi/")
        with CaptureQueriesContext(connection) as caught:
            assert pictures(client, "/fi/blogi/")
        counts.append(len(caught))
    assert counts[0] == counts[1]


def test_colon_of_a_library_does_not_begin_a_line(tuotos, client):
    page = tuotos.page(PublicationPage, title="Biosavu : polttoaineen <saatavuus>")
    for path in ("/fi/julkaisut/", page.url):
        assert "Biosavu: polttoaineen &lt;saatavuus&gt;" in client.get(path).content.decode()


def test_title_with_a_long_word_is_set_smaller(tuotos, client):
    for title, name in (("Saavutettavuusseloste", "very-long"), ("Alkukartoituksessa on", "long"), ("Lyhyt", "")):
        page = tuotos.page(BlogPostPage, title=title)
        heading = re.search(r"<h1[^>]*>", client.get(page.url).content.decode()).group()
        assert heading == (f'<h1 class="{name}">' if name else "<h1>")


def test_a_list_that_was_kept_before_its_picture_was_made_does_not_make_it_for_each_reader(tuotos, client, monkeypatch):
    tuotos.page(BlogPostPage, lead_image=picture())
    made = []
    create = CustomImage.create_rendition
    monkeypatch.setattr(CustomImage, "create_rendition", lambda self, size: made.append(size) or create(self, size))
    for _time in range(3):
        (shown,) = pictures(client, "/fi/")
    assert len(made) == 1 and shown["width"] == "400"

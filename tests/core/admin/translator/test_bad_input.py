"""Bad luck of translators: long titles, a page that is moved or deleted meanwhile, a part of a kind that is gone."""

import json

import pytest
from django.urls import reverse

from blog.models import BlogIndexPage, BlogPostPage
from core.models import OutputPage
from tests.core.admin.translator.pages import (
    FIRST,
    HEADING,
    address_of,
    form_of,
    linked_page,
    segment_of,
    stored,
    text_address,
)
from tests.factories import make_page, translate

pytestmark = pytest.mark.django_db
LONG = ("Pitkä otsikko digitaidoista ja työnhausta " * 10)[:250].strip()
LINKED = 'Läs <b>först</b> <a id="a1">projektets rapport</a>.'


@pytest.fixture
def page(tuotos):
    return linked_page(tuotos)


def filled(client, page, twin, **texts) -> dict:
    """Return what the form of the translator would send with every text written."""
    form = form_of(client, twin)
    texts = {"title": "Inlägg", "intro": "Början.", f"body.{FIRST}": LINKED, f"body.{HEADING}.text": "Mellan", **texts}
    return {**form, **{f"text-{segment_of(page, path).pk}": text for path, text in texts.items()}}


def published(twin):
    return BlogPostPage.objects.get(pk=twin.pk)


def test_titles_of_250_letters_are_translated_and_published(tuotos, admin_client, client):
    page = linked_page(tuotos, title=LONG)
    twin = translate(page, title="Kort")
    long = LONG.replace("Pitkä", "Lång ")[:250]
    form = {**filled(admin_client, page, twin, title=long), "action": "publish"}
    assert admin_client.post(address_of(twin), form).status_code == 302
    twin = published(twin)
    assert twin.title == long and twin.live and twin.foreign_parts == []
    for each in (page, twin):
        assert client.get(each.get_url()).status_code == 200 and len(each.slug) <= 255
    assert admin_client.get(reverse("wagtailadmin_explore", args=[twin.get_parent().pk])).status_code == 200


@pytest.mark.parametrize("which", ["source", "twin"])
def test_a_page_that_is_moved_meanwhile_keeps_its_translation(tuotos, admin_client, page, which):
    twin = translate(page, title="Inlägg", publish=False)
    form = filled(admin_client, page, twin)
    language = "fi" if which == "source" else "sv"
    other = make_page(BlogIndexPage, tuotos.fi["home"], title="Toinen blogi")
    translate(other, title="En annan blogg")
    target = BlogIndexPage.objects.get(translation_key=other.translation_key, locale__language_code=language)
    moved = BlogPostPage.objects.get(pk=(page if which == "source" else twin).pk)
    moved.move(target, pos="last-child")
    assert admin_client.post(address_of(twin), {**form, "action": "publish"}).status_code == 302
    twin = published(twin)
    assert twin.live and twin.intro == "Början." and twin.foreign_parts == []
    assert BlogPostPage.objects.get(pk=moved.pk).get_parent().pk == target.pk


@pytest.mark.parametrize("which", ["source", "twin"])
def test_a_page_that_is_deleted_meanwhile_is_told_and_comes_back_with_its_texts(admin_client, admin_user, page, which):
    twin = translate(page, title="Inlägg")
    address = text_address(page, "intro")
    form = filled(admin_client, page, twin)
    assert admin_client.post(address, {"text": "Början.", "seen": ""}).status_code == 200
    BlogPostPage.objects.get(pk=(page if which == "source" else twin).pk).delete(user=admin_user)
    assert admin_client.post(address, {"text": "Annat", "seen": ""}).status_code in (302, 404)
    response = admin_client.post(address_of(twin), {**form, "action": "publish"}, follow=True)
    assert "roskakorissa" in response.content.decode()
    assert stored(page, "intro").data == "Början."
    assert not OutputPage.objects.published().filter(translation_key=page.translation_key).exists()


def test_a_part_whose_kind_is_no_more_stops_no_translator(admin_client, page, client):
    raw = [*page.body.raw_data, {"type": "entinen", "id": "0" * 8, "value": {"text": "Vanha osa"}}]
    BlogPostPage.objects.filter(pk=page.pk).update(body=json.dumps(raw, default=dict))
    twin = translate(BlogPostPage.objects.get(pk=page.pk), title="Inlägg")
    assert admin_client.get(address_of(twin)).status_code == 200
    form = {**filled(admin_client, page, twin), "action": "publish"}
    assert admin_client.post(address_of(twin), form).status_code == 302
    assert published(twin).intro == "Början."
    assert [client.get(each.get_url()).status_code for each in (page, published(twin))] == [200, 200]

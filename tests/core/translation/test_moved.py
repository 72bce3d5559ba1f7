"""A paragraph that moves, or is cut and pasted back, keeps its translation: in the translator and for readers."""

from uuid import uuid4

import pytest
from wagtail_localize.models import StringTranslation

from blog.models import BlogPostPage
from core.blocks.story import StoryBlock
from core.models import LanguagePair
from tests.factories import edit, translate

pytestmark = pytest.mark.django_db


def text(words, key=None):
    return {"type": "text", "id": key or str(uuid4()), "value": f"<p>{words}</p>"}


def body(*blocks):
    return StoryBlock().to_python(list(blocks))


@pytest.fixture
def twins(tuotos):
    first, second = text("Ensimmäinen kappale."), text("Toinen kappale.")
    page = tuotos.page(BlogPostPage, title="Kirjoitus", body=body(first, second))
    swedish = {f"body__{first['id']}": "Första stycket.", f"body__{second['id']}": "Andra stycket."}
    return page, translate(page, title="Inlägg", **swedish), first, second


def words_of(page):
    page = BlogPostPage.objects.get(pk=page.pk)
    return [block.value.source for block in page.body], page.foreign_parts


def test_a_pasted_paragraph_keeps_its_translation_for_readers(twins):
    page, twin, first, _second = twins
    edit(page, body=body(text("Toinen kappale."), first, text("Uusi kappale.")))
    words, foreign = words_of(twin)
    assert words == ["<p>Andra stycket.</p>", "<p>Första stycket.</p>", "<p>Uusi kappale.</p>"]
    assert len(foreign) == 1


def test_a_moved_text_does_not_count_as_outdated(twins):
    page, _twin, first, _second = twins
    edit(page, body=body(text("Toinen kappale."), first))
    assert LanguagePair.objects.get(translation_key=page.translation_key).sv == "current"
    assert StringTranslation.objects.filter(data="Andra stycket.").count() == 2


def test_a_translation_that_was_not_approved_is_not_published_by_moving(twins):
    page, twin, first, _second = twins
    StringTranslation.objects.filter(data="Andra stycket.").update(data="Ogranskat.")
    edit(page, body=body(first, text("Toinen kappale.")))
    words, foreign = words_of(twin)
    assert words == ["<p>Första stycket.</p>", "<p>Toinen kappale.</p>"] and len(foreign) == 1


def test_a_word_that_is_a_heading_is_not_taken_for_a_paragraph(tuotos):
    heading = {"type": "heading", "id": str(uuid4()), "value": {"text": "Ohje", "level": "2"}}
    page = tuotos.page(BlogPostPage, title="Kirjoitus", body=body(heading))
    twin = translate(page, title="Inlägg", **{f"body__{heading['id']}__text": "Anvisning"})
    edit(page, body=body(heading, text("Ohje")))
    assert words_of_texts(twin) == ["<p>Ohje</p>"]


def words_of_texts(page):
    page = BlogPostPage.objects.get(pk=page.pk)
    return [block.value.source for block in page.body if block.block_type == "text"]

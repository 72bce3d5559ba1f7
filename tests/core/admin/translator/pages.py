"""A page with its Swedish twin, as the translator meets them."""

import re
from html import unescape
from uuid import uuid4

from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from blog.models import BlogPostPage
from core.blocks.story import StoryBlock

FIRST, SECOND, HEADING = str(uuid4()), str(uuid4()), str(uuid4())
LINKED = '<p>Lue <b>ensin</b> <a href="https://www.metropolia.fi/fi">hankkeen raportti</a>.</p>'


def story(text=LINKED, heading="Väliotsikko"):
    return StoryBlock().to_python(
        [
            {"type": "heading", "id": HEADING, "value": {"text": heading, "level": "2"}},
            {"type": "text", "id": FIRST, "value": text},
        ]
    )


def linked_page(tuotos, **fields):
    fields = {"title": "Kirjoitus", "intro": "Alku on tässä.", "body": story(), **fields}
    return tuotos.page(BlogPostPage, **fields)


def address_of(twin):
    return reverse("wagtailadmin_pages:edit", args=[twin.pk])


def segment_of(page, path) -> StringSegment:
    return StringSegment.objects.filter(source__object_id=page.translation_key, context__path=path).first()


def text_address(page, path):
    translation = Translation.objects.get(source__object_id=page.translation_key)
    return reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment_of(page, path).pk])


def form_of(client, twin) -> dict:
    """Return what the form of the translator would send, untouched."""
    html = client.get(address_of(twin)).content.decode()
    boxes = re.findall(r'<textarea [^>]*name="(text-\d+)"[^>]*>\n(.*?)</textarea>', html, re.DOTALL)
    seen = re.findall(r'<input type="hidden" name="(seen-\d+)" value="(\w*)"', html)
    return {name: unescape(value) for name, value in boxes} | dict(seen)


def stored(page, path) -> StringTranslation | None:
    """Return the newest translation of the text that stands at a path now."""
    segment = segment_of(page, path)
    return StringTranslation.objects.filter(
        context=segment.context_id, translation_of=segment.string_id, context__object_id=page.translation_key
    ).first()

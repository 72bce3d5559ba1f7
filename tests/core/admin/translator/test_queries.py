"""A long page costs the translator no more queries than a short one."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.blocks.story import StoryBlock
from tests.core.admin.translator.pages import address_of
from tests.factories import edit, translate
from tests.factories.samples import picture

pytestmark = pytest.mark.django_db


def story(number):
    blocks = []
    for count in range(number):
        image = {"image": picture(f"k{count}.png").pk, "decorative": False, "alt_text": f"Kuva {count}"}
        blocks += [
            {"type": "text", "id": str(uuid4()), "value": f"<p>Kappale {count} <b>tässä</b>.</p>"},
            {"type": "image", "id": str(uuid4()), "value": {"image": image, "caption": "", "size": "wide"}},
        ]
    return StoryBlock().to_python(blocks)


def test_queries_do_not_grow_with_the_texts(admin_client, tuotos):
    page = tuotos.page(BlogPostPage, title="Kirjoitus", body=story(1))
    twin = translate(page, title="Inlägg")
    counts = []
    for number in (1, 1, 20):
        page = edit(page, body=story(number))
        admin_client.get(address_of(twin))  # reads the source anew
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert admin_client.get(address_of(twin)).content.decode().count("data-text") >= number
        counts.append(len(queries))
    assert counts[2] <= counts[1] + 1, counts
    assert counts[1] < 120, counts

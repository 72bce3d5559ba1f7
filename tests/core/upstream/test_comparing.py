"""Versions are compared in the words of the form: no None, no False, no ISO date, no glued items."""

import pytest

from blog.models import BlogPostPage
from events.models import EventPage
from tests.factories import edit
from tests.factories.samples import block, picture

pytestmark = pytest.mark.django_db


def compared(client, page) -> str:
    first, last = page.revisions.order_by("pk").first(), page.revisions.order_by("pk").last()
    address = f"/admin/pages/{page.pk}/revisions/compare/{first.pk}...{last.pk}/"
    return client.get(address).content.decode()


def test_days_choices_and_yes_or_no_are_told_in_words(tuotos, admin_client):
    page = tuotos.page(EventPage, date="2026-03-12", is_online=False)
    page = edit(page, date=None, is_online=True, event_status="cancelled", state="announced")
    content = compared(admin_client, page)
    for words in ("12.3.2026", "kyllä", "peruttu", "tulossa"):
        assert words in content, words
    for wrong in (">None<", ">False<", ">True<", ">2026-03-12<", ">cancelled<"):
        assert wrong not in content, wrong


def test_items_of_a_list_stand_apart_and_a_size_has_its_name(tuotos, admin_client):
    image = {"image": picture().pk, "decorative": False, "alt_text": ""}
    text = block("text", "<ul><li>tilari</li><li>ittävästi</li></ul>")
    shown = block("image", {"image": image, "caption": "", "size": "wide"})
    page = tuotos.page(BlogPostPage, body=[text, shown])
    shown["value"]["size"] = "text"
    page = edit(page, body=BlogPostPage._meta.get_field("body").to_python([text, shown]), title="Toisin")
    content = compared(admin_client, page)
    assert "tilariittävästi" not in content and ">wide<" not in content
    assert "leveä" in content and "tekstin levyinen" in content

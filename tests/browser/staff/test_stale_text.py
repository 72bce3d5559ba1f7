"""A Swedish text that became older than the Finnish one is found from the first page, by who translates."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import BlogPostPage
from tests.factories import edit, translate, work

pytestmark = pytest.mark.slow
ROW = {"fi": "1 käännös on vanhentunut", "sv": "1 översättning är föråldrad"}


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("role", ["editors", "translators_sv"])
def test_a_stale_text_is_found_from_home(live_tuotos, member, hand, role, language):
    post = live_tuotos.page(BlogPostPage, title="Etätyö", intro="Vanha johdanto")
    translate(post, title="Distansarbete", intro="Gammal ingress")
    edit(post, intro="Uusi johdanto")
    work()
    page = member(role, language)
    translator = hand(page)
    page.goto(live_tuotos.url + reverse("wagtailadmin_home"))
    translator.press(page.get_by_role("link", name=ROW[language]))
    translator.press(
        page.get_by_role("row", name="Etätyö" if language == "fi" else "Distansarbete").locator("a.button")
    )
    expect(page.get_by_text("Uusi johdanto").first).to_be_visible()

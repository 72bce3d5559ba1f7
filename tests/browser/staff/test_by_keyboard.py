"""The report on links, the overview of translations, a secret link and the templates, by Tab and Enter alone."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from blog.models import BlogPostPage
from core.models import DraftLink, OutgoingLink
from core.outgoing import collecting
from tests.browser.hand import Hand
from tests.browser.waiting import until_noted
from tests.factories.samples import block

pytestmark = pytest.mark.slow
LINK = '<p>Lue <a href="https://old.example/a">kyselyn raportti</a>.</p>'
NEW = "https://new.example/a"
WORDS = {
    "fi": {
        "everywhere": "Korvaa kaikkialla",
        "take": "Ota uusi osoite käyttöön",
        "begin": "Aloita kääntäminen Kysely",
        "make": "Tee linkki",
        "end": "Poista linkki käytöstä",
        "template": "Aloita pohjasta",
    },
    "sv": {
        "everywhere": "Ersätt överallt",
        "take": "Börja använda den nya adressen",
        "begin": "Börja översätta Kysely",
        "make": "Skapa en länk",
        "end": "Stäng av länken",
        "template": "Börja med en mall",
    },
}


class Keys(Hand):
    """Somebody who goes on by Tab and presses Enter."""

    def __init__(self, page):
        super().__init__(page, "keyboard")

    def enter(self, what):
        self.tab_to(what, most=120)
        self.page.keyboard.press("Enter")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_lists_links_and_templates_by_keyboard(live_tuotos, member, browser_page, language):
    words = WORDS[language]
    post = live_tuotos.page(BlogPostPage, title="Kysely", body=[block("text", LINK)])
    collecting.collect_all.call()
    OutgoingLink.objects.update(state="moved", moved_to=NEW, checked_at=timezone.now(), good_at=timezone.now())
    page = member("editors", language)
    keys = Keys(page)

    page.goto(live_tuotos.url + reverse("links"))
    keys.enter(page.get_by_role("link", name=words["everywhere"]))
    keys.enter(page.get_by_role("button", name=words["take"]))
    expect(page.locator(".messages")).to_be_visible()
    assert NEW in str(BlogPostPage.objects.get(pk=post.pk).body)

    page.goto(live_tuotos.url + reverse("translations_overview"))
    keys.enter(page.get_by_role("button", name=words["begin"]))
    expect(page.locator("[data-translator]")).to_be_visible()
    assert post.get_translations().exists()

    page.goto(live_tuotos.url + reverse("draft_links", args=[post.pk]))
    keys.enter(page.locator("main").get_by_role("button", name=words["make"]))
    made = page.locator("#draft-link")
    expect(made).to_be_focused()
    reader = browser_page()
    address = made.input_value()
    reader.goto(address)
    expect(reader.get_by_role("heading", level=1)).to_have_text("Kysely")
    keys.enter(page.get_by_role("button", name=re.compile(words["end"])))
    expect(page.locator("#draft-link")).to_have_count(0)
    assert not DraftLink.objects.exists() and reader.goto(address).status == 404

    page.goto(live_tuotos.url + reverse("wagtailadmin_home"))
    keys.enter(page.get_by_role("link", name=words["template"]))
    keys.enter(page.locator("main td.title a").first)
    until_noted(page)
    expect(page.locator("#id_title")).to_have_value(re.compile(r"^\["))

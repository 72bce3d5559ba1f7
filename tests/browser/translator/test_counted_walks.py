"""How many clicks translating takes, from the form of the page and from the home page. Typing and Tab are free."""

from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import BlogPostPage
from core.blocks.story import StoryBlock
from tests.factories import edit, locale, translate

pytestmark = pytest.mark.slow

WORDS = {
    "fi": {
        "begin": "Käännä ruotsiksi",
        "box": "Ruotsiksi – Sisältö · Ingressi",
        "next": "Käännä Kirjoitus, Ruotsi",
        "all": "Kaikki tekstit on käännetty.",
        "publish": "Julkaise ruotsiksi",
        "stale": "vanhentunut",
    },
    "sv": {
        "begin": "Översätt till svenska",
        "box": "På svenska – Innehåll · Ingress",
        "next": "Översätt Inlägg, Svenska",
        "all": "Alla texter är översatta.",
        "publish": "Publicera på svenska",
        "stale": "föråldrad",
    },
}
MOST_FOR_EIGHT, MOST_FOR_A_STALE_ONE = 12, 6


def paragraphs(number):
    return StoryBlock().to_python(
        [{"type": "text", "id": str(uuid4()), "value": f"<p>Kappale numero {count}.</p>"} for count in range(number)]
    )


def page_of_eight(tuotos):
    """Publish a page of eight texts: title, intro and six paragraphs."""
    return tuotos.page(BlogPostPage, title="Kirjoitus", intro="Alku.", date="2026-03-12", body=paragraphs(6))


class Hand:
    """Clicks, or goes by Tab and presses Enter, and counts."""

    def __init__(self, page, uses_keyboard):
        self.page, self.uses_keyboard, self.clicks = page, uses_keyboard, 0

    def press(self, locator):
        self.clicks += 1
        if not self.uses_keyboard:
            return locator.click()
        self.go_to(locator)
        return self.page.keyboard.press("Enter")

    def go_to(self, locator):
        expect(locator).to_be_visible()
        for _step in range(300):
            if locator.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        pytest.fail("Tab does not come there")

    def write(self, locator, text):
        if self.uses_keyboard:
            self.go_to(locator)
        else:
            self.clicks += 1
            locator.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)


def address(tuotos, page):
    return tuotos.url + reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.mark.parametrize("uses_keyboard", [False, True], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_eight_texts_are_translated_and_published(live_tuotos, staff_page, language, uses_keyboard, no_autosave):
    page, words = page_of_eight(live_tuotos), WORDS[language]
    admin = staff_page(language)
    hand = Hand(admin, uses_keyboard)
    admin.goto(address(live_tuotos, page))
    hand.press(admin.get_by_role("link", name=words["begin"]))
    boxes = admin.locator("[data-text]:not([data-may-stay]) textarea")
    expect(boxes).to_have_count(8)
    for number in range(8):
        hand.write(boxes.nth(number), f"Text {number}")
    expect(admin.get_by_text(words["all"])).to_be_visible()
    hand.press(admin.get_by_role("button", name=words["publish"]))
    expect(admin.locator(".messages")).to_contain_text("Text 0")
    twin = BlogPostPage.objects.get(translation_key=page.translation_key, locale=locale("sv"))
    assert twin.live and twin.foreign_parts == [] and twin.slug == "text-0"
    assert [block.value.source for block in twin.body] == [f"<p>Text {number}</p>" for number in range(2, 8)]
    assert hand.clicks <= MOST_FOR_EIGHT, hand.clicks


@pytest.mark.parametrize("uses_keyboard", [False, True], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_stale_text_is_mended_from_the_home_page(live_tuotos, staff_page, language, uses_keyboard, no_autosave):
    page, words = page_of_eight(live_tuotos), WORDS[language]
    swedish = {f"body__{block.id}": f"Stycke {number}." for number, block in enumerate(page.body)}
    twin = translate(page, title="Inlägg", intro="Början.", **swedish)
    edit(page, intro="Aivan uusi alku.")
    admin = staff_page(language)
    hand = Hand(admin, uses_keyboard)
    admin.goto(live_tuotos.url + reverse("wagtailadmin_home"))
    hand.press(admin.locator("main").get_by_role("link").filter(has_text=words["stale"]).first)
    hand.press(admin.get_by_role("link", name=words["next"]))
    expect(admin.locator("[data-count]")).to_have_text("7/8")
    box = admin.get_by_label(words["box"])
    expect(box).to_be_focused()
    expect(box).to_have_value("Början.")
    expect(admin.locator("ins").first).to_be_visible()
    hand.write(box, "En helt ny början.")
    hand.press(admin.get_by_role("button", name=words["publish"]))
    expect(admin.locator(".messages")).to_contain_text("Inlägg")
    assert BlogPostPage.objects.get(pk=twin.pk).intro == "En helt ny början."
    assert hand.clicks <= MOST_FOR_A_STALE_ONE, hand.clicks

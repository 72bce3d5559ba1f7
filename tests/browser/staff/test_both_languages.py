"""A new editor writes a post, an event and a publication, publishes each, translates it and publishes that too."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import BlogPostPage
from events.models import EventPage
from publications.models import PublicationPage
from tests.browser.hand import Hand
from tests.browser.waiting import until_noted

pytestmark = pytest.mark.slow
BEGIN = {
    BlogPostPage: {"fi": "Kirjoita blogikirjoitus", "sv": "Skriv ett blogginlägg"},
    EventPage: {"fi": "Lisää tapahtuma", "sv": "Lägg till ett evenemang"},
    PublicationPage: {"fi": "Lisää julkaisu", "sv": "Lägg till en publikation"},
}
WORDS = {
    "fi": {"other": "sv", "translate": "Käännä ruotsiksi", "publish": "Julkaise ruotsiksi", "all": "Kaikki tekstit"},
    "sv": {"other": "fi", "translate": "Översätt till finska", "publish": "Publicera på finska", "all": "Alla texter"},
}
TITLE, INTRO, PARAGRAPH = "Verkkoapua kirjastossa", "Näin saat apua.", "Tule käymään."


@pytest.mark.parametrize("model", BEGIN, ids=lambda model: model.__name__)
@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_new_editor_publishes_in_both_languages(live_tuotos, member, model, way, language):
    words = WORDS[language]
    page = member("editors", language)
    editor = Hand(page, way)
    page.goto(live_tuotos.url + reverse("wagtailadmin_home"))
    editor.press(page.get_by_role("link", name=BEGIN[model][language]))
    write(page, editor, model)
    editor.press(page.locator("button[value='action-publish']"))
    told = page.locator(".messages")
    expect(told).to_contain_text(TITLE)
    source = model.objects.get(title=TITLE)
    assert source.live and source.locale.language_code == language
    editor.press(told.get_by_role("link", name=words["translate"]))
    translate_all(page, editor, words, 2 if model is PublicationPage else 3)
    twin = model.objects.get(translation_key=source.translation_key, locale__language_code=words["other"])
    assert twin.live and twin.foreign_parts == [] and (twin.title, twin.intro) == ("Text 0", "Text 1")
    if model is EventPage:
        assert twin.date == source.date
    page.goto(source.full_url)
    editor.press(page.locator(f"a[hreflang={words['other']}]").first)
    expect(page.get_by_role("heading", level=1)).to_have_text("Text 0")


def write(page, editor, model):
    """Write the source: its title, its introduction, a paragraph, and what its kind asks for."""
    until_noted(page)
    expect(page.locator("#id_title")).to_be_focused()
    page.keyboard.insert_text(TITLE)
    editor.tab_to(page.locator("#id_intro"))
    page.keyboard.insert_text(INTRO)
    if model is EventPage:
        editor.tab_to(page.locator("#id_date"))
        page.keyboard.insert_text("12.03.2030")
        page.keyboard.press("Escape")
    if model is not PublicationPage:  # whose text is a file
        editor.tab_to(page.locator("[data-contentpath=body] [role=textbox]").first)
        page.keyboard.insert_text(PARAGRAPH)


def translate_all(page, editor, words, number):
    """Write every text of the translator, and publish."""
    boxes = page.locator("[data-text]:not([data-may-stay]) textarea")
    expect(boxes).to_have_count(number)
    for box in range(number):
        editor.tab_to(boxes.nth(box))
        page.keyboard.insert_text(f"Text {box}")
    expect(page.get_by_text(words["all"])).to_be_visible()
    editor.press(page.get_by_role("button", name=words["publish"]))
    expect(page.locator(".messages")).to_contain_text("Text 0")

"""A version in easy language is made from the form of its page, by mouse and by keyboard; readers go there and back."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import BlogPostPage
from core.models import EasyPage
from tests.browser.waiting import until_noted
from tests.factories import translate
from tests.factories.easy import easy_version

pytestmark = pytest.mark.slow
NAMES = {"fi": "Selkosuomi", "sv": "Lätt svenska"}
WORDS = {
    "fi": ("Tee selkosuomenkielinen versio", "Tämä on helppoa.", "Lue selkosuomeksi", "Lue yleiskielellä"),
    "sv": ("Gör en version på lätt svenska", "Det här är lätt.", "Läs på lätt svenska", "Läs den vanliga texten"),
}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_an_editor_makes_one_and_a_reader_goes_there_and_back(live_tuotos, member, hand, language):
    begin, sentence, there, back = WORDS[language]
    post = live_tuotos.page(BlogPostPage, language, title="Digituki", intro="Lyhyt.")
    page = member("editors", language)
    writer = hand(page)
    page.goto(live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[post.pk]))
    until_noted(page)
    writer.press(page.get_by_role("link", name=begin).first)
    expect(page.locator("#id_title")).to_have_value("Digituki")
    until_noted(page)
    writer.tab_to(page.locator("#id_intro"))
    page.keyboard.insert_text(sentence)
    writer.press(page.locator("button[value='action-publish']"))
    expect(page.locator(".messages")).to_contain_text("Digituki")
    version = EasyPage.objects.get()
    assert version.live and version.intro == sentence and version.owner == page.user
    page.goto(live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[post.pk]))
    expect(page.get_by_role("link", name=f"{NAMES[language]}: ")).to_be_visible()  # how the version stands
    page.goto(post.get_full_url())
    writer.press(page.get_by_role("link", name=there))
    expect(page.locator("main")).to_contain_text(sentence)
    writer.press(page.get_by_role("link", name=back))
    expect(page.get_by_role("link", name=there)).to_be_visible()


def test_without_a_script_it_asks_first(live_tuotos, member):
    post = live_tuotos.page(BlogPostPage, title="Digituki")
    page = member("editors")
    page.goto(live_tuotos.url + reverse("easy_version", args=[post.pk]))
    assert not EasyPage.objects.exists()
    page.get_by_role("button", name="Tee selkosuomenkielinen versio").click()
    expect(page.locator("#id_title")).to_have_value("Digituki")
    assert EasyPage.objects.get().live is False


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_readers_need_no_script_and_axe_finds_nothing(live_tuotos, browser_page, scheme):
    post = live_tuotos.page(BlogPostPage, title="Digituki")
    easy_version(post)
    twin = translate(BlogPostPage.objects.get(pk=post.pk))
    lattlast = easy_version(twin, title="Lätt sida", text="Det här är lätt.")
    page = browser_page(viewport={"width": 360, "height": 740}, color_scheme=scheme, java_script_enabled=False)
    page.goto(post.get_full_url())
    link = page.get_by_role("link", name="Lue selkosuomeksi")
    while not link.evaluate("each => each === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("helppo teksti")
    page.get_by_role("link", name="På svenska").click()
    expect(page.locator("main")).to_contain_text("Det här är lätt.")
    page = browser_page(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    own = (post.get_full_url(), lattlast.get_full_url())
    for address in (*own, f"{live_tuotos.url}/fi/blogi/", f"{live_tuotos.url}/fi/haku/?easy=sv"):
        page.goto(address)
        assert Axe().run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

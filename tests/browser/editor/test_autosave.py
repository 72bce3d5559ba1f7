"""The form of a page saves itself: what its editor sees meanwhile, and that nothing is lost without a connection."""

import pytest
from playwright.sync_api import expect

from tests.browser.editor.test_two_editors import write_name
from tests.browser.hotspots import HotspotEditor, page_with, scene, spot, spots_of
from tests.browser.waiting import until_noted

WORDS = {
    "fi": "Verkkoyhteys katkesi. Muutoksesi ovat tallessa tässä ikkunassa, joten älä sulje sitä.",
    "sv": "Nätförbindelsen bröts. Dina ändringar finns kvar i det här fönstret, så stäng det inte.",
}


@pytest.fixture
def edited(live_tuotos):
    return page_with(live_tuotos, scene(spots=[spot("Metro", "25", "40"), spot("Kirjasto", "60", "40")]))


# Wagtail has given up trying: its own trials are switched off where they are counted.
GIVEN_UP = """() => {
  const form = document.querySelector("form[data-edit-form]");
  let counts = window.wagtail.app.getControllerForElementAndIdentifier(form, "w-autosave").constructor;
  while (!Object.hasOwn(counts, "maxRetries")) counts = Object.getPrototypeOf(counts);
  counts.maxRetries = 0;
}"""


def is_save(response):
    return response.request.method == "POST" and response.url.endswith("/edit/")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_lost_connection_is_told_and_changes_are_saved_when_it_is_back(language, live_tuotos, staff_page, edited):
    page = staff_page(language)
    editor = HotspotEditor(page, live_tuotos, edited)
    until_noted(page)
    page.evaluate(GIVEN_UP)
    page.context.set_offline(True)
    editor.marks.first.click()
    for _press in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator("[data-w-messages-target].footer__save-warning")).to_contain_text(
        WORDS[language], timeout=15_000
    )
    assert spots_of(edited)[0]["x"] == 25
    with page.expect_response(is_save):
        page.context.set_offline(False)
    expect(page.locator(".footer__container--hidden .footer__save-warning")).to_have_count(1)
    assert spots_of(edited)[0]["x"] == 26.5


def test_completeness_follows_what_was_saved(live_tuotos, staff_page, edited):
    page = staff_page()
    HotspotEditor(page, live_tuotos, edited)
    until_noted(page)
    panel = page.locator("[data-completeness]")
    expect(panel.locator(".count").first).to_have_text("2/2")
    with page.expect_response(lambda response: "/completeness/" in response.url):
        write_name(page, "")
    expect(panel.locator(".count").first).to_have_text("1/2")
    expect(panel.get_by_role("link", name="Näkymä 1 · Kohta 1 · nimi").first).to_be_visible()

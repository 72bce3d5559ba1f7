"""The form of a page saves itself: what its editor sees meanwhile, and that nothing is lost without a connection."""

import pytest
from playwright.sync_api import expect

from tests.browser.hotspots import HotspotEditor, page_with, saved, scene, spot
from tests.browser.test_two_editors import write_name

WORDS = {
    "fi": "Verkkoyhteys katkesi. Muutoksesi ovat tallessa tässä ikkunassa, joten älä sulje sitä.",
    "sv": "Nätförbindelsen bröts. Dina ändringar finns kvar i det här fönstret, så stäng det inte.",
}


@pytest.fixture
def edited(live_tuotos):
    return page_with(live_tuotos, scene(spots=[spot("Metro", "25", "40"), spot("Kirjasto", "60", "40")]))


def first_state_is_noted(page):
    """Wait until the form knows how it was: only what is changed after that is saved by itself."""
    noted = "() => window.wagtail.app.getControllerForElementAndIdentifier(document.querySelector('form[data-edit-form]'), 'w-unsaved').initialFormData"
    page.wait_for_function(noted)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_lost_connection_is_told_and_changes_are_saved_when_it_is_back(language, live_tuotos, staff_page, edited):
    page = staff_page(language)
    editor = HotspotEditor(page, live_tuotos, edited)
    first_state_is_noted(page)
    page.clock.install()
    page.context.set_offline(True)
    editor.marks.first.click()
    for _press in range(3):
        page.keyboard.press("ArrowRight")
    page.clock.run_for(5_000)
    expect(page.locator(".footer__save-warning")).to_contain_text(WORDS[language])
    for _minute in range(3):  # longer than Wagtail itself goes on trying
        page.clock.run_for(60_000)
    editor.do("undo")
    editor.do("redo")
    page.clock.run_for(60_000)
    assert str(saved(edited).scenes[0].value["hotspots"][0]["x"]) == "25.00"
    page.context.set_offline(False)
    with page.expect_response(lambda response: response.request.method == "POST" and response.url.endswith("/edit/")):
        page.clock.run_for(20_000)
    page.clock.run_for(3_000)
    expect(page.locator(".footer__container--hidden .footer__save-warning")).to_have_count(1)
    assert str(saved(edited).scenes[0].value["hotspots"][0]["x"]) == "26.50"


def test_completeness_follows_what_was_saved(live_tuotos, staff_page, edited):
    page = staff_page()
    HotspotEditor(page, live_tuotos, edited)
    first_state_is_noted(page)
    panel = page.locator("[data-completeness]")
    expect(panel.locator(".count").first).to_have_text("2/2")
    write_name(page, "")
    expect(panel.locator(".count").first).to_have_text("1/2")
    expect(panel.get_by_role("link", name="Näkymä 1 · Kohta 1 · nimi")).to_be_visible()

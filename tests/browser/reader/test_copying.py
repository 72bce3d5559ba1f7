"""Buttons that copy: a citation and the code for embedding, on a page that loads its scripts late."""

import pytest
from playwright.sync_api import expect

from core.models import Contributor
from interactives.models import InteractivePage
from tests.factories import person
from tests.factories.scenes import scene, scenes, spot, text


@pytest.fixture
def reader(live_tuotos, browser_page):
    page = live_tuotos.page(
        InteractivePage,
        title="Kulmilla",
        slug="kulmilla",
        year=2024,
        contributors=[Contributor(person=person("Maija", "Meikäläinen"))],
        scenes=scenes(scene("Pihalla", spot("Ovi", text("Avoinna."), x="20", y="30"))),
    )
    reader = browser_page()
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.goto(page.full_url)
    return reader


def test_citation_is_copied_and_said(reader):
    expect(reader.get_by_role("button", name="Kopioi", exact=True)).to_have_count(0)
    reader.keyboard.press("Tab")  # whoever uses the page gets the buttons
    cited = reader.get_by_role("region", name="Näin viittaat")
    cited.get_by_role("button", name="Kopioi", exact=True).first.click()
    expect(cited.get_by_role("status").first).to_have_text("Kopioitu.")
    assert "Meikäläinen" in reader.evaluate("navigator.clipboard.readText()")


def test_code_for_embedding_is_copied_and_shown_when_the_browser_refuses(reader):
    reader.get_by_text("Näytä upotuskoodi").click()
    share = reader.get_by_role("region", name="Upota omalle sivullesi")
    share.get_by_role("button").click()
    expect(share.get_by_role("status")).to_have_text("Koodi on kopioitu.")
    assert "<iframe" in reader.evaluate("navigator.clipboard.readText()")
    reader.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    share.get_by_role("button").click()
    expect(share.get_by_role("status")).to_have_text("")
    assert "<iframe" in reader.evaluate("document.activeElement.value")

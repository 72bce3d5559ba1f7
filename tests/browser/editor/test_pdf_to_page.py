"""From "I have a PDF" to a published, bilingual, citable page in one form, by mouse or by keyboard alone."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from publications.models import PublicationPage
from tests.browser.hand import Hand
from tests.browser.waiting import until_noted
from tests.core.files.drawn_pdf import drawn_pdf, lines
from tests.core.files.record.test_proposing import BODY, COLOPHON, COVER

pytestmark = pytest.mark.slow
TITLE, SWEDISH = "Digiosallisuus kasvaa kuntien arjessa", "Digital delaktighet i kommunernas vardag"
ABSTRACT = "Den här rapporten berättar hur det gick."
REPORT = drawn_pdf(
    [*COVER, *BODY], COLOPHON, lines("Tiivistelmä", "Raportti kertoo, miten kunnissa opittiin digitaitoja.")
)
PATIENCE = 60_000  # milliseconds: three processes look into the file, one after another
WORDS = {
    "fi": {"offers": "Ehdotuksia tiedostosta"},
    "sv": {"offers": "Förslag från filen"},
}


class Editor(Hand):
    """An editor who uses the mouse alone, or the keyboard alone."""

    def turn_to(self, tab):
        """Open the next tab: by the keyboard with an arrow from the one that is open, as tabs are used."""
        if self.way == "mouse":
            tab.click()
        else:
            self.reach(self.page.get_by_role("dialog").get_by_role("tab", selected=True))
            self.page.keyboard.press("ArrowRight")
        expect(tab).to_have_attribute("aria-selected", "true")

    def write(self, field, text: str):
        if self.way == "mouse":
            field.click()
        else:
            field.focus()
        self.page.keyboard.insert_text(text)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_pdf_becomes_a_bilingual_page_that_can_be_cited(live_tuotos, staff_page, browser_page, way, language):
    page, words = staff_page(language), WORDS[language]
    page.set_default_timeout(PATIENCE)
    hand, parent = Editor(page, way), live_tuotos.fi["publications"]
    add = reverse("wagtailadmin_pages:add", args=["publications", "publicationpage", parent.pk])
    page.goto(live_tuotos.url + add)
    until_noted(page)

    upload(page, hand)
    take_everything(page, hand, words["offers"])
    tell_in_swedish(page, hand)
    hand.press(page.locator("button[value='action-publish']"))
    expect(page.locator(".messages")).to_contain_text(TITLE, timeout=PATIENCE)

    published = PublicationPage.objects.get(title=TITLE)
    assert published.live and published.slug == "digiosallisuus-kasvaa-kuntien-arjessa"
    assert published.year == 2024 and published.publisher == "Metropolia Ammattikorkeakoulu"
    assert [str(row.person) for row in published.contributors.all()] == ["Maija Meikäläinen", "Åke Öman"]
    assert published.identifiers.get(value="9789523280946").scheme.startswith("isbn")
    reads(browser_page(), published)


def upload(page, hand):
    """Add a row of files, which opens the chooser, and the file in that."""
    hand.press(page.locator("#id_files-ADD"))
    hand.turn_to(page.locator("#tab-label-upload"))
    file = {"name": "raportti.pdf", "mimeType": "application/pdf", "buffer": REPORT}
    page.locator("#id_document-chooser-upload-file").set_input_files(file)  # what the window of the system would do
    expect(page.locator("#id_document-chooser-upload-title")).not_to_have_value("")
    hand.press(page.locator("form[data-chooser-modal-creation-form] [type=submit]"))
    expect(page.locator("#id_files-0-document-chooser [data-chooser-title]")).to_have_text(
        re.compile("Raportti"), timeout=PATIENCE
    )


def take_everything(page, hand, heading: str):
    """Accept each offer, one after another; none is taken before."""
    offers = page.get_by_role("region", name=heading)
    expect(offers).to_be_visible(timeout=PATIENCE)
    assert page.locator("#id_title").input_value() == ""
    status = page.locator(".pdf-record [role=status]")
    for button in offers.get_by_role("button").all():
        if button.get_attribute("data-kind") == "topic" or button.get_attribute("data-value") == "978-952-328-103-5":
            continue
        hand.press(button)
        expect(status).to_contain_text(button.get_attribute("data-text"))
        expect(button).to_have_attribute("aria-disabled", "true")
        if hand.way == "keyboard":
            expect(button).to_be_focused()  # the next one is one Tab further
    expect(page.locator("#id_title")).to_have_value(TITLE)


def tell_in_swedish(page, hand):
    """Open the panel of titles in other languages, and write the Swedish ones."""
    panel = page.locator("section", has=page.locator("#id_other_titles-ADD")).last
    hand.press(panel.locator("[data-panel-toggle]").first)
    hand.press(page.locator("#id_other_titles-ADD"))
    page.locator("#id_other_titles-0-language").select_option("sv")
    hand.write(page.locator("#id_other_titles-0-title"), SWEDISH)
    hand.write(page.locator("#id_other_titles-0-abstract"), ABSTRACT)


def reads(reader, published):
    """What a reader finds: both titles, the citation, its files for reference managers; and the title in Swedish."""
    reader.goto(published.full_url)
    expect(reader.get_by_role("heading", level=1)).to_contain_text("Digiosallisuus kasvaa")
    expect(reader.locator("main [lang=sv]", has_text=SWEDISH).first).to_be_visible()
    expect(reader.locator("section[aria-labelledby=cite]")).to_contain_text("Meikäläinen")
    assert reader.locator("meta[name=citation_title]").get_attribute("content") == TITLE
    reader.get_by_role("link", name="På svenska").click()
    expect(reader.get_by_text(SWEDISH).first).to_be_visible()
    expect(reader.get_by_text(ABSTRACT)).to_be_visible()

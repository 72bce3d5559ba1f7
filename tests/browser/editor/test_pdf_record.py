"""Choosing a PDF file in the form of a publication offers its record, accepted by one press or by the keyboard."""

from django.urls import reverse
from playwright.sync_api import expect

from core.models import CustomDocument, Person
from tests.browser.waiting import until_noted
from tests.core.admin.test_pdf_records import RECORD
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.core.files.uploads import upload


def test_editor_takes_what_the_chosen_file_offers(live_tuotos, staff_page):
    document = upload(make_pdf(FINNISH), name="raportti.pdf")
    CustomDocument.objects.filter(pk=document.pk).update(title="Raportti", reading="done", record=RECORD, read_by=99)
    page = staff_page()
    parent = live_tuotos.fi["publications"]
    add = reverse("wagtailadmin_pages:add", args=["publications", "publicationpage", parent.pk])
    page.goto(live_tuotos.url + add)
    until_noted(page)
    page.locator("#id_files-ADD").click()
    page.get_by_role("dialog").get_by_role("link", name="Raportti", exact=True).click()
    offers = page.get_by_role("region", name="Ehdotuksia tiedostosta")
    expect(offers).to_be_visible()
    assert page.locator("#id_title").input_value() == ""  # nothing silently
    offers.get_by_role("button", name="Digiosallisuus kasvaa").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#id_title")).to_have_value("Digiosallisuus kasvaa")
    expect(page.locator(".pdf-record [role=status]")).to_have_text("Täytetty: Digiosallisuus kasvaa")
    offers.get_by_role("button", name="ISBN").press("Enter")
    expect(page.locator("#id_identifiers-0-value")).to_have_value("978-952-328-094-6")
    offers.get_by_role("button", name="Åke von Öman").press("Enter")
    expect(page.locator("#id_contributors-0-person-chooser [data-chooser-title]")).to_contain_text("Öman")
    assert page.locator("#id_contributors-0-person").input_value() == str(Person.objects.get(family_name="von Öman").pk)

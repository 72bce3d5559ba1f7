"""A publication with its PDF file and its Swedish page goes into the bin, comes back whole, and is erased in time."""

from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from core.models import Binned, CustomDocument, OutputFile
from publications.models import PublicationPage
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.core.files.uploads import upload
from tests.factories import path_of, translate, work

pytestmark = pytest.mark.slow
WORDS = {
    "fi": {"delete": "Poista", "back": "Palauta", "open": "Avaa roskakori"},
    "sv": {"delete": "Radera", "back": "Återställ", "open": "Öppna papperskorgen"},
}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_deleted_publication_comes_back_whole_and_is_erased_in_time(live_tuotos, member, hand, language):
    document = upload(make_pdf(FINNISH), name="raportti.pdf")
    report = live_tuotos.page(PublicationPage, title="Raportti", files=[OutputFile(document=document, sort_order=0)])
    twin = translate(report, title="Rapport")
    work()
    addresses = [path_of(report), path_of(twin), document.url]
    page, words = member("reviewers", language), WORDS[language]
    somebody = hand(page)
    assert [answer(page, live_tuotos, address) for address in addresses] == [200, 200, 200]

    delete(page, live_tuotos, report, somebody, words)
    assert [answer(page, live_tuotos, address) for address in addresses] == [410, 410, 410]
    somebody.press(page.get_by_role("link", name=words["open"]))
    somebody.press(page.get_by_role("main").get_by_role("button", name=f"{words['back']}: Raportti"))
    expect(page.locator(".messages")).to_contain_text("Raportti")
    assert [answer(page, live_tuotos, address) for address in addresses] == [200, 200, 200]
    assert PublicationPage.objects.get(pk=report.pk).files.get().document == document

    delete(page, live_tuotos, report, somebody, words)
    Binned.objects.update(deleted_at=Binned.objects.get().deleted_at - timedelta(days=31))
    work()
    assert not PublicationPage.objects.filter(pk__in=[report.pk, twin.pk]).exists() and not Binned.objects.exists()
    assert [answer(page, live_tuotos, address) for address in addresses] == [410, 410, 410]
    assert CustomDocument.objects.filter(pk=document.pk).exists()  # a file of the library, which others may carry


def answer(page, tuotos, address) -> int:
    return page.request.get(f"{tuotos.url}{address.removeprefix(tuotos.url)}").status


def delete(page, tuotos, report, somebody, words):
    page.goto(tuotos.url + reverse("wagtailadmin_pages:delete", args=[report.pk]))
    expect(page.get_by_text("Rapport", exact=False).first).to_be_visible()
    sure = page.locator("#id_sure")
    if somebody.way == "mouse":
        somebody.press(sure)
    else:
        somebody.reach(sure)
        page.keyboard.press("Space")
    somebody.press(page.locator("button.serious"))
    expect(page.locator(".messages")).to_contain_text("Raportti")

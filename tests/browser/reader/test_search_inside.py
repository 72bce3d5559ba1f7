"""From a work with a long file to the page of it that has the words; an open point in the other language."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from interactives.models import InteractivePage
from tests.factories import path_of, translate
from tests.factories.samples import full_page
from tests.search.query.test_parts import pdf, report

WIDTHS = [360, 1280]


@pytest.fixture
def long_report(live_tuotos):
    return report(live_tuotos, pdf("Johdanto.", "Kvartsia löytyi.", "Kvartsia taas."))


def test_a_work_is_searched_from_its_own_page_without_script(long_report, live_tuotos, browser_page):
    page = browser_page(java_script_enabled=False)
    page.goto(live_tuotos.url + path_of(long_report))
    page.get_by_label("Hae tämän sivun teksteistä ja tiedostoista").fill("kvartsi")
    page.get_by_role("button", name="Hae").click()
    expect(page.get_by_role("heading", name="2 osumaa haulla: kvartsi")).to_be_visible()
    place = page.get_by_role("link", name="Osuma PDF-tiedoston sivulla 3")
    expect(place).to_have_attribute("href", f"{path_of(long_report)}raportti.pdf#page=3")
    page.get_by_role("link", name="På svenska").click()
    expect(page.get_by_role("heading", name="Sökning i innehållet")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("kvartsi")


def test_links_of_hits_name_the_work_for_readers_of_screens(long_report, live_tuotos, browser_page):
    page = browser_page()
    page.goto(f"{live_tuotos.url}/fi/haku/?q=kvartsi")
    expect(page.get_by_role("link", name=re.compile("Osuma PDF-tiedoston sivulla 2 ?: Loppuraportti"))).to_be_visible()
    expect(page.get_by_role("link", name="Loppuraportti, sivu 3")).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(long_report, live_tuotos, browser_page, width, scheme):
    page = browser_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(live_tuotos.url + path_of(long_report))
    found = [page.locator("form[role=search]").get_attribute("action") + query for query in ("", "?q=kvartsi", "?q=x")]
    for path in [*found, path_of(long_report), "/fi/haku/?q=kvartsi", "/sv/sok/?q=olematon"]:
        page.goto(live_tuotos.url + path)
        assert [fault["id"] for fault in Axe().run(page).response["violations"]] == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_open_point_of_a_picture_stays_open_in_the_other_language(live_tuotos, browser_page):
    page_fi = full_page(live_tuotos, InteractivePage)
    twin = translate(page_fi, title="Bild")
    page = browser_page()
    page.goto(live_tuotos.url + path_of(page_fi))
    page.locator(".marker").first.click()
    expect(page).to_have_url(re.compile("#h-"))
    point = page.url.partition("#")[2]
    page.get_by_role("link", name="På svenska").click()
    expect(page).to_have_url(f"{live_tuotos.url}{path_of(twin)}#{point}")
    expect(page.locator("[data-open]").first).to_be_visible()

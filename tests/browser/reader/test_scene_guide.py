"""One point at a time, and the tour from scene to scene."""

import re

import pytest
from playwright.sync_api import expect

from interactives.models import InteractivePage
from tests.factories.scenes import row, scene, scenes


@pytest.fixture
def tour(build_once):
    page = build_once(build_tour)
    page.address = page.full_url
    return page


def build_tour(tuotos):
    raw = [scene("Pihalla", *row(3)), scene("Sisällä", *row(1))]
    return tuotos.page(InteractivePage, title="Kulmilla", slug="kulmilla", scenes=scenes(*raw))


def test_guide_goes_through_the_points_by_keyboard_and_says_where_it_is(tour, browser_page):
    page = browser_page()
    page.goto(tour.address)
    page.get_by_role("button", name="Katso kohta kerrallaan").focus()
    page.keyboard.press("Enter")
    guide = page.get_by_role("group", name="Opastettu esitys")
    expect(guide.get_by_role("status")).to_have_text("Kohta 1. Kohtia on yhteensä 3. Kohta 0. Teksti 0. ")
    expect(guide.get_by_text("1/3")).to_be_visible()
    expect(page.get_by_role("dialog").get_by_text("Teksti 0.")).to_be_visible()
    expect(guide.get_by_role("button", name="Seuraava")).to_be_focused()
    for _step in range(2):
        page.keyboard.press("Enter")
    expect(guide.get_by_role("status")).to_have_text("Kohta 3. Kohtia on yhteensä 3. Kohta 2. Teksti 2. ")
    guide.get_by_role("button", name="Edellinen").click()
    expect(page.get_by_role("dialog").get_by_text("Teksti 1.")).to_be_visible()
    guide.get_by_role("button", name="Seuraava").click()
    guide.get_by_role("button", name="Seuraava").click()
    expect(page.get_by_role("heading", name="Tämä oli viimeinen kohta")).to_be_visible()
    page.get_by_role("link", name="Seuraava näkymä: Sisällä").click()
    expect(page).to_have_title(re.compile("^Sisällä"))
    page.go_back()
    expect(page).to_have_title(re.compile("^Kulmilla"))


def test_guide_can_be_left_and_a_point_opened_from_the_picture_moves_it(tour, browser_page):
    page = browser_page()
    page.goto(tour.address)
    page.get_by_role("button", name="Katso kohta kerrallaan").click()
    guide = page.get_by_role("group", name="Opastettu esitys")
    expect(guide.get_by_text("1/3")).to_be_visible()
    page.get_by_role("button", name="3. Kohta 2").click()
    expect(guide.get_by_text("3/3")).to_be_visible()
    guide.get_by_role("button", name="Lopeta opastettu esitys").click()
    expect(guide).to_be_hidden()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Katso kohta kerrallaan")).to_be_focused()
    expect(page).to_have_url(tour.address)


def test_place_is_kept_on_the_device_only_when_asked(tour, browser_page):
    page = browser_page()
    page.goto(tour.address)
    page.get_by_role("button", name="2. Kohta 1").click()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.keyboard.press("Escape")
    page.get_by_label("Muista tällä laitteella, mihin jäin").check()
    page.get_by_role("button", name="2. Kohta 1").click()
    page.goto(f"{tour.address}{tour.scenes[1].id[:8]}/")
    page.get_by_text("katsottu").first.wait_for()
    page.goto(tour.address)
    page.get_by_role("button", name="Jatka siitä, mihin jäit").click()
    expect(page.get_by_role("dialog").get_by_text("Teksti 1.")).to_be_visible()
    page.get_by_role("button", name="Lopeta opastettu esitys").first.click()
    page.get_by_label("Muista tällä laitteella, mihin jäin").uncheck()
    assert page.evaluate("localStorage.length") == 0 and page.context.cookies() == []


def test_tour_has_a_way_back_and_shows_where_the_reader_is(tour, browser_page):
    page = browser_page(java_script_enabled=False)
    page.goto(tour.address)
    page.get_by_role("navigation", name="Kierroksen näkymät").get_by_role("link", name="Sisällä").click()
    here = page.get_by_role("navigation", name="Kierroksen näkymät").locator("[aria-current]")
    expect(here).to_have_text("Sisällä")
    page.get_by_role("link", name="Takaisin: Pihalla").click()
    expect(page).to_have_url(f"{tour.address}#p-{tour.scenes[0].id[:8]}")

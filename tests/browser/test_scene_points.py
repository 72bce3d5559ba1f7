"""Points of an interactive image with mouse, keyboard, touch and without script; the address tells what is open."""

import re

import pytest
from playwright.sync_api import expect

from interactives.models import InteractivePage
from tests.factories import translate
from tests.factories.scenes import block, scene, scenes, spot, text


@pytest.fixture
def image(live_tuotos):
    points = [
        spot("Ovi", text("Avoinna."), x="20", y="30", icon="place"),
        spot("Ikkuna", text("Valoisa."), shape="rect", x="40", y="20", w="30", h="40"),
        spot("Sohva", text("Pehmeä."), x="80", y="80", colour="paper"),
    ]
    page = live_tuotos.page(
        InteractivePage, title="Kulmilla", slug="kulmilla", scenes=scenes(scene("Pihalla", *points))
    )
    page.address = live_tuotos.url + page.url
    page.keys = [item.id[:8] for item in page.scenes[0].value["hotspots"].bound_blocks]
    return page


def marker(page, name):
    return page.get_by_role("button", name=re.compile(rf"^\d+\. {name}$"))


def panel(page):
    return page.get_by_role("dialog")


def focused(page):
    return page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.tagName")


def test_mouse_opens_and_closes_a_point_and_an_area(image, browser_page):
    page = browser_page()
    page.goto(image.address)
    marker(page, "Ovi").click()
    assert panel(page).get_by_text("Avoinna.").is_visible()
    assert marker(page, "Ovi").get_attribute("aria-expanded") == "true"
    box = page.locator("[data-area] rect").last.bounding_box()
    page.mouse.click(box["x"] + 12, box["y"] + 12)
    assert panel(page).get_by_role("heading", name="2. Ikkuna").is_visible()
    assert marker(page, "Ovi").get_attribute("aria-expanded") == "false"
    panel(page).get_by_role("button", name="Sulje").click()
    assert not panel(page).is_visible() and focused(page) == "2. Ikkuna"


def test_keyboard_goes_in_the_authors_order_and_gets_its_place_back(image, browser_page):
    page = browser_page()
    page.goto(image.address)
    marker(page, "Ovi").focus()
    order = [focused(page)]
    for _step in range(2):
        page.keyboard.press("Tab")
        order.append(focused(page))
    assert order == ["1. Ovi", "2. Ikkuna", "3. Sohva"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "dialog"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Sulje"
    page.keyboard.press("Escape")
    assert focused(page) == "3. Sohva" and not panel(page).is_visible()
    page.keyboard.press("Space")
    assert panel(page).get_by_text("Pehmeä.").is_visible()
    for _step in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('[role=dialog]')"), "the panel is no trap"


def test_address_opens_a_point_and_back_closes_it(image, browser_page):
    page = browser_page()
    page.goto(image.address)
    marker(page, "Ovi").click()
    assert page.url.endswith(f"#h-{image.keys[0]}")
    marker(page, "Sohva").click()
    assert page.url.endswith(f"#h-{image.keys[2]}")
    page.go_back()
    assert page.url == image.address and not panel(page).is_visible()
    page.go_forward()
    assert panel(page).get_by_text("Pehmeä.").is_visible()
    other = browser_page()
    other.goto(f"{image.address}#h-{image.keys[1]}")
    assert panel(other).get_by_text("Valoisa.").is_visible()
    assert other.evaluate("document.activeElement.getAttribute('role')") == "dialog"
    assert panel(other).get_by_role("heading").evaluate("e => e.getBoundingClientRect().top < innerHeight")
    other.keyboard.press("Escape")
    assert "#" not in other.url and focused(other) == "2. Ikkuna"
    scene_page = browser_page()
    scene_page.goto(f"{image.address}{image.scenes[0].id[:8]}/#h-{image.keys[2]}")
    assert panel(scene_page).get_by_text("Pehmeä.").is_visible()


def test_link_to_a_point_is_copied_and_told(image, browser_page):
    page = browser_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(image.address)
    marker(page, "Ovi").click()
    panel(page).get_by_role("button", name="Kopioi linkki tähän kohtaan").click()
    panel(page).get_by_role("status").get_by_text("Linkki on kopioitu.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{image.address}#h-{image.keys[0]}"


def test_panel_says_what_the_list_says_in_both_languages(image, browser_page):
    twin = translate(image, title="I kvarteret")
    for address, close in ((image.address, "Sulje"), (image.address.split("/fi/")[0] + twin.url, "Stäng")):
        page = browser_page()
        page.goto(address)
        for key in image.keys:
            page.locator("[data-spots] button").nth(image.keys.index(key)).click()
            told = page.locator(f"#h-{key} [data-content]").inner_text().split()
            assert panel(page).locator("[data-body]").inner_text().split() == told
            assert panel(page).get_by_role("button", name=close).is_visible()


def test_without_script_markers_lead_to_the_list(image, browser_page):
    page = browser_page(java_script_enabled=False)
    page.goto(image.address)
    page.locator("svg a[data-spot]").nth(2).click()
    assert page.url.endswith(f"#h-{image.keys[2]}")
    assert page.locator(f"#h-{image.keys[2]}").get_by_text("Pehmeä.").is_visible()
    assert not page.get_by_role("button", name="Katso kohta kerrallaan").is_visible()
    assert not page.locator("[data-tools]").is_visible() and not page.locator("[data-panel]").is_visible()


def test_touch_opens_a_point_below_the_picture_without_sideways_scrolling(image, browser_page):
    page = browser_page(has_touch=True, is_mobile=True, viewport={"width": 320, "height": 640})
    page.goto(image.address)
    marker(page, "Sohva").tap()
    assert panel(page).get_by_text("Pehmeä.").is_visible()
    picture, text_box = page.locator("[data-window]").bounding_box(), panel(page).bounding_box()
    assert text_box["y"] >= picture["y"] + picture["height"] - 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_video_of_an_outside_service_comes_when_asked_for(live_tuotos, browser_page):
    video = block("embed", {"title": "Kierros", "url": "https://youtu.be/aaaaaaaaaaa"})
    image = live_tuotos.page(InteractivePage, scenes=scenes(scene("Pihalla", spot("Ovi", video))))
    page, asked = browser_page(), []
    page.route("https://**", lambda route: (asked.append(route.request.url), route.abort()))
    page.goto(live_tuotos.url + image.url)
    marker(page, "Ovi").click()
    assert asked == []
    panel(page).get_by_role("button", name="Näytä video").click()
    expect(panel(page).locator("iframe")).to_have_attribute("src", re.compile("aaaaaaaaaaa"))
    page.locator(".places").get_by_role("button", name="Näytä video").click()
    expect(page.locator("iframe")).to_have_count(2)

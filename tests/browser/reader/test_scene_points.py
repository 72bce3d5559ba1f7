"""Points of an interactive image with mouse, keyboard, touch and without script; the address tells what is open."""

import re

import pytest
from playwright.sync_api import expect

from blog.models import BlogPostPage
from core.blocks.story import StoryBlock
from interactives.models import InteractivePage
from tests.factories import translate
from tests.factories.scenes import block, scene, scenes, spot, text


@pytest.fixture
def image(build_once):
    page = build_once(build_image)
    page.address = page.full_url
    page.keys = [item.id[:8] for item in page.scenes[0].value["hotspots"].bound_blocks]
    return page


def build_image(tuotos):
    points = [
        spot("Ovi", text("Avoinna."), x="20", y="30", icon="place"),
        spot("Ikkuna", text("Valoisa."), shape="rect", x="40", y="20", w="30", h="40"),
        spot("Sohva", text("Pehmeä."), x="80", y="80", colour="paper"),
    ]
    return tuotos.page(InteractivePage, title="Kulmilla", slug="kulmilla", scenes=scenes(scene("Pihalla", *points)))


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
    expect(panel(page).get_by_text("Avoinna.")).to_be_visible()
    expect(marker(page, "Ovi")).to_have_attribute("aria-expanded", "true")
    box = page.locator("[data-area] rect").last.bounding_box()
    page.mouse.click(box["x"] + 12, box["y"] + 12)
    expect(panel(page).get_by_role("heading", name="Ikkuna")).to_be_visible()
    expect(marker(page, "Ovi")).to_have_attribute("aria-expanded", "false")
    panel(page).get_by_role("button", name="Sulje").click()
    expect(panel(page)).to_be_hidden()
    expect(marker(page, "Ikkuna")).to_be_focused()


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
    expect(panel(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(panel(page).get_by_role("button", name="Sulje")).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    expect(marker(page, "Sohva")).to_be_focused()
    page.keyboard.press("Space")
    expect(panel(page).get_by_text("Pehmeä.")).to_be_visible()
    for _step in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('[role=dialog]')"), "the panel is no trap"


def test_address_opens_a_point_and_back_closes_it(image, browser_page):
    page = browser_page()
    page.goto(image.address)
    marker(page, "Ovi").click()
    expect(page).to_have_url(f"{image.address}#h-{image.keys[0]}")
    marker(page, "Sohva").click()
    expect(page).to_have_url(f"{image.address}#h-{image.keys[2]}")
    page.go_back()
    expect(page).to_have_url(image.address)
    expect(panel(page)).to_be_hidden()
    page.go_forward()
    expect(panel(page).get_by_text("Pehmeä.")).to_be_visible()
    other = browser_page()
    other.goto(f"{image.address}#h-{image.keys[1]}")
    expect(panel(other).get_by_text("Valoisa.")).to_be_visible()
    expect(panel(other)).to_be_focused()
    expect(panel(other).get_by_role("heading")).to_be_in_viewport()
    other.keyboard.press("Escape")
    expect(other).to_have_url(image.address)
    expect(marker(other, "Ikkuna")).to_be_focused()
    scene_page = browser_page()
    scene_page.goto(f"{image.address}{image.scenes[0].id[:8]}/#h-{image.keys[2]}")
    expect(panel(scene_page).get_by_text("Pehmeä.")).to_be_visible()


def test_point_opened_while_another_closes_stays_open(image, browser_page):
    page = browser_page()
    page.goto(image.address)
    marker(page, "Ovi").click()
    page.evaluate("""() => {
        document.querySelector("[data-close]").click();  // the step back in the history comes later
        document.querySelectorAll(".marker")[2].click();
    }""")
    expect(panel(page).get_by_text("Pehmeä.")).to_be_visible()
    expect(page).to_have_url(f"{image.address}#h-{image.keys[2]}")
    page.go_back()
    expect(page).to_have_url(image.address)
    expect(panel(page)).to_be_hidden()


def test_two_pictures_in_one_story_open_one_point_at_a_time(image, live_tuotos, browser_page):
    other = live_tuotos.page(
        InteractivePage, title="Muualla", scenes=scenes(scene("Sali", spot("Lava", text("Korkea."))))
    )
    body = StoryBlock().to_python([block("output", page.pk) for page in (image, other)])
    post = live_tuotos.page(BlogPostPage, title="Kaksi kuvaa", body=body)
    address = post.full_url
    page = browser_page()
    page.goto(address)
    marker(page, "Ovi").click()
    marker(page, "Lava").click()
    expect(panel(page)).to_have_count(1)
    expect(panel(page).get_by_text("Korkea.")).to_be_visible()
    expect(panel(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page).to_have_url(address)
    expect(marker(page, "Lava")).to_be_focused()


def test_each_of_a_picture_that_stands_twice_in_a_story_opens_its_own_points(image, live_tuotos, browser_page):
    body = StoryBlock().to_python([block("output", image.pk), block("output", image.pk)])
    address = live_tuotos.page(BlogPostPage, title="Kahdesti", body=body).full_url
    page = browser_page()
    page.goto(address)
    first, second = page.locator("scene-view").all()
    marker(second, "Ovi").click()
    expect(panel(second).get_by_text("Avoinna.")).to_be_visible()
    expect(panel(first)).to_be_hidden()
    expect(page).to_have_url(f"{address}#h-{image.keys[0]}-2")
    marker(first, "Sohva").click()
    expect(panel(first).get_by_text("Pehmeä.")).to_be_visible()
    expect(panel(second)).to_be_hidden()
    page.goto("about:blank")
    page.goto(f"{address}#h-{image.keys[1]}-2")
    expect(panel(second).get_by_text("Valoisa.")).to_be_visible()
    expect(panel(first)).to_be_hidden()


def test_guide_that_did_not_come_is_asked_for_again(image, browser_page):
    page = browser_page()
    page.route("**/js/scene/guide*.js", lambda route: route.abort())
    page.goto(image.address)
    page.get_by_role("button", name="Katso kohta kerrallaan").click()
    page.unroute("**/js/scene/guide*.js")
    page.get_by_role("button", name="Katso kohta kerrallaan").click()
    expect(panel(page).get_by_text("Avoinna.")).to_be_visible()


def test_link_to_a_point_is_copied_and_told(image, browser_page):
    page = browser_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(image.address)
    marker(page, "Ovi").click()
    panel(page).get_by_role("button", name="Kopioi linkki tähän kohtaan").click()
    expect(panel(page).get_by_role("status")).to_have_text("Linkki on kopioitu.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{image.address}#h-{image.keys[0]}"


def test_panel_says_what_the_list_says_in_both_languages(image, browser_page):
    twin = translate(image, title="I kvarteret")
    for address, close in ((image.address, "Sulje"), (twin.full_url, "Stäng")):
        page = browser_page()
        page.goto(address)
        for key in image.keys:
            page.locator("[data-spots] button").nth(image.keys.index(key)).click()
            told = page.locator(f"#h-{key} [data-content]").inner_text().split()
            expect(panel(page).locator("[data-body]")).to_have_text(re.compile(r"\s+".join(map(re.escape, told))))
            expect(panel(page).get_by_role("button", name=close)).to_be_visible()


def test_without_script_markers_lead_to_the_list(image, browser_page):
    page = browser_page(java_script_enabled=False)
    page.goto(image.address)
    page.locator("svg a[data-spot]").nth(2).click()
    expect(page).to_have_url(f"{image.address}#h-{image.keys[2]}")
    expect(page.locator(f"#h-{image.keys[2]}").get_by_text("Pehmeä.")).to_be_visible()
    for part in ("[data-begin]", "[data-tools]", "[data-panel]"):
        expect(page.locator(part)).to_be_hidden()


def test_touch_opens_a_point_below_the_picture_without_sideways_scrolling(image, browser_page):
    page = browser_page(has_touch=True, is_mobile=True, viewport={"width": 320, "height": 640})
    page.goto(image.address)
    marker(page, "Sohva").tap()
    expect(panel(page).get_by_text("Pehmeä.")).to_be_visible()
    picture, text_box = page.locator("[data-window]").bounding_box(), panel(page).bounding_box()
    assert text_box["y"] >= picture["y"] + picture["height"] - 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_video_of_an_outside_service_comes_when_asked_for(live_tuotos, browser_page):
    video = block("embed", {"title": "Kierros", "url": "https://youtu.be/aaaaaaaaaaa"})
    image = live_tuotos.page(InteractivePage, scenes=scenes(scene("Pihalla", spot("Ovi", video))))
    page, asked = browser_page(), []
    page.route("https://**", lambda route: (asked.append(route.request.url), route.abort()))
    page.goto(image.full_url)
    marker(page, "Ovi").click()
    assert asked == []
    panel(page).get_by_role("button", name="Näytä video").click()
    expect(panel(page).locator("iframe")).to_have_attribute("src", re.compile("aaaaaaaaaaa"))
    page.locator(".places").get_by_role("button", name="Näytä video").click()
    expect(page.locator("iframe")).to_have_count(2)

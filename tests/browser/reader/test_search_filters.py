"""The filters of the search: at once with script, by a button in sight without, after the hits for keyboards."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import transaction
from playwright.sync_api import expect

from blog.models import BlogPostPage
from core.models import OutputTopic, Topic
from events.models import EventPage

LONG = "mielenterveyskuntoutujat"
LINES = """all => all.map((each) => {
    const range = document.createRange(); range.selectNode(each.firstChild); return range.getClientRects().length; })"""
IN_HITS = "document.activeElement.closest('#hits') !== null"


@pytest.fixture
def works(live_tuotos, build_once):
    build_once(build_works)
    return live_tuotos


def build_works(tuotos):
    """Works of two kinds and years with many topics, one of them long."""
    names = [LONG, *(f"aihe {number}" for number in range(11))]
    with transaction.atomic():  # so that the worker has all of it in hand at once
        topics = [Topic.objects.create(label_fi=name, label_sv=f"ämne {name}") for name in names]
        for number in range(12):
            rows = [OutputTopic(topic=topic) for topic in topics]
            tuotos.page(BlogPostPage, title=f"Kvartsi {number}", date="2023-01-02", topics=rows)
        tuotos.page(EventPage, title="Kvartsipäivä", date="2022-05-05")


def open_search(works, browser_page, query="q=kvartsi", **options):
    page = browser_page(**options)
    page.goto(f"{works.url}/fi/haku/?{query}")
    return page


def test_a_ticked_filter_acts_at_once_and_keeps_the_focus(works, browser_page):
    page = open_search(works, browser_page)
    status = page.locator("[data-live=told]")
    expect(status).to_contain_text("13 osumaa")
    box = page.get_by_role("checkbox", name="Tapahtumat")
    box.focus()
    page.keyboard.press("Space")
    expect(status).to_contain_text("1 osuma haulla")
    expect(box).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?q=kvartsi&kind=event$"))
    expect(page).to_have_title(re.compile("^1 osuma"))
    expect(page.get_by_role("link", name="På svenska")).to_have_attribute("href", "/sv/sok/?q=kvartsi&kind=event")
    expect(page.locator("fieldset[name=year] label")).to_have_count(1)
    expect(page.get_by_role("button", name="Näytä osumat")).to_be_hidden()

    page.get_by_role("checkbox", name="2022").check()
    expect(page).to_have_url(re.compile("year=2022"))
    page.go_back()
    expect(page.get_by_role("checkbox", name="2022")).not_to_be_checked()
    page.go_back()
    expect(status).to_contain_text("13 osumaa")
    expect(page.get_by_role("checkbox", name="Tapahtumat")).not_to_be_checked()


def test_quick_ticks_end_with_all_of_them_in_force(works, browser_page):
    page = open_search(works, browser_page)
    page.get_by_role("checkbox", name="Blogikirjoitukset").check()
    page.get_by_role("checkbox", name="2023").check()
    expect(page).to_have_url(re.compile("kind=blog-post&year=2023$"))
    expect(page.locator("[data-live=hits] .chosen")).to_contain_text("2023")
    expect(page.get_by_role("checkbox", name="Blogikirjoitukset")).to_be_checked()


def test_an_answer_that_fails_opens_the_page_instead(works, browser_page):
    page = open_search(works, browser_page)
    failed = []
    page.route("**/haku/?*", lambda route: route.continue_() if failed else (failed.append(1), route.abort()))
    page.get_by_role("checkbox", name="Tapahtumat").check()
    expect(page.get_by_role("heading", name="Kvartsipäivä")).to_be_visible()
    expect(page.get_by_role("heading", level=3)).to_have_count(1)


def test_hits_come_before_filters_for_keyboards(works, browser_page):
    page = open_search(works, browser_page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Siirry osumiin")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(IN_HITS)
    expect(page.get_by_role("link", name="Siirry rajauksiin")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#filters') !== null")
    left, top = (page.locator(name).bounding_box() for name in ("#filters", "#hits"))
    assert left["x"] + left["width"] <= top["x"] and abs(left["y"] - top["y"]) < 60


@pytest.mark.parametrize("width", [360, 1280])
def test_without_script_the_button_stays_in_sight(works, browser_page, width):
    page = open_search(works, browser_page, java_script_enabled=False, viewport={"width": width, "height": 640})
    if width == 360:
        page.locator("summary", has_text="Rajaa hakua").click()
    page.get_by_role("checkbox", name="Tapahtumat").check()
    button = page.get_by_role("button", name="Näytä osumat")
    expect(button).to_be_in_viewport(ratio=1)
    button.click()
    page.wait_for_url("**kind=event")
    expect(page.get_by_role("heading", name="Kvartsipäivä")).to_be_visible()


def test_on_a_phone_the_button_leads_to_the_hits(works, browser_page):
    page = open_search(works, browser_page, viewport={"width": 360, "height": 640})
    page.locator("summary", has_text="Rajaa hakua").click()
    page.get_by_role("checkbox", name="Tapahtumat").check()
    expect(page.locator("[data-live=told]")).to_contain_text("1 osuma")
    page.get_by_role("button", name="Näytä osumat").click()
    expect(page.get_by_role("heading", name="1 osuma haulla")).to_be_in_viewport()
    assert page.url.endswith("kind=event")


@pytest.mark.parametrize("width", [320, 1280])
def test_numbers_stay_whole_and_long_words_are_divided(works, browser_page, width):
    page = open_search(works, browser_page, viewport={"width": width, "height": 800})
    page.locator("#filters details").evaluate_all("all => all.forEach((each) => (each.open = true))")
    lines = page.locator("#filters label > span:last-child").evaluate_all(LINES)
    assert len(lines) > 12 and set(lines) == {1}
    assert "mielen\u00adterveys\u00adkuntoutujat" in page.locator("#filters").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_after_a_choice(works, browser_page, width, scheme):
    page = open_search(
        works, browser_page, "q=kvartsi&kind=event", viewport={"width": width, "height": 800}, color_scheme=scheme
    )
    page.locator("#filters > details").evaluate("each => (each.open = true)")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width

"""The search box as a combobox: by keyboard, by mouse, read aloud, and without script."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from blog.models import BlogPostPage
from search.models import Pick

LOOKS = [(360, "light"), (1280, "dark")]
QUICK_TYPING = """(box, letters) => { for (const letter of letters) {
    box.value += letter; box.dispatchEvent(new Event("input")); } }"""


@pytest.fixture
def words(live_tuotos, build_once):
    build_once(build_words)
    return live_tuotos


def build_words(tuotos):
    """Works whose words are suggested."""
    tuotos.page(BlogPostPage, title="Kvartsi ja hopea")
    tuotos.page(BlogPostPage, title="Kvasaarin valo")


def open_box(words, browser_page, path="/fi/", **options):
    page = browser_page(**options)
    page.clock.install()
    page.goto(words.url + path)
    return page, page.get_by_role("combobox")


def type_slowly(box, text):
    box.click()
    box.press_sequentially(text, delay=30)


def test_arrows_choose_escape_closes_and_enter_searches(words, browser_page):
    page, box = open_box(words, browser_page)
    expect(box).to_have_attribute("aria-expanded", "false")
    type_slowly(box, "kva")
    options = page.get_by_role("option")
    expect(options).to_have_text(["kvartsi", "kvasaari", "Kvasaarin valo", "Kvartsi ja hopea"])
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("[data-status]")).to_have_text("4 ehdotusta. Valitse nuolinäppäimillä.")
    assert page.url == words.url + "/fi/"  # typing searches nothing

    box.press("ArrowDown")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.nth(0).get_attribute("id")
    box.press("ArrowUp")  # back to the box
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    box.press("ArrowUp")  # and on to the last one
    expect(options.nth(3)).to_have_attribute("aria-selected", "true")
    box.press("Home")
    expect(page.locator("[aria-selected=true]")).to_have_count(0)

    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("kva")
    expect(box).to_be_focused()
    box.press("ArrowDown")  # opens again, at the first one
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/fi/haku/?q=kvasaari")
    expect(page.get_by_role("combobox")).to_have_value("kvasaari")


def test_enter_searches_what_is_typed_when_nothing_is_chosen(words, browser_page):
    page, box = open_box(words, browser_page, "/sv/sok/")
    type_slowly(box, "kvarts")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")
    page.wait_for_url("**/sv/sok/?q=kvarts")


def test_typing_on_forgets_what_was_chosen(words, browser_page):
    page, box = open_box(words, browser_page)
    type_slowly(box, "kva")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")
    box.press("s")
    box.press("Enter")  # before the new suggestions are there
    page.wait_for_url("**/fi/haku/?q=kvas")


def test_a_click_takes_a_suggestion_and_leaving_closes_the_list(words, browser_page):
    page, box = open_box(words, browser_page, viewport={"width": 360, "height": 800}, has_touch=True)
    type_slowly(box, "kva")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    box.press("ArrowDown")
    page.get_by_role("option", name="Kvasaarin valo").tap()
    page.wait_for_url("**/fi/haku/?q=Kvasaarin+valo")


def test_nothing_to_suggest_is_announced_and_short_texts_ask_nothing(words, browser_page):
    page, box = open_box(words, browser_page)
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "ehdotukset" in request.url else None)
    type_slowly(box, "k")
    page.clock.run_for(1000)
    assert asked == []
    box.evaluate(QUICK_TYPING, "zzz")
    expect(page.locator("[data-status]")).to_have_text("Ei ehdotuksia")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert len(asked) == 1  # quick typing asks once


def test_a_failing_answer_leaves_a_plain_box(words, browser_page):
    page, box = open_box(words, browser_page)
    page.route("**/ehdotukset/**", lambda route: route.abort())
    type_slowly(box, "kvartsi")
    box.press("Enter")
    page.wait_for_url("**/fi/haku/?q=kvartsi")


def test_the_box_works_without_script(words, browser_page):
    page = browser_page(java_script_enabled=False)
    page.goto(words.url + "/fi/")
    page.get_by_role("searchbox").fill("kvartsi")
    page.get_by_role("button", name="Hae").click()
    expect(page.get_by_role("link", name="Kvartsi ja hopea")).to_be_visible()


@pytest.mark.parametrize("width,scheme", LOOKS)
def test_axe_finds_nothing_in_open_suggestions_picks_and_files(words, browser_page, width, scheme):
    post = BlogPostPage.objects.get(title="Kvasaarin valo")
    Pick.objects.create(site=words.site, words="kvartsi", page=post)
    options = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    page, box = open_box(words, browser_page, "/fi/haku/?q=kvartsi", **options)
    expect(page.get_by_text("Suositeltu", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Hakutulokset tiedostona: BibTeX")).to_be_visible()
    box.fill("")
    type_slowly(box, "kva")
    box.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", ["search_state", "search_failures", "search_files", "snippets/search/pick"])
def test_axe_finds_nothing_in_the_admins_pages(words, staff_page, path):
    for width in (360, 1280):
        page = staff_page(viewport={"width": width, "height": 800})
        page.goto(f"{words.url}/admin/{path}/")
        assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []

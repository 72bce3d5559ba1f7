"""What readers and editors do, in the engines that are not Chromium's: Firefox, and WebKit, the engine of Safari."""

from io import BytesIO
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core.servers.basehttp import ServerHandler
from django.test import Client, override_settings
from django.urls import reverse
from PIL import Image, ImageChops
from pytest_django.live_server_helper import LiveServer
from selenium.webdriver.common.keys import Keys

from blog.models import BlogPostPage
from core.models import User
from events.models import EventPage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.browser.engines import ENGINES
from tests.browser.hotspots import page_with
from tests.browser.hotspots import scene as empty_scene
from tests.factories import path_of
from tests.factories.samples import LONG, full_page
from tests.factories.scenes import row, scene, scenes

pytestmark = [pytest.mark.usefixtures("no_autosave"), pytest.mark.slow]
WIDTHS = (360, 1280)
UNMARKED = """[...document.querySelectorAll("a[href]:not(.menu a, .brand, .skip, .spot)")].filter((link) => {
    const within = [link, ...link.querySelectorAll("*")];
    const style = getComputedStyle(link);
    const isBox = style.borderTopStyle !== "none";
    const isLined = within.some((each) => getComputedStyle(each).textDecorationLine === "underline");
    const isColoured = style.color !== getComputedStyle(link.parentElement).color;
    return link.textContent.trim() && link.getClientRects().length && !isBox && !isLined && !isColoured;
}).map((link) => link.textContent.trim())"""
BREAK_MARKS = """document.querySelectorAll("mark").forEach((mark) => {
    mark.textContent = [...mark.textContent].join("\u00ad"); // it may be hyphenated anywhere
    mark.parentElement.style.inlineSize = "10em"; })"""
BROKEN_MARK = "[...document.querySelectorAll('mark')].find((mark) => mark.getClientRects().length > 1)"
OPEN = "document.querySelector('[data-open]').checkVisibility()"
CLOSED = f"!{OPEN}"
PLAIN_MARKS = "document.querySelectorAll('mark').forEach((mark) => { mark.style.boxShadow = 'none'; })"
PLACES_OF_MARKS = """[...document.querySelectorAll("mark")].flatMap((mark) =>
    [...mark.getClientRects()].map(({ left, top, right, bottom }) => [left, top, right, bottom]))"""


@pytest.fixture(scope="module")
def live_server():
    """A server whose pages tell what goes wrong in them. It keeps no connection, as a test waits for their ends."""
    listening = [*settings.MIDDLEWARE, "tests.browser.listening.ListeningMiddleware"]
    with (
        override_settings(MIDDLEWARE=listening, SECURE_SSL_REDIRECT=False),
        patch.object(ServerHandler, "cleanup_headers", close_connection),
    ):
        server = LiveServer("localhost")
        yield server
        server.stop()


def close_connection(handler):
    handler.headers["Connection"] = "close"
    handler.request_handler.close_connection = True


@pytest.fixture(scope="module", params=ENGINES)
def engine(request):
    with ENGINES[request.param]() as browser:
        yield browser


@pytest.fixture
def browser(engine):
    """A browser whose pages must have had nothing to complain of."""
    complaints = []
    engine.heard = lambda: complaints.extend(engine.ask("window.complaints"))
    yield engine
    engine.heard()
    assert complaints == []


@pytest.fixture
def image(live_tuotos):
    raw = [scene("Pihalla", *row(3)), scene("Sisällä", *row(1))]
    page = live_tuotos.page(InteractivePage, title="Kulmilla", slug="kulmilla", scenes=scenes(*raw))
    page.address = page.full_url
    page.keys = [item.id[:8] for item in page.scenes[0].value["hotspots"].bound_blocks]
    return page


def assert_it_looks_well(browser):
    sideways = browser.ask("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
    assert sideways == 0, browser.driver.current_url
    assert browser.ask(UNMARKED) == [], "links without a line or a colour of their own"


def test_pages_fit_and_their_links_are_seen(live_tuotos, browser):
    works = [full_page(live_tuotos, model) for model in (PublicationPage, BlogPostPage, EventPage, InteractivePage)]
    paths = ["/fi/", "/fi/tuotokset/", f"/fi/haku/?q={LONG}", *(path_of(work) for work in works)]
    for path in paths:
        for width in WIDTHS:
            browser.open(live_tuotos.url + path, width)
            assert browser.ask("innerWidth") == width
            assert_it_looks_well(browser)
            browser.heard()


def test_line_under_a_hit_ends_where_the_hit_ends(live_tuotos, browser):
    live_tuotos.page(BlogPostPage, title="Osallisuus", intro=f"{LONG} ja muu " * 8)
    browser.open(f"{live_tuotos.url}/fi/haku/?q={LONG}", 360)
    browser.driver.execute_script(BREAK_MARKS)
    browser.ask(f"{BROKEN_MARK}.scrollIntoView({{ block: 'center' }})")
    with_line = shot(browser)
    browser.driver.execute_script(PLAIN_MARKS)
    changed = ImageChops.difference(with_line, shot(browser)).convert("L").point(lambda value: 255 * (value > 8))
    assert changed.getbbox(), "the line was there"
    for left, top, right, bottom in browser.ask(PLACES_OF_MARKS):
        changed.paste(0, (int(left) - 1, int(top) - 1, int(right) + 2, int(bottom) + 2))
    changed.paste(0, (changed.width - 8, 0, changed.width, changed.height))  # WebKit's scroll bar, which fades away
    assert changed.getbbox() is None, "something was drawn beside the hits"


def shot(browser):
    browser.ask("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    return Image.open(BytesIO(browser.driver.get_screenshot_as_png())).convert("RGB")


def test_point_opens_and_closes_and_is_gone_back_from(image, browser):
    for width in WIDTHS:
        browser.open(image.address, width)
        browser.find(".marker").send_keys(Keys.ENTER)
        browser.wait(OPEN)
        assert browser.ask("location.hash") == f"#h-{image.keys[0]}"
        browser.press(Keys.ESCAPE)
        browser.wait(CLOSED)
        browser.wait("location.hash === ''")
        assert browser.ask("document.activeElement.className").startswith("marker")
        browser.find(".scene__spots li:nth-child(2) button").click()
        browser.wait(OPEN)
        assert_it_looks_well(browser)
        browser.driver.back()
        browser.wait(CLOSED)
        browser.open(f"{image.address}#h-{image.keys[2]}", width)
        browser.wait(OPEN)
        assert "Kohta 2" in browser.ask("document.querySelector('[data-heading]').textContent")
        browser.heard()


def test_guide_goes_from_point_to_point(image, browser):
    browser.open(image.address)
    browser.find("[data-begin]").send_keys(Keys.ENTER)
    browser.wait("document.activeElement.dataset.step === '1'")
    for number in (1, 2, 3):
        browser.wait(f"document.querySelector('[data-count]').textContent === '{number}/3'")
        browser.press(Keys.ENTER)
    browser.wait("document.querySelector('[data-finish]').checkVisibility()")
    browser.find("[data-finish] a").click()
    browser.wait("document.title.startsWith('Sisällä')")
    browser.driver.back()
    browser.wait("document.title.startsWith('Kulmilla')")


def test_suggestion_is_chosen_by_arrow_and_enter(live_tuotos, browser):
    live_tuotos.page(BlogPostPage, title="Kvartsi ja hopea")
    for width in WIDTHS:
        browser.open(live_tuotos.url + "/fi/", width)
        browser.find("[role=combobox]").send_keys("kva")
        browser.wait("document.querySelectorAll('[role=option]').length > 0")
        browser.press(Keys.ARROW_DOWN)
        browser.wait("document.querySelector('[role=option]').ariaSelected === 'true'")
        browser.press(Keys.ENTER)
        browser.wait("location.search === '?q=kvartsi'")
        browser.wait("document.querySelector('main .entry a') !== null")


def test_hotspots_are_placed_dragged_and_taken_back(live_tuotos, browser):
    edited = page_with(live_tuotos, empty_scene())
    sign_in(live_tuotos, browser)
    browser.open(live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[edited.pk]))
    canvas = browser.find(".hotspots[data-ready] .hotspots__canvas")
    place = "document.querySelector('.hotspots__mark').getBoundingClientRect().x"
    browser.driver.execute_script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", canvas)
    browser.mouse.move_to_element(canvas).click().perform()
    browser.wait("document.querySelectorAll('.hotspots__mark').length === 1")
    mark = browser.find(".hotspots__mark")
    before = browser.ask(place)
    browser.mouse.click_and_hold(mark).move_by_offset(60, 20).move_by_offset(40, 20).release().perform()
    browser.wait(f"{place} !== arguments[0]", before)
    browser.find(".hotspots [data-do=undo]").click()
    browser.wait(f"{place} === arguments[0]", before)


def sign_in(tuotos, browser):
    user = User.objects.create_superuser("yllapitaja", "y@example.org", "salasana")
    client = Client()
    client.force_login(user)
    browser.open(tuotos.url + "/fi/")
    browser.driver.add_cookie({"name": "sessionid", "value": client.cookies["sessionid"].value})

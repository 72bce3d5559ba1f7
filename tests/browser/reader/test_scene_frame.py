"""The frame on another site: the copied code shows the picture, grows to its height and keeps no cookie."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from interactives.models import InteractivePage
from tests.factories.scenes import row, scene, scenes


@pytest.fixture
def other_site():
    """Another site, that is another port: shows the HTML that is put into `body`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(f"<!doctype html>{self.server.body}".encode())

        def log_message(self, *_message):
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_link_to_a_point_leads_to_the_page_itself(live_tuotos, browser_page):
    image = live_tuotos.page(InteractivePage, title="Kulmilla", scenes=scenes(scene("Pihalla", *row(2))))
    page = browser_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{image.full_url}upota/")
    page.get_by_role("button", name="2. Kohta 1").click()
    page.get_by_role("button", name="Kopioi linkki tähän kohtaan").click()
    expect(page.locator("[data-status]")).to_have_text("Linkki on kopioitu.")
    key = image.scenes[0].value["hotspots"].bound_blocks[1].id[:8]
    assert page.evaluate("navigator.clipboard.readText()") == f"{image.full_url}#h-{key}"


def test_copied_code_shows_the_picture_on_another_site(live_tuotos, browser_page, other_site):
    image = live_tuotos.page(InteractivePage, title="Kulmilla", scenes=scenes(scene("Pihalla", *row(4))))
    source = browser_page()
    source.goto(image.full_url)
    other_site.body = source.locator("#share-code").input_value()
    page = browser_page()
    page.goto(f"http://127.0.0.1:{other_site.server_port}/")
    frame = page.frame_locator("iframe")
    frame.get_by_role("button", name="2. Kohta 1").click()
    expect(frame.get_by_role("dialog").get_by_text("Teksti 1.")).to_be_visible()
    page.wait_for_function("Number(document.querySelector('iframe').height) !== 700")
    inside = page.frames[1].evaluate("document.documentElement.getBoundingClientRect().height")
    page.wait_for_function(f"Math.abs(document.querySelector('iframe').height - {inside}) < 60")
    assert page.context.cookies() == []
    assert page.get_by_role("link", name="Kulmilla").get_attribute("href") == image.full_url


def test_frame_that_was_quicker_than_the_sites_script_is_asked_for_its_height(live_tuotos, browser_page, other_site):
    image = live_tuotos.page(InteractivePage, title="Kulmilla", scenes=scenes(scene("Pihalla", *row(4))))
    source = browser_page()
    source.goto(image.full_url)
    other_site.body = "<style>body { margin: 0 }</style>" + source.locator("#share-code").input_value()
    page, held = browser_page(viewport={"width": 360, "height": 800}), []
    page.route("**/js/scene/host.js", lambda route: held.append(route))
    page.goto(f"http://127.0.0.1:{other_site.server_port}/", wait_until="commit")
    page.frame_locator("iframe").get_by_role("button", name="2. Kohta 1").click()
    assert page.locator("iframe").get_attribute("height") == "700"
    held[0].continue_()
    page.wait_for_function("Number(document.querySelector('iframe').height) !== 700")
    assert page.evaluate("document.documentElement.scrollWidth") == 360

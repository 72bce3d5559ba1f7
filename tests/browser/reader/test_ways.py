"""The ways that readers take through the site: back to where they came from, from a text to its sources."""

import pytest
from playwright.sync_api import expect

from blog.models import BlogPostPage
from tests.factories import path_of
from tests.factories.samples import block, items

pytestmark = pytest.mark.slow


@pytest.fixture
def post(live_tuotos):
    source = {"authors": "Öberg, Åke", "year": "2024", "title": "Tieto", "container": "", "publisher": "P", "doi": ""}
    text = "<p>Näin on todettu [1].</p>" * 20
    parts = [block("text", text), block("sources", {"sources": items({**source, "url": ""})})]
    body = BlogPostPage._meta.get_field("body").to_python(parts)
    return live_tuotos.page(BlogPostPage, title="Kirjoitus", date="2024-01-02", body=body)


def test_crumbs_lead_back_to_the_list_as_it_was_narrowed(live_tuotos, browser_page, post):
    page = browser_page()
    for path, name in (
        ("/fi/tuotokset/?kind=blog-post", "Takaisin listaan"),
        ("/fi/blogi/?year=2024", "Blogi"),
    ):
        page.goto(f"{live_tuotos.url}{path}")
        page.get_by_role("main").get_by_role("link", name="Kirjoitus").click()
        crumbs = page.get_by_role("navigation", name="Olet tässä:")
        expect(crumbs.get_by_role("link", name=name)).to_have_attribute("href", f"{live_tuotos.url}{path}")
    page.goto(f"{live_tuotos.url}{path_of(post)}")
    expect(crumbs.get_by_role("link")).to_have_count(2)


def test_keyboard_goes_to_a_source_and_back_to_where_one_read(live_tuotos, browser_page, post):
    page = browser_page()
    page.goto(f"{live_tuotos.url}{path_of(post)}")
    page.get_by_role("link", name="Viite 1").nth(7).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#n1")).to_be_in_viewport()
    page.get_by_role("link", name="Takaisin tekstiin, viite 1, paikka 8").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#r1-8")).to_be_focused()

"""Lists of the admin in a narrow window: what is beside it can be scrolled to, and no word stands in letters."""

import pytest
from django.urls import reverse

from publications.models import PublicationPage
from tests.factories.samples import document, picture, recording

LAST_COLUMN = """() => {
  const cell = document.querySelector("table.listing tr > :last-child");
  const window_ = document.documentElement.clientWidth;
  const beyond = cell.getBoundingClientRect().right > window_;
  let holder = cell.parentElement;
  while (holder && getComputedStyle(holder).overflowX === "visible") holder = holder.parentElement;
  return { beyond, overflow: getComputedStyle(holder).overflowX };
}"""
NARROWEST = """() => {
  const cells = [...document.querySelectorAll("table.listing td:not([class*=bulk])")];
  return Math.min(...cells.map((cell) => cell.clientWidth).filter(Boolean));
}"""


@pytest.fixture
def addresses(live_tuotos):
    picture(), recording("kierros_kuvassa.mp4"), document("digiosallisuuden_esite.pdf")
    page = live_tuotos.page(PublicationPage, title="Digiosallisuus työllisyyden edistämisessä")
    return {
        "pages": reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
        "files": reverse("wagtaildocs:index"),
        "recordings": reverse("wagtailmedia:index"),
        "history": reverse("wagtailadmin_reports:site_history"),
    }


def test_what_is_beside_the_window_can_be_scrolled_to(live_tuotos, addresses, staff_page):
    page = staff_page(viewport={"width": 360, "height": 800})
    for name, address in addresses.items():
        page.goto(live_tuotos.url + address)
        page.locator("table.listing td.title, table.listing td").first.wait_for()
        last = page.evaluate(LAST_COLUMN)
        assert last["overflow"] == "auto" if last["beyond"] else True, name
        if name in ("files", "recordings"):
            assert last["beyond"] and page.evaluate(NARROWEST) >= 60, name


def test_how_a_list_of_pictures_is_shown_can_be_chosen(live_tuotos, addresses, staff_page):
    page = staff_page(viewport={"width": 360, "height": 800})
    page.goto(live_tuotos.url + reverse("wagtailimages:index"))
    box = page.locator(".w-layout-switch-control").bounding_box()
    assert box["x"] + box["width"] <= 360

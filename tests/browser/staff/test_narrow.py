"""Lists of the admin in a narrow window: what is beside it can be scrolled to, and no word stands in letters."""

import pytest
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from blog.models import BlogPostPage
from core.models import User
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

BUTTONS = """() => {
  const seen = [...document.querySelectorAll("footer button")].filter((button) => button.offsetParent);
  return seen.map((button) => {
    const cut = button.scrollWidth > button.clientWidth + 1 && !button.matches(".w-dropdown__toggle");
    return [button.innerText.trim(), button.getBoundingClientRect().right, cut];
  });
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


@pytest.mark.parametrize(("width", "panel"), [(360, False), (900, False), (1280, True)])
def test_the_buttons_of_a_form_are_whole(live_tuotos, staff_page, no_autosave, width, panel):
    """A reviewer has the longest ones."""
    post = live_tuotos.page(BlogPostPage, live=False, title="Harjoitus")
    post.save_revision()
    page = staff_page("sv", viewport={"width": width, "height": 800})
    reviewer = User.objects.get(username="yllapitaja")
    task = GroupApprovalTask.objects.create(name="Granskning")
    workflow = Workflow.objects.create(name="Granskning")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=post)
    workflow.start(post, reviewer)
    page.goto(live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[post.pk]))
    page.get_by_role("button", name="Godkänn och publicera").wait_for()
    room = width
    if panel:
        page.locator("[data-side-panel-toggle=status]").first.click()
        page.locator("[data-side-panel=status]").hover(trial=True)  # waits until it stands still
        room = page.locator(".form-side").bounding_box()["x"]
        assert room < 1000
    buttons = page.evaluate(BUTTONS)
    assert "Godkänn och publicera" in [words for words, _right, _cut in buttons]
    assert [button for button in buttons if button[1] > room or button[2]] == []

"""What goes on in the worker is followed on the page: the reading of a file, the rebuilding of the index."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from core.models import CustomDocument
from search.models import IndexState
from tests.factories.samples import document


@pytest.fixture
def rebuilding(live_tuotos):
    """A rebuild that goes on; returns the row that tells of it."""
    IndexState.objects.filter(index="").delete()
    values = {"built_at": timezone.now(), "rebuild_done": 20, "rebuild_total": 80, "rebuild_touched_at": timezone.now()}
    IndexState.objects.create(index="", **values)
    return IndexState.objects.filter(index="")


def test_rebuild_is_followed_to_its_end(rebuilding, live_tuotos, staff_page):
    page = staff_page()
    page.goto(live_tuotos.url + reverse("search_state:index"))
    expect(page.get_by_text("20/80")).to_be_visible()
    rebuilding.update(rebuild_done=60)
    expect(page.get_by_text("60/80")).to_be_visible()
    assert page.locator("progress").evaluate("bar => bar.value") == 60
    rebuilding.update(rebuild_done=0, rebuild_total=0, rebuild_touched_at=None)
    expect(page.get_by_role("button", name="Rakenna hakemisto uudelleen")).to_be_visible()


def test_who_is_signed_out_asks_no_more(rebuilding, live_tuotos, staff_page):
    page, asked = staff_page(), []
    page.clock.install()
    page.goto(live_tuotos.url + reverse("search_state:index"))
    address = live_tuotos.url + reverse("search_state:progress")
    page.on("request", lambda request: asked.append(request.url == address))
    page.context.clear_cookies()
    with page.expect_response("**/login/**"):
        page.clock.run_for(2000)
    page.evaluate("fetch('/fi/')")  # ends after what the page does with the answer
    page.clock.run_for(60_000)
    page.evaluate("fetch('/fi/')")
    assert asked.count(True) == 1


def test_reading_of_a_file_is_followed_to_its_end(live_tuotos, staff_page):
    file = CustomDocument.objects.filter(pk=document().pk)
    file.update(reading="waiting")
    page = staff_page()
    page.goto(live_tuotos.url + reverse("wagtaildocs:edit", args=[file.get().pk]))
    status = page.locator(".file-report__status")
    before = status.inner_text()
    file.update(reading="done", page_count=12)
    expect(status).not_to_have_text(before)
    expect(page.locator(".file-report__facts")).to_contain_text("12")

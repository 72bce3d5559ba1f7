"""An editor creates, previews, publishes, translates and views a page of each kind, in a real browser."""

import re
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from events.models import EventPage
from home.models import ContentPage
from tests.browser.waiting import Held, until_noted
from tests.factories.types import PAGE_TYPES, parent_name

QUICK = {EventPage, ContentPage}  # the others say the same of their forms, later
EACH = [pytest.param(model, marks=[] if model in QUICK else pytest.mark.slow) for model in PAGE_TYPES]


@pytest.mark.parametrize("model", EACH, ids=lambda model: model.__name__)
def test_editor_publishes_and_translates_a_page(model, live_tuotos, staff_page):
    parent = live_tuotos.fi[parent_name(model)]
    page = staff_page()
    add = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    page.goto(live_tuotos.url + add)
    until_noted(page)
    page.locator("#id_title").press_sequentially("Uusi sivu työnhausta")
    page.keyboard.press("Tab")
    if model is EventPage:
        page.locator("#id_date").fill("12.03.2030")
        page.keyboard.press("Escape")  # closes the calendar, which lies over the actions
        page.locator("#id_title").click()
    publish(page)
    created = model.objects.get(title="Uusi sivu työnhausta")
    assert created.live and created.slug == "uusi-sivu-tyonhausta"

    view = staff_page()
    view.goto(live_tuotos.url + reverse("wagtailadmin_pages:view_draft", args=[created.pk]))
    expect(view.get_by_role("heading", level=1)).to_have_text(re.compile("Uusi sivu työnhausta"))

    translate_in_browser(page, live_tuotos, created)
    twin = model.objects.get(translation_key=created.translation_key, locale__language_code="sv")
    assert twin.live and twin.title == "En ny sida om jobbsökning"

    reader = staff_page()
    reader.goto(created.full_url)
    expect(reader.locator("html")).to_have_attribute("lang", "fi")
    reader.get_by_role("link", name="På svenska").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(re.compile("En ny sida om jobbsökning"))
    expect(reader.locator("html")).to_have_attribute("lang", "sv")


@pytest.fixture
def new_page(live_tuotos, staff_page):
    """The form of a new page, with a title that was not saved yet."""
    page = staff_page()
    parent = live_tuotos.fi["home"]
    page.goto(live_tuotos.url + reverse("wagtailadmin_pages:add", args=["home", "contentpage", parent.pk]))
    until_noted(page)
    page.locator("#id_title").press_sequentially("Uusi sivu työnhausta")
    return page


def test_mistyped_date_stays_and_is_told(live_tuotos, staff_page, no_autosave):
    page = staff_page("sv")
    parent = live_tuotos.sv["events"]
    page.goto(live_tuotos.url + reverse("wagtailadmin_pages:add", args=["events", "eventpage", parent.pk]))
    page.locator("#id_title").fill("Digikafé")
    choices = page.locator(".xdsoft_datetimepicker:visible")  # a moment after the field was entered
    for field, text in (("date", "32.13.2026"), ("start_time", "25.99")):
        page.locator(f"#id_{field}").fill(text)
        expect(choices).to_have_count(1)
        page.locator("#id_title").click()
        expect(choices).to_have_count(0)
        expect(page.locator(f"#id_{field}")).to_have_value(text)
    page.get_by_role("button", name="Spara utkast").click()
    expect(page.locator(".error-message")).to_have_count(2)
    expect(page.locator("#id_date")).to_have_value("32.13.2026")


def test_a_day_and_a_time_that_are_chosen_have_no_leading_zeros(live_tuotos, staff_page, no_autosave):
    event = live_tuotos.page(EventPage, title="Digi-ilta", date=date(2026, 2, 3), start_time="09:05")
    page = staff_page("fi")
    page.goto(live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[event.pk]))
    day = page.locator("#id_date")
    expect(day).to_have_value("3.2.2026")
    expect(page.locator("#id_start_time")).to_have_value("9.05")
    day.click()
    page.locator(".xdsoft_datetimepicker:visible .xdsoft_date[data-date='1'][data-month='1']").click()
    expect(day).to_have_value("1.2.2026")
    page.locator("#id_title").click()
    page.get_by_role("button", name="Tallenna luonnos").click()
    expect(page.locator("#id_date")).to_have_value("1.2.2026")
    page.wait_for_load_state()
    assert EventPage.objects.get(pk=event.pk).get_latest_revision_as_object().date == date(2026, 2, 1)


def test_publishing_waits_for_the_autosave_that_is_on_its_way(new_page):
    autosave = Held(new_page, "**/admin/pages/add/**", is_autosave)
    with new_page.expect_request(is_autosave):
        new_page.keyboard.press("Tab")
    choose_publish(new_page)
    autosave.let_go()
    expect_published(new_page)
    assert ContentPage.objects.get(title="Uusi sivu työnhausta").live


def test_nothing_is_autosaved_while_the_form_is_on_its_way(new_page):
    form = Held(new_page, "**/admin/pages/add/**", lambda request: not is_autosave(request))
    saved = []
    new_page.on("request", lambda request: saved.append(request.url) if is_autosave(request) else None)
    # Of a form on its way nothing can be asked, so it tells by itself when an autosave would long have left.
    new_page.evaluate("setTimeout(() => fetch('/robots.txt'), 2000)")
    with new_page.expect_request("**/robots.txt"):
        choose_publish(new_page)
    assert saved == [] and len(form.routes) == 1
    form.let_go()
    expect_published(new_page)
    assert ContentPage.objects.get(title="Uusi sivu työnhausta").live


def is_autosave(request):
    return request.method == "POST" and request.headers.get("accept") == "application/json"


def publish(page):
    """Press Publish in the page editor and wait until the page is saved."""
    choose_publish(page)
    expect_published(page)


def choose_publish(page):
    page.locator("button[value='action-publish']").click(no_wait_after=True)


def expect_published(page):
    expect(page.locator(".messages")).to_contain_text(re.compile("julkaistu: Uusi sivu"))


def translate_in_browser(page, tuotos, created):
    """Submit the page for translation, write its title in the translator and publish."""
    page.goto(tuotos.url + reverse("wagtail_localize:submit_page_translation", args=[created.pk]))
    page.get_by_role("button", name="Lähetä", exact=True).click()
    page.get_by_label("Ruotsiksi – Sisältö · Otsikko").fill("En ny sida om jobbsökning")
    page.get_by_role("button", name="Julkaise ruotsiksi").click()
    expect(page.locator(".messages")).to_contain_text("En ny sida om jobbsökning")

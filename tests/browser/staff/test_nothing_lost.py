"""What was written in a form is saved, or leaving asks: by the menu, by Back, a moment after it was written."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import BlogPostPage
from home.models import StatementPage
from tests.browser.waiting import Held, until_noted

LEFT_OUT = {
    "fi": "Jotain on vielä kesken. Se tallentuu, kun se on valmis.",
    "sv": "Något är ännu inte klart. Det sparas när det är klart.",
}


@pytest.fixture
def post(live_tuotos):
    return live_tuotos.page(BlogPostPage, live=False, title="Vanha otsikko")


@pytest.fixture
def opened(live_tuotos, post, member):
    """Return a function that opens the form of a post; `asked` notes that leaving asked, and one stays."""

    def open_form(language="fi"):
        page = member("editors", language)
        page.asked = []
        page.on("dialog", lambda dialog: (page.asked.append(dialog.type), dialog.dismiss()))
        page.goto(live_tuotos.url + reverse("wagtailadmin_home"))
        page.goto(live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[post.pk]))
        return page

    return open_form


def title_of(post):
    return BlogPostPage.objects.get(pk=post.pk).get_latest_revision_as_object().title


def is_autosave(request):
    return request.method == "POST" and request.headers.get("accept") == "application/json"


def test_what_is_written_as_soon_as_the_form_is_there_is_saved(opened, post):
    page = opened()
    page.locator("#id_title").fill("Heti kirjoitettu")
    with page.expect_response(lambda response: is_autosave(response.request)):
        pass
    assert title_of(post) == "Heti kirjoitettu"


def test_what_is_written_while_a_draft_is_on_its_way_is_saved_after_it(opened, post):
    page = opened()
    until_noted(page)
    autosave = Held(page, "**/edit/", is_autosave)
    with page.expect_request(is_autosave):
        page.locator("#id_title").fill("Ensin")
    page.locator("#id_title").fill("Sitten")
    with page.expect_response(lambda response: is_autosave(response.request)):
        autosave.let_go()
    with page.expect_response(lambda response: is_autosave(response.request)):
        pass
    assert title_of(post) == "Sitten"


@pytest.mark.parametrize("leave", ["menu", "back"])
def test_leaving_a_moment_after_writing_asks(opened, post, leave):
    page = opened()
    until_noted(page)
    page.locator("#id_title").press_sequentially("!")
    if leave == "menu":
        page.get_by_role("link", name="Roskakori").click(no_wait_after=True)
    else:
        page.evaluate("history.back()")
    expect(page.locator("#id_title")).to_have_value("!Vanha otsikko")
    assert page.asked == ["beforeunload"]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_what_a_draft_was_saved_without_is_told_and_leaving_asks(opened, post, language):
    page = opened(language)
    until_noted(page)
    page.locator("#id_title").fill("Uusi otsikko")
    page.locator("#id_date").fill("32.13.2026")
    note = page.locator("[data-left-out]")
    expect(note).to_have_text(LEFT_OUT[language])
    assert title_of(post) == "Uusi otsikko"
    page.evaluate("history.back()")
    expect(page.locator("#id_date")).to_have_value("32.13.2026")
    assert page.asked == ["beforeunload"]
    with page.expect_response(lambda response: is_autosave(response.request)):
        page.locator("#id_date").fill("1.2.2026")
    expect(note).to_have_text("")


def test_an_accessibility_statement_is_saved_and_published(live_tuotos, member):
    statement = live_tuotos.page(StatementPage, title="Seloste", grade="most")
    page = member("editors", "fi")
    page.goto(live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[statement.pk]))
    until_noted(page)
    with page.expect_response(lambda response: is_autosave(response.request)):
        page.locator("#id_examined").fill("Kaikki sivut")
    page.locator("[name=action-publish]:visible").last.click()
    expect(page.locator(".messages")).to_contain_text("julkaistu")
    assert StatementPage.objects.get(pk=statement.pk).examined == "Kaikki sivut"

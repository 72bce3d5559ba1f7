"""The list "Check before publishing": seen before pressing, counted beside the button, by mouse and by keyboard."""

import pytest
from playwright.sync_api import expect

from blog.models import BlogPostPage
from tests.browser.waiting import until_noted
from tests.factories.samples import block

WORDS = {
    "fi": ("2 korjattavaa", "Korjattava ennen julkaisua"),
    "sv": ("2 saker ska rättas", "Ska rättas före publiceringen"),
}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_list_leads_to_the_field_by_keyboard_and_follows_what_is_mended(live_tuotos, staff_page, language):
    body = [
        block("heading", {"text": "", "level": "2"}),
        block("text", '<p>Lue <a href="https://example.org/">täältä</a></p>'),
    ]
    post = live_tuotos.page(BlogPostPage, language, live=False, title="Kokous", intro="Lyhyesti.", body=body)
    page = staff_page(language)
    page.goto(f"{live_tuotos.url}/admin/pages/{post.pk}/edit/")
    count, kind = WORDS[language]
    button = page.locator(".proofreading__count")
    expect(button).to_contain_text(count)
    until_noted(page)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-proofreading]")).to_contain_text(kind)
    first = page.locator("[data-proofreading] a").first
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    heading = page.locator('[data-contentpath="text"] input[type=text]').first
    expect(heading).to_be_focused()
    page.keyboard.type("Ohjelma")
    expect(button).not_to_contain_text(count)


def test_a_closed_section_opens_for_its_field(live_tuotos, staff_page):
    post = live_tuotos.page(BlogPostPage, live=False, title="Kokous", intro="Lyhyesti.")
    page = staff_page()
    page.goto(f"{live_tuotos.url}/admin/pages/{post.pk}/edit/#:w:contentpath=plain_summary")
    expect(page.locator("#id_plain_summary")).to_be_focused()

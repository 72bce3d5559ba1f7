"""A student's draft is sent to review, sent back with a comment, mended, approved and published; letters tell of it."""

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import TaskState

from blog.models import BlogPostPage
from tests.browser.waiting import until_noted
from tests.factories import work

pytestmark = pytest.mark.slow
ASKED, PRAISE = "Lisää lähde.", "Nyt hyvä."
WORDS = {
    "fi": {"waits": "1 sivu odottaa tarkistustasi", "sent_back": "pyydettiin", "published": "julkaist"},
    "sv": {"waits": "1 sida väntar på din granskning", "sent_back": "ändringar", "published": "publicer"},
}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_students_draft_is_reviewed_and_published(live_tuotos, member, hand, language):
    student, reviewer, words = member("students", language), member("reviewers", language), WORDS[language]
    writer, reader = hand(student), hand(reviewer)
    add = reverse("wagtailadmin_pages:add", args=["blog", "blogpostpage", live_tuotos.fi["blog"].pk])
    student.goto(live_tuotos.url + add)
    until_noted(student)
    expect(student.locator("button[value='action-publish']")).to_have_count(0)
    student.locator("#id_title").fill("Opiskelijan kirjoitus")
    submit(student, writer)
    post = BlogPostPage.objects.get(title="Opiskelijan kirjoitus")
    edit = live_tuotos.url + reverse("wagtailadmin_pages:edit", args=[post.pk])
    assert not post.live and letter_to(reviewer.user).count("Opiskelijan kirjoitus")

    reviewer.goto(live_tuotos.url + reverse("wagtailadmin_home"))
    reader.press(reviewer.get_by_role("link", name=words["waits"]))
    reader.press(reviewer.get_by_role("link", name="Opiskelijan kirjoitus").first)
    decide(reviewer, reader, "reject", ASKED)
    assert not BlogPostPage.objects.get(pk=post.pk).live and ASKED in letter_to(student.user)

    student.goto(edit)
    until_noted(student)
    student.locator("#id_intro").fill("Lähde: Tilastokeskus.")
    submit(student, writer)
    reviewer.goto(edit)
    decide(reviewer, reader, "approve", PRAISE)
    published = BlogPostPage.objects.get(pk=post.pk)
    assert published.live and published.intro == "Lähde: Tilastokeskus."
    assert PRAISE in letter_to(student.user)
    anybody = member("translators_fi")
    anybody.goto(published.full_url)
    expect(anybody.get_by_role("heading", level=1)).to_contain_text("Opiskelijan kirjoitus")


def submit(page, writer):
    """Send the page for review, the first time or again: the button is in sight."""
    writer.press(page.locator("button[name='action-submit']"))
    expect(page.locator(".messages")).to_contain_text("Opiskelijan kirjoitus")


def decide(page, reader, action, comment):
    until_noted(page)
    button = page.locator(f"button[data-workflow-action-name='{action}'][data-workflow-action-modal-url]").first
    if not button.is_visible():
        reader.press(page.locator("footer [data-w-dropdown-target=toggle]").first)
    reader.press(button)
    page.locator(".modal-body textarea").fill(comment)
    reader.press(page.locator(".modal-body [type=submit]"))
    expect(page.locator(".modal")).to_have_count(0)
    expect(page.locator(".messages")).to_contain_text("Opiskelijan kirjoitus")


def letter_to(user) -> str:
    """Return the newest letter to somebody: in their language."""
    work()
    found = [letter for letter in mail.outbox if letter.to == [user.email]]
    assert TaskState.objects.exists() and found
    return found[-1].subject + found[-1].body

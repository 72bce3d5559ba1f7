"""A post with a lead picture, two paragraphs, a list, a link, an author and a topic is published in eighteen clicks."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.images.tests.utils import get_test_image_file

from blog.models import BlogPostPage
from tests.browser.waiting import until_noted
from tests.factories import person, topic

pytestmark = pytest.mark.slow
MOST_CLICKS = 18
AUTHOR = "Meikäläinen"
BEGIN = {"fi": "Kirjoita blogikirjoitus", "sv": "Skriv ett blogginlägg"}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_post_takes_few_clicks(live_tuotos, member, hand, language):
    person("Maija", "Meikäläinen")
    topic("digitaidot", "digitala färdigheter")
    page = member("editors", language)
    writer = hand(page)
    page.goto(live_tuotos.url + reverse("wagtailadmin_home"))
    writer.press(page.get_by_role("link", name=BEGIN[language]))
    until_noted(page)
    expect(page.locator("#id_title")).to_be_focused()
    page.keyboard.insert_text("Kirjasto auttaa verkossa")
    writer.tab_to(page.locator("#id_intro"))
    page.keyboard.insert_text("Näin saat apua.")
    add_picture(page, writer)
    add_author(page, writer)
    write_text(page, writer)
    add_topic(page, writer)
    writer.press(page.locator("button[value='action-publish']"))
    expect(page.locator(".messages")).to_contain_text("Kirjasto auttaa verkossa")
    post = BlogPostPage.objects.get(title="Kirjasto auttaa verkossa")
    assert post.live and post.date and post.lead_image.alt_fi == "Kaksi ihmistä tietokoneen ääressä"
    assert post.contributors.count() == post.topics.count() == 1
    (text,) = post.body
    assert text.value.source.count("<p") == 2 and text.value.source.count("<li") == 2
    assert 'href="https://example.org/raportti">Lue raportti</a>' in text.value.source
    assert writer.clicks <= MOST_CLICKS


def add_picture(page, writer):
    chooser = page.locator("#id_lead_image-chooser")
    writer.press(chooser.locator("[data-chooser-action-choose]").first)
    page.locator("#tab-label-upload").wait_for()
    writer.press(page.locator("#tab-label-upload"))
    with page.expect_file_chooser() as chosen:
        writer.press(page.locator("#id_image-chooser-upload-file"))
    picture = get_test_image_file().file.getvalue()
    chosen.value.set_files({"name": "kirjasto.png", "mimeType": "image/png", "buffer": picture})
    expect(page.locator("#id_image-chooser-upload-title")).not_to_have_value("")
    writer.tab_to(page.locator("#id_image-chooser-upload-alt_fi"))
    page.keyboard.insert_text("Kaksi ihmistä tietokoneen ääressä")
    writer.press(page.locator("form[data-chooser-modal-creation-form] [type=submit]"))
    expect(chooser.locator("[data-chooser-title]")).to_be_visible()
    expect(page.locator(".modal")).to_have_count(0)


def add_author(page, writer):
    writer.press(page.locator("#id_contributors-ADD"))
    writer.press(page.locator("#id_contributors-0-person-chooser [data-chooser-action-choose]").first)
    writer.tab_to(page.locator(".modal-body input[name=q]"))
    page.keyboard.insert_text(AUTHOR)
    writer.press(page.locator("a[data-chooser-modal-choice]", has_text=AUTHOR).first)
    expect(page.locator("#id_contributors-0-person-chooser [data-chooser-title]")).to_contain_text(AUTHOR)
    expect(page.locator(".modal")).to_have_count(0)


def add_topic(page, writer):
    writer.press(page.locator("#id_topics-ADD"))
    writer.tab_to(page.locator(".modal-body input[name=q]"))
    page.keyboard.insert_text("digita")
    writer.press(page.locator("a[data-chooser-modal-choice]", has_text="digita").first)
    expect(page.locator("#id_topics-0-topic-chooser [data-chooser-title]")).to_contain_text("digita")
    expect(page.locator(".modal")).to_have_count(0)


def choose_block(page, writer, name):
    option = page.locator("[role=option]:visible", has_text=name).first
    if writer.way == "mouse":
        return writer.press(option)
    writer.tab_to(page.locator("[role=combobox]:visible"))
    while option.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def write_text(page, writer):
    text = page.locator("[data-contentpath=body] [role=textbox]").first
    if not text.count():
        writer.press(page.locator("[data-contentpath=body] .c-sf-add-button").first)
        choose_block(page, writer, re.compile("^(Teksti|Text)$"))
    writer.press(text) if writer.way == "mouse" else text.focus()
    page.keyboard.insert_text("Ensimmäinen kappale.")
    page.keyboard.press("Enter")
    page.keyboard.insert_text("Lue raportti")
    for _word in range(2):
        page.keyboard.press("Control+Shift+ArrowLeft")
    if writer.way == "mouse":
        writer.press(page.locator("button[name=LINK]:visible").first)
    else:
        page.keyboard.press("Control+k")
    writer.press(page.locator(".modal-body a[href*=external]").first)
    writer.tab_to(page.locator("#id_external-link-chooser-url"))
    page.keyboard.insert_text("https://example.org/raportti")
    page.keyboard.press("Enter")
    expect(page.locator(".modal")).to_have_count(0)
    text.focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    bullets = page.locator("button[name=unordered-list-item]:visible").first
    if writer.way == "mouse" and bullets.count():
        writer.press(bullets)
    else:
        page.keyboard.type("- ")
    page.keyboard.insert_text("kotona")
    page.keyboard.press("Enter")
    page.keyboard.insert_text("kirjastossa")

"""Comments on a hotspot that is removed come back with it."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Comment, CommentReply

from core.models import User
from tests.browser.editor.test_autosave import is_save
from tests.browser.hotspots import HotspotEditor, page_with, scene, spot, spots_of
from tests.browser.waiting import until_noted


@pytest.fixture
def edited(live_tuotos):
    page = page_with(live_tuotos, scene(spots=[spot("Metro", "25", "40"), spot("Kirjasto", "60", "40")]))
    anna = User.objects.create(username="anna", first_name="Anna", last_name="Virtanen")
    first = page.scenes.raw_data[0]
    path = f"scenes.{first['id']}.hotspots.{first['value']['hotspots'][0]['id']}.title"
    comment = Comment.objects.create(page=page, user=anna, text="Onko nimi oikein?", contentpath=path)
    CommentReply.objects.create(comment=comment, user=anna, text="Tarkistan.")
    return page


def open_comments(edited) -> list[str]:
    return [comment.text.replace("\r\n", "\n") for comment in Comment.objects.filter(page=edited, resolved_at=None)]


def shown(editor):
    return editor.page.locator("#comments .comment")


@pytest.mark.usefixtures("no_autosave")
def test_undoing_brings_the_comment_back(live_tuotos, staff_page, edited):
    editor = HotspotEditor(staff_page(), live_tuotos, edited)
    editor.marks.first.click()
    for _time in range(2):
        editor.do("remove")
        expect(shown(editor)).to_have_count(0)
        editor.do("undo")
        expect(shown(editor)).to_have_count(1)
    expect(editor.field("title").locator(".w-field__comment-button:not(.w-field__comment-button--add)")).to_be_visible()
    editor.save()
    assert open_comments(edited) == ["Onko nimi oikein?"]
    assert CommentReply.objects.get().comment.page_id == edited.pk


def test_what_was_said_comes_back_after_the_removal_was_saved(live_tuotos, staff_page, edited):
    editor = HotspotEditor(staff_page(), live_tuotos, edited)
    until_noted(editor.page)
    editor.marks.first.click()
    with editor.page.expect_response(is_save):
        editor.do("remove")
    assert len(spots_of(edited)) == 1 and open_comments(edited) == []
    with editor.page.expect_response(is_save):
        editor.do("undo")
    expect(shown(editor)).to_have_count(1)
    assert open_comments(edited) == ["Anna Virtanen: Onko nimi oikein?\nAnna Virtanen: Tarkistan."]
    assert len(spots_of(edited)) == 2

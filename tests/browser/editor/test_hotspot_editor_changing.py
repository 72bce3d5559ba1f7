"""Hotspots are moved, ordered, copied, removed, and each act is undone and done again."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from tests.browser.hotspots import HotspotEditor, page_with, saved, scene, spot, spots_of

pytestmark = pytest.mark.usefixtures("no_autosave")

TEXT = [{"type": "text", "id": "5c1e0a52-0000-4000-8000-000000000000", "value": "<p>Tule kysymään.</p>"}]


@pytest.fixture
def edited(build_once):
    return build_once(build_picture)


def build_picture(tuotos):
    spots = [
        spot("Metro", "10", "20", content=TEXT),
        spot("Talo", "40", "40", shape="rect", w="20", h="20"),
        spot("Polku", "70", "60", shape="polygon", points="60,60 80,60 80,80 60,80"),
    ]
    return page_with(tuotos, scene(spots=spots))


@pytest.fixture
def editor(live_tuotos, staff_page, edited):
    return HotspotEditor(staff_page(), live_tuotos, edited)


def test_a_marker_is_dragged_and_its_numbers_follow(editor, edited):
    editor.drag((10, 20), (30, 50))
    assert abs(float(editor.number("x").input_value()) - 30) < 0.5
    editor.number("x").fill("33.5")
    editor.number("x").press("Enter")
    expect(editor.said).to_contain_text("Kohta 1, vasemmalta 33,5 %")
    editor.page.keyboard.press("Escape")
    editor.save()
    assert spots_of(edited)[0]["x"] == Decimal("33.5")


def test_corners_of_an_area_are_dragged_added_and_removed(editor):
    editor.click(50, 50)
    editor.drag((60, 60), (70, 75))
    assert [round(float(editor.number(name).input_value())) for name in "wh"] == [30, 35]
    editor.click(70, 70)
    editor.drag((70, 60), (70, 52))  # the middle of a side becomes a corner
    expect(editor.tool.locator("[data-handle]")).to_have_count(5)
    editor.do("remove-corner")
    expect(editor.tool.locator("[data-handle]")).to_have_count(4)
    editor.do("add-corner")
    expect(editor.tool.locator("[data-handle]")).to_have_count(5)


def test_every_act_is_undone_and_done_again(editor):
    before = editor.tool.locator(".hotspots__mark").evaluate_all("all => all.map(e => e.ariaLabel)")
    editor.marks.nth(0).click()
    editor.do("duplicate")
    assert editor.names() == ["Metro", "Metro", "Talo", "Polku"]
    editor.do("later")
    assert editor.names() == ["Metro", "Talo", "Metro", "Polku"]
    editor.drag((50, 50), (20, 70))
    editor.do("remove")
    assert editor.names() == ["Metro", "Metro", "Polku"]
    editor.mode("point")
    editor.click(90, 90)
    after = editor.tool.locator(".hotspots__mark").evaluate_all("all => all.map(e => e.ariaLabel)")
    for _step in range(5):
        editor.do("undo")
    assert editor.tool.locator(".hotspots__mark").evaluate_all("all => all.map(e => e.ariaLabel)") == before
    expect(editor.tool.locator("[data-do=undo]")).to_have_attribute("aria-disabled", "true")
    for _step in range(5):
        editor.do("redo")
    assert editor.tool.locator(".hotspots__mark").evaluate_all("all => all.map(e => e.ariaLabel)") == after


def test_what_was_removed_comes_back_with_its_texts_and_its_id(editor, edited):
    known = saved(edited).scenes[0].value["hotspots"].bound_blocks[0].id
    text = editor.tool.locator(".w-field--draftail_rich_text_area input[type=hidden]").first
    expect(text).to_have_value(re.compile("Tule"))  # the editor of rich text writes its field a moment late
    editor.marks.nth(0).focus()
    editor.page.keyboard.press("Delete")
    expect(editor.said).to_have_text("Poistettu: ”Kohta 1: Metro”. Voit kumota poiston.")
    editor.page.keyboard.press("Control+z")
    expect(editor.marks).to_have_count(3)
    expect(editor.marks.nth(0)).to_be_focused()
    editor.page.keyboard.press("ArrowRight")
    editor.save()
    first = saved(edited).scenes[0].value["hotspots"].bound_blocks[0]
    assert (first.id, first.value["x"]) == (known, Decimal("10.5"))
    assert "Tule kysymään." in str(first.value["content"][0].value)


def test_an_emptied_number_keeps_the_place(editor):
    editor.marks.nth(0).click()
    editor.number("x").fill("")
    editor.number("x").press("Enter")
    expect(editor.number("x")).to_have_value("10")
    expect(editor.marks.nth(0)).to_have_attribute("style", re.compile("left: 10%; top: 20%"))


def test_keys_work_while_corners_are_drawn_by_mouse(editor):
    editor.mode("polygon")
    draft = editor.tool.locator("[data-do=finish]")
    for corner in ((5, 75), (15, 75), (20, 95), (5, 95)):
        editor.click(*corner)
    editor.page.keyboard.press("Backspace")
    editor.page.keyboard.press("Enter")
    expect(editor.marks).to_have_count(4)
    editor.page.keyboard.press("Escape")
    editor.mode("polygon")
    editor.click(90, 10)
    expect(draft).to_be_visible()
    editor.page.keyboard.press("Escape")
    expect(draft).to_be_hidden()
    expect(editor.marks).to_have_count(4)


def test_the_list_orders_by_keyboard(editor, edited):
    editor.tool.locator(".hotspots__list button").first.focus()
    editor.page.keyboard.press("ArrowDown")
    editor.page.keyboard.press("Alt+ArrowUp")
    expect(editor.said).to_have_text("Kohtia on yhteensä 3. Nyt kohta 1: Talo")
    editor.save()
    assert [value["title"] for value in spots_of(edited)] == ["Talo", "Metro", "Polku"]


def test_another_shape_keeps_the_place_and_can_be_undone(editor, edited):
    editor.marks.nth(0).click()
    editor.field("shape").get_by_text("suorakulmio").click()
    assert [editor.number(name).input_value() for name in "xywh"] == ["0", "10", "20", "20"]
    editor.field("colour").get_by_text("tumma").click()
    expect(editor.marks.nth(0)).to_have_attribute("data-colour", "ink")
    editor.do("undo")
    editor.do("undo")
    expect(editor.marks.nth(0)).to_have_attribute("data-colour", "point")
    expect(editor.number("w")).to_be_hidden()

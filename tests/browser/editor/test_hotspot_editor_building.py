"""An editor builds a picture of six points and an area: by mouse, and by keyboard alone; readers see it."""

from decimal import Decimal

import pytest
from playwright.sync_api import expect

from tests.browser.hotspots import HotspotEditor, page_with, scene, spots_of

pytestmark = pytest.mark.usefixtures("no_autosave")

NAMES = ["Metro", "Kirjasto", "Tori", "Kahvila", "Puisto", "Kampus"]
PLACES = [(10, 20), (30, 20), (50, 20), (70, 20), (90, 20), (20, 60)]


def near(number, wanted):
    """Tell whether a place is right to a pixel or so."""
    return abs(Decimal(number) - Decimal(str(wanted))) <= Decimal("0.4")


def test_six_points_and_areas_are_built_by_mouse(live_tuotos, staff_page, browser_page):
    edited = page_with(live_tuotos, scene())
    editor = HotspotEditor(staff_page(), live_tuotos, edited)
    for name, place in zip(NAMES, PLACES, strict=True):
        editor.click(*place)
        assert editor.focused().endswith("-title")
        editor.page.keyboard.type(name)
    editor.mode("rect")
    editor.drag((40, 40), (60, 70))
    editor.page.keyboard.type("Talo")
    editor.mode("ellipse")
    editor.click(80, 60)
    editor.page.keyboard.type("Aukio")
    editor.mode("polygon")
    for corner in ((5, 75), (15, 75), (10, 95), (5, 75)):
        editor.click(*corner)
    editor.page.keyboard.type("Polku")
    assert editor.names() == [*NAMES, "Talo", "Aukio", "Polku"]
    editor.publish(asked_first=True)

    edited.refresh_from_db()
    spots = spots_of(edited)
    assert all(near(spot["x"], x) and near(spot["y"], y) for spot, (x, y) in zip(spots, PLACES, strict=False))
    talo, aukio, polku = spots[6:]
    assert talo["shape"] == "rect" and near(talo["x"], 40) and near(talo["w"], 20) and near(talo["h"], 30)
    assert aukio["shape"] == "ellipse" and near(aukio["x"], 70) and aukio["w"] == 20
    assert polku["shape"] == "polygon" and len(polku["points"].split()) == 3
    reader = browser_page()
    reader.goto(edited.full_url)
    expect(reader.locator("main ol h3")).to_have_text([*NAMES, "Talo", "Aukio", "Polku"])


def test_six_points_and_areas_are_built_by_keyboard_alone(live_tuotos, staff_page):
    edited = page_with(live_tuotos, scene())
    editor = HotspotEditor(staff_page(), live_tuotos, edited)
    press = editor.page.keyboard.press
    add = editor.tool.locator("[data-do=add]")
    for name in NAMES:
        add.focus()
        press("Enter")
        press("Shift+ArrowUp")
        press("Enter")  # from the mark to its name
        editor.page.keyboard.type(name)
        press("Escape")
    press("ArrowLeft")
    press("Shift+ArrowDown")
    expect(editor.said).to_have_text("Kohta 6, vasemmalta 49,5 %, ylhäältä 50 %")
    editor.tool.locator("button[data-mode=rect]").focus()
    press("Space")
    add.focus()
    press("Enter")
    press("Alt+Shift+ArrowRight")
    press("Alt+ArrowUp")
    expect(editor.said).to_have_text("Kohta 7, vasemmalta 44 %, ylhäältä 44 %, leveys 25 %, korkeus 19,5 %")
    press("Tab")
    assert editor.focused() == "Kohta 7: vasen yläkulma"
    press("Shift+ArrowLeft")
    press("Enter")
    editor.page.keyboard.type("Talo")
    press("Escape")
    editor.tool.locator("button[data-mode=polygon]").focus()
    press("Space")
    add.focus()
    press("Enter")
    press("Tab")
    assert editor.focused() == "Kohta 8: kulma 1"
    press("+")
    press("Shift+ArrowUp")
    expect(editor.said).to_have_text("Kulma 2. Kulmia on yhteensä 5. Vasemmalta 58 %, ylhäältä 43 %.")
    press("Tab")
    press("Delete")
    assert editor.focused() == "Kohta 8: kulma 3"
    press("Enter")
    editor.page.keyboard.type("Polku")
    editor.save()

    spots = spots_of(edited)
    assert [spot["title"] for spot in spots] == [*NAMES, "Talo", "Polku"]
    assert (spots[5]["x"], spots[5]["y"]) == (Decimal("49.5"), 50)
    assert (spots[6]["x"], spots[6]["w"], spots[6]["h"]) == (39, 30, Decimal("19.5"))
    assert spots[7]["points"] == "48,48 58,43 68,68 48,68"

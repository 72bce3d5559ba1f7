"""The editor of hotspots as a part of the page's form: errors, picture, scenes, languages, accessibility."""

import re
from uuid import uuid4

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.hotspots import HotspotEditor, page_with, saved, scene, spot
from tests.factories.samples import picture

pytestmark = pytest.mark.usefixtures("no_autosave")

WORDS = {
    "fi": ["Merkki", "Suorakulmio", "Lisää kohta", "Kumoa", "Näppäimet", "Vaihda kuva", "Siirrä aiemmaksi"],
    "sv": ["Markör", "Rektangel", "Lägg till en punkt", "Ångra", "Tangenter", "Byt bild", "Flytta tidigare"],
}
PLACE = {"fi": "Kohta 1, vasemmalta 25,5 %, ylhäältä 40 %", "sv": "Punkt 1, från vänster 25,5 %, uppifrån 40 %"}


def test_an_error_opens_its_hotspot_and_takes_the_focus(live_tuotos, staff_page):
    edited = page_with(live_tuotos, scene(spots=[spot("Metro", "10", "20"), spot("", "30", "40")]))
    editor = HotspotEditor(staff_page(), live_tuotos, edited)
    editor.publish("virhe")
    expect(editor.tool.locator(".hotspots__heading")).to_have_text("Kohta 2, ei nimeä")
    expect(editor.tool.get_by_text("Kirjoita kohdalle nimi.")).to_be_visible()
    expect(editor.field("title").locator("input")).to_be_focused()
    expect(editor.marks.nth(1)).to_have_attribute("data-bad", "true")


def test_picture_is_replaced_and_places_stay(live_tuotos, staff_page):
    edited = page_with(live_tuotos, scene(spots=[spot("Metro", "10", "20")]))
    old = edited.scenes[0].value["image"]
    other = picture("korkea.png", (600, 900))
    editor = HotspotEditor(staff_page(), live_tuotos, edited)

    def choose():
        editor.do("replace")
        editor.page.locator(f".modal-body [data-chooser-modal-choice][href*='/{other.pk}/']").first.click()

    choose()
    note = editor.tool.locator(".hotspots__note")
    expect(note).to_contain_text("Uuden kuvan mittasuhteet ovat toiset (3:2 → 2:3).")
    expect(editor.marks.first).to_have_attribute("style", re.compile("left: 10%; top: 20%"))
    note.get_by_role("button", name="Palauta vanha kuva").click()
    expect(note).to_be_empty()
    expect(editor.tool.locator(".hotspots__canvas img")).to_have_attribute("src", re.compile(f"/{old.pk}/"))
    choose()
    editor.save()
    assert saved(edited).scenes[0].value["image"].pk == other.pk


def test_a_lost_picture_is_told_of(live_tuotos, staff_page):
    edited = page_with(live_tuotos, scene(spots=[spot("Metro", "10", "20")]))
    image = edited.scenes[0].value["image"]
    image.file.storage.delete(image.file.name)
    page = staff_page()
    page.goto(f"{live_tuotos.url}/admin/pages/{edited.pk}/edit/")
    expect(page.locator(".hotspots__note")).to_contain_text("Kuvan tiedosto puuttuu. Valitse toinen kuva.")
    expect(page.locator(".hotspots__list")).to_contain_text("Metro")


def test_another_scene_is_chosen_by_its_name(live_tuotos, staff_page):
    link = [{"type": "scene", "id": "5c1e0a52-0000-4000-8000-000000000000", "value": "00000000"}]
    first, second = scene("Ulkona", [spot("Ovi", "10", "20", content=link)]), scene("Sisällä")
    edited = page_with(live_tuotos, first, second)
    editor = HotspotEditor(staff_page(), live_tuotos, edited)
    editor.marks.first.click()
    choice = editor.tool.get_by_label("Toinen näkymä", exact=True)
    assert choice.locator("option").all_inner_texts() == [
        "Valitse näkymä",
        "Näkymä, joka on poistettu (00000000)",
        "Sisällä",
    ]
    choice.select_option(label="Sisällä")
    editor.save()
    content = saved(edited).scenes[0].value["hotspots"][0]["content"]
    assert content[0].value == second["id"][:8]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_tool_speaks_the_language_of_the_admin(language, live_tuotos, staff_page):
    edited = page_with(live_tuotos, scene(spots=[spot("Metro", "25", "40")]), language=language)
    editor = HotspotEditor(staff_page(language), live_tuotos, edited)
    editor.marks.first.click()
    editor.page.keyboard.press("ArrowRight")
    expect(editor.said).to_have_text(PLACE[language])
    text = editor.tool.inner_text()
    for word in WORDS[language]:
        assert word in text or editor.tool.get_by_role("button", name=word).count()
    assert not re.search(r"\b(the|point|picture|corner|choose|image)\b", text, re.IGNORECASE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_tool(scheme, live_tuotos, staff_page):
    content = [{"type": "text", "id": str(uuid4()), "value": "<p>Polku alkaa täältä.</p>"}]
    path = spot("Polku", "0", "0", shape="polygon", points="60,60 80,60 70,80", content=content)
    spots = [spot("Metro", "25", "40"), path]
    edited = page_with(live_tuotos, scene(spots=spots))
    editor = HotspotEditor(staff_page(color_scheme=scheme), live_tuotos, edited)
    editor.marks.nth(1).click()
    found = Axe().run(editor.page, context=".hotspots").response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []


def test_a_finger_places_and_drags(live_tuotos, staff_page):
    edited = page_with(live_tuotos, scene(spots=[spot("Metro", "25", "40")]))
    editor = HotspotEditor(staff_page(has_touch=True, viewport={"width": 768, "height": 1024}), live_tuotos, edited)
    editor.mode("point")
    editor.page.touchscreen.tap(*editor.at(70, 70))
    expect(editor.marks).to_have_count(2)
    form, canvas = editor.tool.locator(".hotspots__form"), editor.tool.locator(".hotspots__canvas")
    near = "([form, canvas]) => form.getBoundingClientRect().top - canvas.getBoundingClientRect().bottom < 200"
    editor.page.wait_for_function(near, arg=[form.element_handle(), canvas.element_handle()])
    assert canvas.bounding_box()["width"] < 768

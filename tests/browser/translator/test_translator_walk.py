"""A translator fills the gaps of an interactive image: from the editor's panel through the translator to readers."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import expect

from interactives.models import InteractivePage
from tests.factories import edit, translate
from tests.interactives.pictures import SCENE, hotspot, path, picture_page, scene, scenes

NAME, ALT = f"scenes__{SCENE}__title", f"scenes__{SCENE}__image__alt_text"
SWEDISH = {path(1): "Aulan", path(1, "text"): "Text: Aulan", NAME: "Campus", ALT: "Karta över campus"}


@pytest.fixture
def twins(build_once):
    return build_once(build_twins)


def build_twins(tuotos):
    page = picture_page(tuotos)
    return page, translate(page, title="Campuskartan", **SWEDISH)


def edit_url(tuotos, page):
    return tuotos.url + reverse("wagtailadmin_pages:edit", args=[page.pk])


def count(page):
    return page.locator("[data-count]")


def test_gap_is_found_filled_and_published_in_the_swedish_admin(live_tuotos, staff_page, twins):
    page, twin = twins
    admin = staff_page("sv")
    admin.goto(edit_url(live_tuotos, page))
    panel = admin.locator(".completeness")
    expect(panel.locator("h2")).to_contain_text("Svenska 1/2")
    panel.get_by_role("link", name="Gå till den första texten som saknas").click()

    expect(admin).to_have_url(re.compile(rf"/pages/{twin.pk}/edit/#text="))
    name = admin.get_by_label("På svenska – Vy 1 · Punkt 2 · Namn")
    expect(name).to_be_focused()  # the missing text itself is open
    expect(admin.get_by_role("heading", name="Vy 1 · Punkt 2")).to_be_visible()
    expect(admin.get_by_role("heading", name="Översättning från finska till svenska")).to_be_attached()
    expect(count(admin)).to_have_text("5/7")
    name.fill("Biblioteket")
    expect(count(admin)).to_have_text("6/7")  # saved by itself

    admin.get_by_role("button", name="Publicera på svenska").click()
    dialog = admin.get_by_role("dialog", name="En del texter är inte översatta")
    expect(dialog.get_by_role("listitem")).to_have_text(["Vy 1 · Punkt 2 · Text"])
    assert Axe().run(admin, context="dialog").response["violations"] == []
    dialog.get_by_role("button", name="Fortsätt översätta").click()
    text = admin.get_by_label("På svenska – Vy 1 · Punkt 2 · Text")
    expect(text).to_be_focused()
    text.fill("Text: Biblioteket")
    expect(admin.get_by_text("Alla texter är översatta.")).to_be_visible()
    expect(admin.get_by_role("button", name="Gå till nästa text som saknas")).to_be_hidden()
    admin.get_by_role("button", name="Publicera på svenska").click()
    expect(admin.locator(".messages")).to_contain_text("Campuskartan")
    published = InteractivePage.objects.get(pk=twin.pk)
    assert published.foreign_parts == []
    assert [item["title"] for item in published.scenes[0].value["hotspots"]] == ["Aulan", "Biblioteket"]

    reader = staff_page("sv")
    reader.goto(page.full_url)
    expect(reader.get_by_role("heading", name="Kirjasto").first).to_be_attached()
    reader.get_by_role("link", name="På svenska").first.click()
    expect(reader.get_by_role("heading", name="Biblioteket").first).to_be_attached()


def test_publishing_with_gaps_goes_on_when_it_is_confirmed(live_tuotos, staff_page, twins):
    page, twin = twins
    raw = scene(hotspot(1, "Aula"), hotspot(2, "Kirjasto"), hotspot(3, "Kahvila"))
    edit(page, scenes=scenes(raw))
    admin = staff_page("fi")
    admin.goto(edit_url(live_tuotos, twin))
    admin.get_by_role("button", name="Siirry seuraavaan puuttuvaan tekstiin").click()
    expect(admin.get_by_label("Ruotsiksi – Näkymä 1 · Kohta 2 · Nimi")).to_be_focused()
    admin.keyboard.press("Control+Enter")
    expect(admin.get_by_label("Ruotsiksi – Näkymä 1 · Kohta 2 · Teksti")).to_be_focused()
    admin.get_by_role("button", name="Julkaise ruotsiksi").click()
    dialog = admin.get_by_role("dialog", name="Osa teksteistä on kääntämättä")
    expect(dialog.get_by_role("listitem")).to_have_count(len(InteractivePage.objects.get(pk=twin.pk).foreign_parts))
    dialog.get_by_role("button", name="Julkaise silti").click()
    expect(admin.locator(".messages")).to_contain_text("Campuskartan")


def test_text_of_a_draft_is_told_to_come_later(live_tuotos, staff_page, twins):
    page, _twin = twins
    edit(page, publish=False, scenes=scenes(scene(hotspot(9, "Piha"), hotspot(1, "Aula"))))
    admin = staff_page("fi")
    admin.goto(edit_url(live_tuotos, page))
    admin.locator(".completeness").get_by_role("link", name="Näkymä 1 · Kohta 1 · nimi").first.click()
    expect(admin.get_by_text("Tätä tekstiä ei ole vielä täällä.")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_panel_and_translator_have_no_accessibility_faults_of_ours(live_tuotos, staff_page, twins, scheme):
    page, twin = twins
    admin = staff_page("fi", color_scheme=scheme)
    admin.goto(edit_url(live_tuotos, page))
    expect(admin.locator(".completeness")).to_be_visible()
    assert Axe().run(admin, context=".completeness").response["violations"] == []
    admin.goto(edit_url(live_tuotos, twin))
    expect(count(admin)).not_to_be_empty()
    for context in (".translator", ".translator-files"):
        assert Axe().run(admin, context=context).response["violations"] == []

"""The editor of a big picture: forms are made when hotspots are opened, and nobody sees a difference."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import expect
from wagtail.blocks.stream_block import StreamValue
from wagtail.models import Comment

from core.models import User
from tests.browser.hotspots import HotspotEditor, page_with, scene, spot, spots_of
from tests.factories.samples import document, picture, recording
from tests.factories.scenes import block, text

pytestmark = pytest.mark.usefixtures("no_autosave")

MANY = 45
SENT = """() => [...new FormData(document.querySelector('form[data-edit-form]'))]
  .filter(([name]) => name.startsWith('scenes-')).map((pair) => pair.join('='))"""


def contents(page) -> list[dict]:
    """Return every kind of content, filled in in each way that there is."""
    link = {"text": "", "page": None, "document": None, "url": ""}
    media = {"title": "", "media": None, "url": "", "transcript": ""}
    return [
        text(f'Tule <b>kysymään</b>, <a linktype="page" id="{page.pk}">lue</a> &amp; kokeile "näin".'),
        block("text", ""),
        block("image", {"image": picture().pk, "decorative": True, "alt_text": ""}),
        block("image", {"image": picture().pk, "decorative": False, "alt_text": "Torin kulma"}),
        block("media", {**media, "media": recording().pk, "transcript": "Hei.\r\nTervetuloa."}),
        block("media", {**media, "title": "Video", "url": "https://youtu.be/aaaaaaaaaaa"}),
        block("file", document().pk),
        block("link", {**link, "page": page.pk}),
        block("link", {**link, "document": document("toinen.pdf").pk, "text": "Toinen"}),
        block("link", {**link, "url": "https://www.theseus.fi/", "text": "Theseus"}),
        block("output", page.pk),
        block("embed", {"title": "Video", "url": "https://youtu.be/aaaaaaaaaaa"}),
        block("scene", "00000000"),
    ]


@pytest.fixture
def edited(build_once):
    return build_once(build_picture)


def build_picture(tuotos):
    page = page_with(tuotos, scene("Muu"))
    page.slug = "muu"
    page.save_revision().publish()
    area = spot("Talo", "1", "2", shape="rect", w="20", h="10.5", icon="info", colour="ink")
    full = spot("Kaikki", "10", "20", content=contents(page))
    path = spot("Polku", "70", "60", shape="polygon", points="60,60 80,60 80,80")
    others = [spot(f"Kohta {n}", n, n, content=[text(f"Teksti {n}.")]) for n in range(4, MANY + 1)]
    return page_with(tuotos, scene(spots=[full, area, path, *others]))


@pytest.fixture
def editor(live_tuotos, staff_page, edited):
    return HotspotEditor(staff_page(), live_tuotos, edited)


def open_all(editor):
    """Open each hotspot once, and the first one again."""
    editor.page.evaluate("() => [...document.querySelectorAll('.hotspots__list button')].forEach((e) => e.click())")
    editor.tool.locator(".hotspots__list button").first.click()


def test_forms_wait_and_send_what_they_would_send_when_open(editor):
    fields = editor.tool.locator(".hotspots__form [data-contentpath=colour]")
    expect(editor.marks).to_have_count(MANY)
    expect(fields).to_have_count(0)
    before = editor.page.evaluate(SENT)
    open_all(editor)
    expect(fields).to_have_count(MANY)
    assert editor.page.evaluate(SENT) == before


def test_what_was_not_opened_is_saved_as_it_was(editor, edited):
    before = [plain(each) for each in edited.scenes[0].value["hotspots"]]
    editor.tool.locator(".hotspots__list button").nth(MANY - 1).click()
    editor.field("title").locator("input").fill("Viimeinen")
    editor.save()
    after = [plain(each) for each in spots_of(edited)]
    assert after[:-1] == before[:-1]
    assert after[-1] == {**before[-1], "title": "Viimeinen"}


def plain(value):
    """Return what a value says, without what saving a form writes in another way: empty choices, line ends, keys."""
    if isinstance(value, StreamValue):
        return [(each.block_type, each.id, plain(each.value)) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items() if each}
    if isinstance(value, Decimal):
        return float(value)
    return re.sub(r' data-block-key="\w+"|\r', "", value.source if hasattr(value, "source") else str(value))


def test_a_hotspot_is_moved_copied_removed_and_brought_back(editor, edited):
    editor.marks.nth(0).click()
    editor.do("duplicate")
    editor.tool.locator(".hotspots__list button").nth(2).focus()
    editor.page.keyboard.press("Delete")
    editor.do("undo")
    expect(editor.tool.locator(".hotspots__list li")).to_have_count(MANY + 1)
    editor.save()
    spots = spots_of(edited)
    assert [each["title"] for each in spots[:4]] == ["Kaikki", "Kaikki", "Talo", "Polku"]
    kinds = [[content.block_type for content in each["content"]] for each in spots[:2]]
    assert kinds[0] == kinds[1] and len(kinds[0]) == 13


def test_an_error_makes_its_form(live_tuotos, staff_page):
    spots = [spot(f"Kohta {n}" if n != 43 else "", n, n, content=[text("Teksti.")]) for n in range(1, MANY + 1)]
    editor = HotspotEditor(staff_page(), live_tuotos, page_with(live_tuotos, scene(spots=spots)))
    editor.publish("virhe")
    expect(editor.tool.locator(".hotspots__heading")).to_have_text("Kohta 43, ei nimeä")
    expect(editor.field("title").locator("input")).to_be_focused()


def test_a_comment_and_a_link_find_their_field(live_tuotos, staff_page, edited):
    page = staff_page()
    first, second = (edited.scenes.raw_data[0]["value"]["hotspots"][n]["id"] for n in (20, 30))
    path = f"scenes.{edited.scenes.raw_data[0]['id']}.hotspots"
    Comment.objects.create(page=edited, user=User.objects.get(), text="Tarkista", contentpath=f"{path}.{first}.title")
    page.goto(f"{live_tuotos.url}/admin/pages/{edited.pk}/edit/#:w:contentpath={path}.{second}.title")
    for each in (first, second):
        expect(page.locator(f".hotspots [data-contentpath='{each}'] [data-contentpath=colour]")).to_have_count(1)
    expect(page.locator(".hotspots [data-contentpath=colour]")).to_have_count(2)

"""How an interactive image stands every way of looking: sizes, colours, motion, paper, and axe with each point open."""

from collections import Counter

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from pypdfium2 import PdfDocument

from interactives.models import InteractivePage
from tests.factories import translate
from tests.factories.samples import LONG, full_page
from tests.factories.scenes import row, scene, scenes, spot, text

WIDTHS = [320, 768, 1280]


@pytest.fixture
def full(build_once):
    page, twin = build_once(build_twins)
    page.addresses = [page.full_url, twin.full_url]
    return page


def build_twins(tuotos):
    page = full_page(tuotos, InteractivePage)
    return page, translate(page, title="På svenska")


@pytest.mark.slow
def test_axe_finds_nothing_with_any_point_open(full, browser_page):
    axe, faults = Axe(), []
    for address in full.addresses:
        for width, scheme in ((360, "light"), (1280, "dark")):
            page = browser_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
            page.goto(address)
            for marker in page.locator(".marker").all():
                marker.click()
                results = axe.run(page).response["violations"]
                faults += [f"{address} {width}: {fault['id']} {fault['nodes'][0]['html'][:160]}" for fault in results]
            page.goto(f"{address}{'upota' if '/fi/' in address else 'badda-in'}/")
            faults += [
                f"frame: {fault['id']} {fault['nodes'][0]['html'][:160]}"
                for fault in axe.run(page).response["violations"]
            ]
    assert faults == []


@pytest.mark.parametrize("scripts", ["on", "off"])
def test_names_of_points_hold_the_number_that_is_seen(scripts, full, browser_page):
    page = browser_page(viewport={"width": 1280, "height": 800})
    if scripts == "off":  # axe is a script itself, so only ours is kept away
        page.route("**/js/scene/*.js", lambda route: route.abort())
    page.goto(full.addresses[0])
    mark = ".marker" if scripts == "on" else "a.spot"
    expect(page.locator(mark).first).to_be_visible()
    options = {"runOnly": {"type": "rule", "values": ["label-content-name-mismatch"]}}
    options["rules"] = {"label-content-name-mismatch": {"enabled": True}}
    found = Axe().run(page, options=options).response["violations"]
    assert [node["html"][:160] for fault in found for node in fault["nodes"]] == []


def test_targets_are_large_and_apart_at_every_width(live_tuotos, browser_page):
    crowd = [spot(f"Kohta {n}", x=str(50 + n % 3), y=str(40 + n // 3), icon="info" if n % 2 else "") for n in range(9)]
    edges = [spot("Reuna", x="0", y="0"), spot("Toinen reuna", x="100", y="100")]
    image = live_tuotos.page(InteractivePage, title="Tungos", scenes=scenes(scene("Pihalla", *crowd, *edges)))
    for width in WIDTHS:
        page = browser_page(viewport={"width": width, "height": 800})
        page.goto(image.full_url)
        boxes = [marker.bounding_box() for marker in page.locator(".marker").all()]
        frame = page.locator("[data-window]").bounding_box()
        assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)
        for index, one in enumerate(boxes):
            assert one["x"] >= frame["x"] and one["x"] + one["width"] <= frame["x"] + frame["width"]
            for other in boxes[index + 1 :]:
                apart = max(abs(one["x"] - other["x"]) - one["width"], abs(one["y"] - other["y"]) - one["height"])
                assert apart >= -(one["width"] + other["width"]) / 2 + 24 or apart >= 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_magnifier_works_with_buttons_keys_and_wheel_and_markers_keep_their_size(live_tuotos, browser_page):
    image = live_tuotos.page(InteractivePage, title="Lähelle", scenes=scenes(scene("Pihalla", *row(3))))
    page = browser_page()
    page.goto(image.full_url)
    window, sheet = page.locator("[data-window]"), page.locator("[data-sheet]")
    before, size = window.bounding_box(), page.locator(".marker").first.bounding_box()["width"]
    page.get_by_role("button", name="Suurenna kuvaa").click()
    page.get_by_text("150 %").wait_for()
    assert sheet.bounding_box()["width"] == pytest.approx(before["width"] * 1.5, abs=2)
    assert window.bounding_box()["height"] == pytest.approx(before["height"], abs=2)
    assert page.locator(".marker").first.bounding_box()["width"] == size
    window.focus()
    left = window.evaluate("e => e.scrollLeft")
    page.keyboard.press("ArrowRight")
    assert window.evaluate("e => e.scrollLeft") > left
    page.get_by_role("button", name="Siirry vasemmalle").click()
    assert window.evaluate("e => e.scrollLeft") == pytest.approx(left, abs=1)
    window.hover(position={"x": 200, "y": 100})
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.get_by_text("150 %").wait_for(state="hidden")
    assert sheet.bounding_box()["width"] > 1.6 * before["width"]
    page.locator(".marker").first.click()
    room = "document.querySelector('[data-window]').scrollWidth - document.querySelector('[data-sheet]').clientWidth"
    assert page.evaluate(room) == 0, "the line to the panel does not widen the picture"
    page.get_by_role("button", name="Koko kuva").click()
    page.get_by_text("100 %").wait_for()
    assert sheet.bounding_box()["width"] == pytest.approx(before["width"], abs=1)


def test_two_fingers_enlarge_and_one_scrolls_the_page(live_tuotos, browser_page):
    image = live_tuotos.page(InteractivePage, title="Sormin", scenes=scenes(scene("Pihalla", *row(2))))
    page = browser_page(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 640})
    page.goto(image.full_url)
    page.locator("[data-window]").dispatch_event("touchstart")
    page.evaluate("document.querySelector('scene-view').loadMore()")
    stopped = page.evaluate("""() => {
        const target = document.querySelector("[data-window]");
        const move = (...places) => {
            const touches = places.map((x, identifier) => new Touch({ identifier, target, clientX: x, clientY: 200 }));
            return !target.dispatchEvent(new TouchEvent("touchmove", { touches, cancelable: true, bubbles: true }));
        };
        return [move(100), move(100, 200), move(50, 250)];
    }""")
    assert stopped == [False, True, True]
    expect(page.locator("[data-size]")).to_have_text("200 %")


def test_paper_has_the_numbers_of_the_list_on_the_picture(live_tuotos, browser_page, tmp_path):
    points = [spot(f"Nimi{n}", text(f"Sanoja{n} " * 40), x=str(10 * n), icon="info") for n in range(1, 7)]
    image = live_tuotos.page(InteractivePage, title="Paperille", scenes=scenes(scene("Pihalla", *points)))
    page = browser_page()
    page.goto(image.full_url)
    page.get_by_role("button", name="Suurenna kuvaa").click()
    page.get_by_text("150 %").wait_for()
    page.locator(".marker").nth(2).click()
    page.pdf(path=tmp_path / "kuva.pdf", format="A4")
    pdf = PdfDocument(tmp_path / "kuva.pdf")
    whole = "\n".join(sheet.get_textpage().get_text_range() for sheet in pdf)
    alone = Counter(whole.split())
    assert all(alone[str(n)] == 2 for n in range(1, 7)), "each number on the picture and in the list"
    assert all(whole.count(f"Sanoja{n}") == 40 and f"Nimi{n}" in whole for n in range(1, 7))
    assert "Koko kuva" not in whole and "Sulje" not in whole


@pytest.mark.parametrize("way", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}, {"color_scheme": "dark"}])
def test_focus_and_markers_are_seen_in_every_way_of_looking(full, browser_page, way):
    page = browser_page(**way)
    page.goto(full.addresses[0])
    page.locator(".marker").nth(1).focus()
    page.keyboard.press("Tab")
    style = """e => { const s = getComputedStyle(e);
        return [s.outlineStyle, s.outlineWidth, s.transitionDuration, s.backgroundColor, s.color] }"""
    outline, width, duration, ground, ink = page.locator(".marker").nth(2).evaluate(style)
    assert outline == "solid" and width == "4px" and ground != ink
    if "reduced_motion" in way:
        assert duration == "0s"
    if "forced_colors" in way:
        assert page.evaluate("getComputedStyle(document.querySelector('.area__line')).strokeWidth") != "0px"


def test_text_spacing_and_long_words_stay_inside(live_tuotos, browser_page):
    image = live_tuotos.page(InteractivePage, title="Väljästi", scenes=scenes(scene(LONG, spot(LONG, text(LONG * 3)))))
    page = browser_page(viewport={"width": 320, "height": 640})
    page.goto(image.full_url)
    page.locator(".marker").first.click()
    page.evaluate("""() => { for (const e of document.querySelectorAll("main *")) {
        e.style.lineHeight = "1.5"; e.style.letterSpacing = "0.12em"; e.style.wordSpacing = "0.16em"; } }""")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    inner = page.locator("[data-open]").evaluate("e => e.scrollWidth - e.clientWidth")
    assert inner <= 1

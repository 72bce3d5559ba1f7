"""Content first: what a reader came for stands within the first screen, and on a phone within the first two."""

import pytest

from blog.models import BlogPostPage
from core.models import Contributor, OutputFile, Place
from events.models import EventPage
from home.models import ServicePage
from publications.models import PublicationPage
from tests.factories import path_of, person, translate
from tests.factories.samples import block, document, picture

TITLE = "Digiosallisuus digitaalisessa työnhaussa ja työelämässä"
INTRO = "Mikä auttaa ja mikä estää, kun työtä haetaan verkossa? Selvitys toimintaterapian näkökulmasta."
WANTED = "Tämä lause on se, jota lukija tuli lukemaan."
WINDOWS = [(1280, 800, 1), (360, 640, 2)]  # width, height, how many screens
TOPS = """text => [...document.querySelectorAll('main *')].filter(
    each => !each.children.length && each.textContent.includes(text)
).map(each => each.getBoundingClientRect().bottom)[0]"""


def story(text):
    return BlogPostPage._meta.get_field("body").to_python([block("text", f"<p>{text}</p>")])


@pytest.fixture
def pages(build_once):
    return build_once(build_pages)


def build_pages(tuotos):
    makers = [Contributor(person=person("Maija", f"Meikäläinen-{each}"), sort_order=each) for each in range(30)]
    files = [OutputFile(document=document(f"tiedosto_{each}.pdf"), sort_order=each) for each in range(12)]
    shared = {"title": TITLE, "intro": INTRO, "lead_image": picture(size=(1600, 900))}
    models = [
        (PublicationPage, {"abstract": WANTED, "contributors": makers, "files": files, "year": 2023}),
        (BlogPostPage, {"body": story(WANTED), "date": "2024-03-12"}),
        (EventPage, {"date": "2024-03-12", "room": "A2.14", "place": Place.objects.create(name_fi="Kampus")}),
        (ServicePage, {"for_whom": WANTED}),
    ]
    return {
        model: tuotos.page(model, slug=f"sivu-{number}", **{**shared, **fields})
        for number, (model, fields) in enumerate(models)
    }


@pytest.mark.parametrize(("width", "height", "screens"), WINDOWS)
def test_what_one_came_for_stands_first(pages, live_tuotos, browser_page, width, height, screens):
    reader = browser_page(viewport={"width": width, "height": height})
    for model, page in pages.items():
        reader.goto(live_tuotos.url + path_of(page))
        wanted = "A2.14" if model is EventPage else WANTED
        assert reader.evaluate(TOPS, wanted) <= screens * height, model.__name__
        if model is EventPage:
            assert reader.locator("main time, main dd").first.bounding_box()["y"] <= screens * height


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_title_begins_in_the_upper_third_of_a_phone(pages, live_tuotos, browser_page, language):
    """The menu of this site has more names than most, and takes a line more."""
    reader = browser_page(viewport={"width": 360, "height": 640})
    for page in pages.values():
        shown = page if language == "fi" else translate(page, title="Digital delaktighet i digital jobbsökning")
        reader.goto(live_tuotos.url + path_of(shown))
        assert reader.locator("h1").bounding_box()["y"] <= 640 / 3, shown


def test_files_stand_beside_the_abstract_where_there_is_room(pages, live_tuotos, browser_page):
    reader = browser_page(viewport={"width": 1280, "height": 800})
    reader.goto(live_tuotos.url + path_of(pages[PublicationPage]))
    abstract, files = (reader.locator(each).bounding_box() for each in (".beside > .text", "#files"))
    assert abs(abstract["y"] - files["y"]) < 40 and files["x"] > abstract["x"] + abstract["width"]
    reader.set_viewport_size({"width": 360, "height": 640})
    abstract, files = (reader.locator(each).bounding_box() for each in (".beside > .text", "#files"))
    assert files["y"] >= abstract["y"] + abstract["height"]


def test_folded_names_open_by_the_keyboard_and_stand_on_paper(pages, live_tuotos, browser_page):
    reader = browser_page()
    reader.goto(live_tuotos.url + path_of(pages[PublicationPage]))
    last = reader.get_by_role("link", name="Meikäläinen-29")
    assert not last.is_visible()
    reader.emulate_media(media="print")
    assert last.bounding_box()["height"] > 0
    reader.emulate_media(media="screen")
    reader.locator(".credit__others summary").focus()
    reader.keyboard.press("Enter")
    last.wait_for(state="visible")

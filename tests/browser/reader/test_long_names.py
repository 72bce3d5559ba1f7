"""Names without spaces, as titles of files are, never make a page scroll sideways on a phone (WCAG 1.4.10)."""

import pytest
from django.core.files.base import ContentFile

from core.models import CustomDocument, CustomMedia, OutputFile
from events.models import EventPage
from home.models import ContentPage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.core.files.office_files import docx
from tests.factories import edit, path_of, person
from tests.factories.samples import block, full_page, items
from tests.factories.scenes import scene, scenes, spot, text
from tests.factories.types import PAGE_TYPES

NAMES = [
    "Digiosallisuus_ja_tyollistyminen_kyselyraportti_2024_lopullinen.pdf",
    "å" * 120,
    "työllisyydenhoitopalvelut" * 5,
]
WIDTH = 360
WIDER = """width => [...document.querySelectorAll('body *')].filter(
    each => each.getBoundingClientRect().right > width + 1 && !each.closest('.unseen')
).map(each => `${each.tagName}.${each.className}`).slice(0, 6)"""

NAMES_OF_MAKERS = """names => [...document.body.querySelectorAll("*")].filter((each) => {
    const texts = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const own = texts.map((node) => node.data).join("");
    return names.some((name) => own.includes(name)) && getComputedStyle(each).hyphens === "auto";
}).map((each) => `${each.tagName}.${each.className} in ${each.parentElement.className}`)"""


def document(title):
    return CustomDocument.objects.create(title=title, file=ContentFile(docx(title), "tiedosto.docx"), file_size=9000)


def story(name):
    """What of a story shows names of files and recordings."""
    file = document(name)
    film = CustomMedia.objects.create(title=name, type="video", file=ContentFile(b"0", "elokuva.mp4"))
    link = {"text": "", "page": None, "document": file.pk, "url": ""}
    blocks = [
        block("media", {"title": "", "media": film.pk, "url": "", "transcript": name}),
        block("links", {"title": name, "links": items(link)}),
        block("heading", {"text": name, "level": "2"}),
        block("text", f'<p>Lue <a linktype="document" id="{file.pk}">{name}</a> ja {name}.</p>'),
        block("accordion", {"items": items({"title": name, "text": f"<p>{name}</p>"})}),
        block("notice", {"title": name, "text": f"<p>{name}</p>"}),
        block("quote", {"text": name, "source": name}),
        block("key_figures", {"figures": items({"number": "44", "label": name})}),
    ]
    return ContentPage._meta.get_field("body").to_python(blocks)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_scrolls_sideways_on_a_phone(live_tuotos, browser_page, name):
    files = [OutputFile(document=document(f"{name}{number}"), sort_order=number) for number in range(2)]
    works = [
        live_tuotos.page(PublicationPage, title=name, slug="a", files=files, intro=name, plain_summary=name),
        edit(full_page(live_tuotos, EventPage), title=f"Tapahtuma {name}"),
        live_tuotos.page(ContentPage, title=f"Sivu {name}", slug="b", body=story(name)),
        live_tuotos.page(
            InteractivePage, title=f"Kuva {name}", slug="c", scenes=scenes(scene(name, spot(name, text(name))))
        ),
    ]
    maker = person(name[:100])
    works[0].contributors.create(person=maker)
    works[0].save_revision().publish()
    paths = [*map(path_of, works), "/fi/", "/fi/julkaisut/", f"/fi/haku/?q={name}", f"/fi/ihmiset/{maker.slug}/"]
    page, faults = browser_page(viewport={"width": WIDTH, "height": 800}), []
    for path in paths:
        page.goto(live_tuotos.url + path)
        if page.evaluate("document.documentElement.scrollWidth") > WIDTH:
            faults.append((path, page.evaluate(WIDER, WIDTH)))
    assert faults == []


@pytest.mark.slow
def test_names_of_people_and_organisations_are_not_hyphenated(live_tuotos, browser_page):
    names, faults = ["Meikäläinen", "Metropolia Ammattikorkeakoulu"], {}
    related = full_page(live_tuotos, PublicationPage)
    page = browser_page()
    for model in PAGE_TYPES:
        page.goto(live_tuotos.url + path_of(full_page(live_tuotos, model, related=related)))
        if found := page.evaluate(NAMES_OF_MAKERS, names):
            faults[model.__name__] = found
    for path in ("/fi/", "/fi/tuotokset/", "/fi/haku/?q=sivu"):
        page.goto(live_tuotos.url + path)
        if found := page.evaluate(NAMES_OF_MAKERS, names):
            faults[path] = found
    assert faults == {}

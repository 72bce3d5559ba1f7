"""Who needs large text reads whole words on a narrow screen, and never moves the page sideways."""

import pytest

from core.models import Project
from core.serving.funding import FUNDING
from home.models import OperatingModelPage, ServicePage
from interactives.models import InteractivePage
from tests.factories import translate
from tests.factories.samples import full_page

LARGE = "document.documentElement.style.fontSize = '150%'"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def build_pages(tuotos):
    Project.objects.update(programme_period=next(iter(FUNDING)))
    pages = [full_page(tuotos, model) for model in (ServicePage, OperatingModelPage, InteractivePage)]
    return pages, [translate(page, title="Verksamhetsmodeller för arbetssökande") for page in pages]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_large_text_fits_at_320_pixels(live_tuotos, build_once, browser_page, language):
    pages, twins = build_once(build_pages)
    reader = browser_page(viewport={"width": 320, "height": 640})
    for url in [f"/{language}/", *(page.url for page in (pages if language == "fi" else twins))]:
        reader.goto(live_tuotos.url + url.removeprefix(live_tuotos.url))
        reader.evaluate(LARGE)
        assert reader.evaluate(SIDEWAYS) <= 0, url
        assert reader.locator(".funder__bar > p").first.bounding_box()["width"] > 100  # not a word in pieces

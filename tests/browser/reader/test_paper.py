"""Paper cannot be opened: what stands behind a heading that opens it is printed, what only a screen can do is not."""

from datetime import date

import pytest
from pypdfium2 import PdfDocument

from blog.models import BlogPostPage
from events.models import EventPage
from home.models import OperatingModelPage
from tests.factories import path_of
from tests.factories.samples import block, items, recording

FOLDED = {
    "fi": ("Hei kaikille.", "Sanottiin vielä tämä.", "Kaikille halukkaille."),
    "sv": ("Hej alla.", "Det här sades också.", "För alla som vill."),
}


def body(model, language):
    _own, said, whom = FOLDED[language]
    return model._meta.get_field("body").to_python(
        [
            block("media", {"title": "Haastattelu", "media": recording().pk, "url": "", "transcript": ""}),
            block("media", {"title": "", "media": None, "url": "https://youtu.be/abcdefghijk", "transcript": said}),
            block("accordion", {"items": items({"title": "Kenelle", "text": f"<p>{whom}</p>"})}),
        ]
    )


def paper(page, address, folder) -> str:
    page.goto(address)
    page.pdf(path=folder / "sivu.pdf", format="A4")
    sheets = [sheet.get_textpage().get_text_range() for sheet in PdfDocument(folder / "sivu.pdf")]
    return " ".join(" ".join(sheets).split())


@pytest.mark.parametrize("model", [BlogPostPage, OperatingModelPage])
def test_what_opens_is_printed_in_both_languages(model, live_tuotos, browser_page, tmp_path):
    page = live_tuotos.page(model, body=body(model, "fi"))
    twin = live_tuotos.page(model, "sv", body=body(model, "sv"))
    reader = browser_page()
    for language, one in (("fi", page), ("sv", twin)):
        told = paper(reader, live_tuotos.url + path_of(one), tmp_path)
        assert all(text in told for text in FOLDED[language]), language
        assert "Vancouver" not in told, "other styles of citing are asked for on a screen"


def test_address_of_a_calendar_is_for_a_screen(live_tuotos, browser_page, tmp_path):
    live_tuotos.page(EventPage, title="Digi-ilta", date=date(2090, 3, 12))
    told = paper(browser_page(), f"{live_tuotos.url}/fi/tapahtumat/", tmp_path)
    assert "Digi-ilta" in told and "Tilaa kalenteri" not in told and ".ics" not in told

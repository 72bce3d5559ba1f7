"""What each rule says of a page, and of one that is as it should be."""

import pytest

from blog.models import BlogPostPage
from core.models import CustomDocument, CustomImage, CustomMedia, OutputFile
from core.proofreading import proofread
from events.models import EventPage
from tests.factories import edit
from tests.factories.samples import block, document, picture, recording

pytestmark = pytest.mark.django_db
FINNISH = (
    "Ryhmä kokoontuu joka keskiviikko kirjaston tiloissa, ja mukaan pääsee ilman ilmoittautumista koko kevään. " * 4
)
SWEDISH = "Gruppen träffas varje onsdag i bibliotekets lokaler, och du kan delta utan anmälan under hela våren. " * 4
CELLS = {"data": [["Kysely", "Vastaajia"], ["Alku", "44"]], "first_row_is_table_header": False}


def said(tuotos, *body, **fields) -> dict[str, str]:
    """Return what is said of a post by the last step of the path, besides what any short post lacks."""
    page = tuotos.page(BlogPostPage, live=False, body=list(body), **{"intro": "Lyhyesti.", **fields})
    found = [remark for remark in proofread(page) if remark.path != "topics"]
    return {remark.path.rpartition(".")[2] if "." in remark.path else remark.path: remark.words for remark in found}


def heading(text, level="2"):
    return block("heading", {"text": text, "level": level})


def text(html):
    return block("text", html)


def test_headings_begin_with_a_main_one_and_have_something_under_them(tuotos):
    prose = text("<p>Tekstiä.</p>")
    assert said(tuotos, heading("A"), prose, heading("B", "3"), prose) == {}
    assert "alempaa tasoa" in said(tuotos, heading("A", "3"), prose)["level"]
    assert "ei ole mitään" in said(tuotos, heading("A"), heading("B"), prose)["text"]
    assert "ei ole mitään" in said(tuotos, prose, heading("A"))["text"]
    assert said(tuotos, heading("A"), heading("B", "3"), prose) == {}


def test_a_paragraph_in_bold_is_no_heading(tuotos):
    assert any("lihavoitu" in words for words in said(tuotos, text("<p><b>Näin alkuun</b></p><p>Tule.</p>")).values())
    assert said(tuotos, text("<p><b>Tule</b> mukaan.</p>")) == {}


def test_links_to_pages_that_readers_cannot_open_are_told(tuotos):
    target = tuotos.page(BlogPostPage, title="Kohde")
    link = text(f'<p><a linktype="page" id="{target.pk}">Kohteen nimi</a></p>')
    assert said(tuotos, link) == {}
    target.unpublish()
    (words,) = said(tuotos, link).values()
    assert "Kohteen nimi" in words and "Sivua ei ole julkaistu." in words
    (words,) = said(tuotos, text('<p><a linktype="page" id="999999">Kohteen nimi</a></p>')).values()
    assert "Sivu on poistettu." in words


def test_a_link_is_open_where_the_work_is_in_the_other_language_only(tuotos):
    target = tuotos.page(BlogPostPage, "sv", title="Mål")
    assert said(tuotos, block("output", target.pk)) == {}


def test_same_words_for_two_places_are_told_and_for_one_place_not(tuotos):
    same = '<p><a href="https://example.org/{}">Kyselyn raportti</a></p>'
    assert said(tuotos, text(same.format(1)), text(same.format(1))) == {}
    (words,) = said(tuotos, text(same.format(1)), text(same.format(2))).values()
    assert "Kyselyn raportti" in words


def test_an_address_of_the_own_site_is_told(tuotos):
    (words,) = said(tuotos, text(f'<p><a href="https://{tuotos.site.hostname}/fi/">Etusivulle siitä</a></p>')).values()
    assert "omalla sivustollasi" in words


def test_alternative_texts_that_say_little_are_told(tuotos):
    image = picture()
    shown = {"image": {"image": image.pk, "alt_text": "", "decorative": False}, "caption": "", "size": "wide"}
    assert said(tuotos, block("image", shown)) == {}
    CustomImage.objects.update(alt_fi="")
    assert "vain ruotsiksi" in said(tuotos, block("image", shown))["image"]
    CustomImage.objects.update(alt_fi="IMG_2042.jpg")
    assert "IMG_2042" in said(tuotos, block("image", shown))["image"]
    CustomImage.objects.update(alt_fi="", alt_sv="")
    assert "Pääkuvalta" in said(tuotos, lead_image=image)["lead_image"]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({}, "otsikkosoluja"),
        ({"first_row_is_table_header": True, "table_caption": ""}, "puuttuu otsikko"),
        ({"data": [["", ""]]}, "tyhjä"),
    ],
)
def test_tables_without_headers_caption_or_cells(tuotos, cells, words):
    (told,) = said(
        tuotos, block("table", {"table": {"table_caption": "Kyselyt", **CELLS, **cells}, "note": ""})
    ).values()
    assert words in told


def test_text_in_the_other_language_is_told_unless_it_is_marked(tuotos):
    assert said(tuotos, text(f"<p>{FINNISH}</p>")) == {}
    (words,) = said(tuotos, text(f"<p>{SWEDISH}</p>")).values()
    assert "ruotsia" in words
    passage = {"language": "sv", "text": f"<p>{SWEDISH}</p>", "source": ""}
    assert said(tuotos, block("passage", passage)) == {}


def test_recordings_without_words_are_told_in_stories_and_events(tuotos):
    media = recording()
    shown = block("media", {"title": "", "media": media.pk, "url": "", "transcript": ""})
    assert said(tuotos, shown) == {}
    CustomMedia.objects.update(captions_fi="", transcript_fi="", transcript_sv="")
    assert "tekstitystä" in said(tuotos, shown)["transcript"]
    event = tuotos.page(EventPage, date="2026-03-12", recording=media)
    assert "recording" in [remark.path for remark in proofread(EventPage.objects.get(pk=event.pk))]


def test_the_verdict_on_a_file_is_told_where_the_file_stands(tuotos):
    file = document()
    rows = {"files": [OutputFile(document=file, sort_order=0)]}
    assert said(tuotos, **rows) == {}
    CustomDocument.objects.update(verdict="unreadable")
    assert "ruudunlukijalla" in said(tuotos, files=[OutputFile(document=file, sort_order=0)])["document"]


def test_what_a_block_refuses_has_the_way_to_its_field(tuotos):
    page = tuotos.page(BlogPostPage, live=False)
    link = {"text": "Lue lisää", "page": None, "document": None, "url": "https://example.org/"}
    page = edit(
        page, publish=False, body=[block("links", {"title": "", "links": [{"type": "item", "id": "a", "value": link}]})]
    )
    page = page.get_latest_revision_as_object()
    (fault,) = [remark for remark in proofread(page) if remark.stops]
    assert fault.path == f"body.{page.body[0].id}.links.a.text" and "Lue lisää" in fault.words
    assert fault.place == (0, "links", 0, "text")

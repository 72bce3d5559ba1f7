"""A web version of a publication is made from its PDF file as a draft, and says what it is."""

import re
from io import BytesIO

import pytest
from django.urls import reverse
from pikepdf import Dictionary, Name, String
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from core.admin.records import web_version
from core.blocks.text import TextBlock
from core.files import apart, extraction
from core.files.web_version.making import parts_of
from core.models import OutputFile
from publications.models import PublicationPage
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.core.files.tagged_pdf import Tagged
from tests.core.files.uploads import read
from tests.factories import path_of, translate

pytestmark = pytest.mark.django_db


def tagged() -> bytes:
    """Return a tagged file whose elements say something by themselves."""
    file = Tagged()
    for role, text in {"H1": "Johdanto", "P": "Teksti & merkit", "LBody": "Kohta", "TH": "Vuosi", "TD": "2024"}.items():
        file.parts[role].ActualText = String(text)
    file.pdf.docinfo["/Title"] = "Raportti"
    return file.data()


def publication(tuotos, data: bytes) -> PublicationPage:
    page = tuotos.page(PublicationPage, title="Raportti")
    OutputFile.objects.create(page=page, document=read(data))
    return PublicationPage.objects.get(pk=page.pk)


def make(client, page):
    return client.post(reverse("web_version", args=[page.pk]))


def draft(page) -> list[tuple]:
    latest = PublicationPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [(block.block_type, block.value) for block in latest.body]


def test_parts_come_in_the_order_of_the_tags():
    data = tagged()
    assert parts_of(BytesIO(data), extraction.open_pdf(BytesIO(data)))[:5] == [
        {"kind": "heading", "level": 1, "text": "Johdanto"},
        {"kind": "paragraph", "text": "Teksti & merkit"},
        {"kind": "picture", "text": "Kuva"},
        {"kind": "list", "items": [{"text": "Kohta", "lists": []}], "ordered": False},
        {"kind": "table", "rows": [["Vuosi"], ["2024"]], "header": True},
    ]


def with_inner_lists() -> bytes:
    """Return a file whose list has a list in an item, one between items, and one two levels down."""
    file = Tagged()

    def item(parent, text):
        entry = file.add(parent, "LI")
        file.add(entry, "Lbl").ActualText = String("•")
        body = file.add(entry, "LBody")
        file.add(body, "Span").ActualText = String(text)
        return body

    top = file.parts["L"]
    file.parts["LBody"].ActualText = String("Ensin")
    steps = file.add(item(top, "Vaiheet"), "L")
    steps.A = Dictionary(O=Name.List, ListNumbering=Name.Decimal)
    inner = file.add(item(steps, "Suunnittele"), "L")
    inner.A = steps.A
    item(inner, "Kysy muilta")
    item(steps, "Tee")
    item(file.add(top, "L"), "Väliin merkitty")
    item(top, "Lopuksi")
    return file.data()


INNER = "<ul><li>Ensin</li><li>Vaiheet<ol><li>Suunnittele<ol><li>Kysy muilta</li></ol></li><li>Tee</li></ol>"
INNER += "<ul><li>Väliin merkitty</li></ul></li><li>Lopuksi</li></ul>"


def test_lists_inside_of_lists_stay_inside(tuotos, admin_client, client):
    page = publication(tuotos, with_inner_lists())
    make(admin_client, page)
    text = next(value.source for kind, value in draft(page) if kind == "text" and "<li>" in value.source)
    assert INNER in text
    PublicationPage.objects.get(pk=page.pk).get_latest_revision().publish()
    assert INNER in client.get(path_of(page)).content.decode()


def test_lists_inside_of_lists_survive_the_editor_and_the_translator(tuotos, admin_client):
    page = publication(tuotos, with_inner_lists())
    make(admin_client, page)
    PublicationPage.objects.get(pk=page.pk).get_latest_revision().publish()
    features = TextBlock().field.widget.features
    converter = ContentstateConverter(features=features)
    assert INNER in re.sub(
        r' data-block-key="\w+"', "", converter.to_database_format(converter.from_database_format(INNER))
    )
    twin = translate(PublicationPage.objects.get(pk=page.pk))
    text = next(
        block.value.source for block in twin.body if block.block_type == "text" and "<li>" in block.value.source
    )
    assert re.sub(r"\s+(?=<)", "", text).count("<ul>") == INNER.count("<ul>")


def test_text_of_a_file_without_tags_has_no_parts():
    data = make_pdf(FINNISH)
    assert parts_of(BytesIO(data), extraction.open_pdf(BytesIO(data))) == []


def test_draft_is_made_of_the_tags_and_readers_see_nothing_yet(tuotos, admin_client):
    page = publication(tuotos, tagged())
    assert admin_client.get(reverse("web_version", args=[page.pk])).status_code == 200
    assert make(admin_client, page).status_code == 302
    kinds = [kind for kind, _value in draft(page)]
    assert kinds == ["notice", "heading", "text", "table"]
    (_notice, _heading, (_kind, text), (_table, table)) = draft(page)
    assert "<p>Teksti &amp; merkit</p>" in text.source and "<ul><li>Kohta</li></ul>" in text.source
    assert table["table"]["data"] == [["Vuosi"], ["2024"]]
    page.refresh_from_db()
    assert not page.body


def test_file_without_tags_gives_a_paragraph_for_each_page_and_says_so(tuotos, admin_client):
    page = publication(tuotos, make_pdf(FINNISH, FINNISH))
    make(admin_client, page)
    notice, *pages = draft(page)
    assert "sivu sivulta" in str(notice[1]["text"])
    assert [kind for kind, _value in pages] == ["heading", "text", "heading", "text"]


def test_page_with_a_text_or_without_a_file_is_left_alone(tuotos, admin_client):
    page = publication(tuotos, tagged())
    make(admin_client, page)
    before = page.revisions.count()
    make(admin_client, page)
    assert page.revisions.count() == before
    bare = tuotos.page(PublicationPage, title="Ilman tiedostoa")
    make(admin_client, bare)
    assert not draft(bare)


def test_tags_that_take_too_much_give_pages_instead(tuotos, admin_client, monkeypatch):
    page = publication(tuotos, tagged())
    monkeypatch.setattr(apart, "look_at_path", lambda *_told: {"verdict": "heavy"})
    document = web_version.pdf_of(page)
    document.text_pages.update(text="Sivun teksti")
    assert [block["type"] for block in web_version.blocks_for(document)] == ["notice", "heading", "text"]


def test_unknown_role_still_gives_its_text():
    file = Tagged()
    file.parts["P"].S, file.parts["P"].ActualText = Name("/Leipis"), String("Teksti")
    data = file.data()
    assert {"kind": "paragraph", "text": "Teksti"} in parts_of(BytesIO(data), extraction.open_pdf(BytesIO(data)))

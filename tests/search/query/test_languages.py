"""Texts of works in other languages are read by the rules of the language that they are in."""

import pytest
from django.core.files.base import ContentFile

from core.findable.parts import PDF
from core.models import CustomDocument, OutputFile
from core.models.relations import OtherTitle
from core.worker import reading
from publications.models import PublicationPage
from tests.core.files.pdf_files import make_pdf
from tests.factories import path_of, translate
from tests.search.pages import ask, found, links_inside

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]


def titles_read(page) -> list[tuple[str, str]]:
    """Return the language and title of each part that has one."""
    return [(part.language, part.title) for part in page.get_search_parts() if part.title]


def test_title_of_an_english_publication_is_read_as_english_and_its_abstract_as_finnish(tuotos, client):
    texts = {"title": "Surveying schools", "subtitle": "Nine mappings", "abstract": "Kvartseista kerrotaan."}
    tuotos.page(PublicationPage, text_language="en", **texts)
    for query in ("surveyed", "mapped", "kvartsi"):
        assert found(client, query, exact="1") == ["Surveying schools"], query


def test_a_finnish_title_of_an_english_publication_is_still_read_as_finnish(tuotos, client):
    tuotos.page(PublicationPage, title="Kyselyjen tulokset", text_language="en")
    assert found(client, "kysely", exact="1") == ["Kyselyjen tulokset"]


def test_title_is_that_of_the_page_alone_where_another_tells_the_original(tuotos):
    original = OtherTitle(language="en", title="Surveying schools", sort_order=0)
    page = tuotos.page(PublicationPage, title="Kysely kouluissa", text_language="en", other_titles=[original])
    assert titles_read(page) == [("fi", "Kysely kouluissa"), ("en", "Surveying schools")]
    page = tuotos.page(PublicationPage, title="Raportti", text_language="sv")
    assert titles_read(page) == [("fi", "Raportti"), ("sv", "Raportti")]
    twin = translate(page, title="Rapport")
    page = PublicationPage.objects.get(pk=page.pk)
    assert titles_read(page) == [("fi", "Raportti")] and titles_read(twin) == [("sv", "Rapport")]


def test_title_of_a_publication_in_the_language_of_its_page_is_read_once(tuotos):
    for language in ("fi", ""):
        assert titles_read(tuotos.page(PublicationPage, title="Raportti", text_language=language)) == [
            ("fi", "Raportti")
        ]


@pytest.mark.parametrize(("own", "read_as"), [("", "en"), ("sv", "sv")])
def test_file_that_tells_no_language_is_in_that_of_the_publication(tuotos, client, own, read_as):
    document = CustomDocument.objects.create(
        title="Raportti", language=own, file=ContentFile(make_pdf("The schools were surveyed."), name="raportti.pdf")
    )
    reading.read_document.call(document.pk)
    CustomDocument.objects.filter(pk=document.pk).update(found_language="")
    files = [OutputFile(document=document, sort_order=0)]
    page = tuotos.page(PublicationPage, title="Kysely", text_language="en", files=files)
    assert {part.language for part in page.get_search_parts() if part.kind == PDF} == {read_as}
    assert found(client, "surveying", exact="1") == (["Kysely"] if read_as == "en" else [])


def test_hit_says_that_the_text_is_in_another_language(tuotos, client):
    title = OtherTitle(language="en", title="Report", abstract="Nine schools were surveyed.", sort_order=0)
    page = tuotos.page(PublicationPage, title="Kysely", text_language="en", other_titles=[title])
    content = ask(client, "surveying")
    assert links_inside(content) == [(path_of(page), "Osuma toisenkielisessä tekstissä")]
    assert "<mark>surveyed</mark>" in content
    assert links_inside(ask(client, "surveying", "sv"))[0][1] == "Träff i texten på ett annat språk"

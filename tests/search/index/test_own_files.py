"""One file, one hit: it is found with the work whose file it is, elsewhere only where no work has it as its own."""

import pytest
from django.core.files.base import ContentFile

from blog.models import BlogPostPage
from core.findable.parts import FILE, PDF
from core.models import CustomDocument, OutputFile
from core.page_types import SearchPart
from core.worker import reading
from home.models import ContentPage
from publications.models import PublicationPage
from search.index.collecting import languages_of_files
from tests.core.files.pdf_files import make_pdf
from tests.factories import path_of
from tests.search.pages import ask, found

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]


@pytest.fixture
def document():
    file = ContentFile(make_pdf("Sivulla kvartsia."), name="raportti.pdf")
    document = CustomDocument.objects.create(title="Liite", language="fi", file=file)
    reading.read_document.call(document.pk)
    return document


def link_to(document):
    """Return a story that leads to a file."""
    text = f'<p><a linktype="document" id="{document.pk}">Lue</a></p>'
    return BlogPostPage.body.field.stream_block.to_python([{"type": "text", "value": text}])


def test_a_file_is_found_with_its_work_alone_and_elsewhere_when_that_is_hidden(tuotos, client, document):
    tuotos.page(ContentPage, title="Sivu", body=link_to(document))
    assert found(client, "kvartsi") == ["Sivu"]
    post = tuotos.page(BlogPostPage, title="Kirjoitus", body=link_to(document))
    files = [OutputFile(document=document, sort_order=0)]
    page = tuotos.page(PublicationPage, title="Raportti", files=files)
    assert found(client, "kvartsi") == ["Raportti"]
    page.unpublish()
    assert found(client, "kvartsi") == ["Kirjoitus"]  # an output before a plain page
    post.delete()
    assert found(client, "kvartsi") == ["Sivu"]


def test_a_hit_in_a_file_says_which_other_pages_have_it(tuotos, client, document):
    page = tuotos.page(PublicationPage, title="Raportti", files=[OutputFile(document=document, sort_order=0)])
    assert "Sama tiedosto on myös täällä" not in ask(client, "kvartsi")
    post = tuotos.page(BlogPostPage, title="Kirjoitus", body=link_to(document))
    content = ask(client, "kvartsi")
    told = content.partition("Sama tiedosto on myös täällä:")[2].partition("</p>")[0]
    assert "Kirjoitus" in told and path_of(post) in told and path_of(page) not in told
    assert "Samma fil finns också här:" in ask(client, "kvartsi", "sv")
    post.unpublish()
    assert "Sama tiedosto on myös täällä" not in ask(client, "kvartsi")


def test_two_works_may_have_the_same_file(tuotos, client, document):
    for title in ("Raportti", "Esite"):
        tuotos.page(PublicationPage, title=title, files=[OutputFile(document=document, sort_order=0)])
    assert sorted(found(client, "kvartsi")) == ["Esite", "Raportti"]


def test_a_file_is_in_the_languages_of_a_fifth_of_its_text():
    finnish = SearchPart("w", PDF, "1:1", "", "x" * 79, "fi")
    assert languages_of_files([finnish, SearchPart("w", PDF, "1:2", "", "x" * 19, "sv")]) == {"fi"}
    assert languages_of_files([finnish, SearchPart("w", PDF, "1:2", "", "x" * 20, "sv")]) == {"fi", "sv"}
    assert languages_of_files([finnish, SearchPart("w", FILE, "2:1", "", "x", "en")]) == {"fi", "en"}
    assert languages_of_files([SearchPart("w", PDF, "1", "Nimi", "", "fi")]) == set()

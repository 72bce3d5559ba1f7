"""What each kind of page hangs on is known: else every change of the site would drop it, and nobody would notice."""

import re
from gzip import decompress

import pytest

from blog.models import BlogPostPage
from core.cache import keys, reading
from core.models import TargetGroup
from core.serving import kept_pages
from home.models import ContentPage, StatementPage
from publications.models import PublicationPage
from tests.factories import organisation, path_of, person, topic, translate
from tests.factories.samples import add_rows, block, document, full_page
from tests.factories.types import PAGE_TYPES

pytestmark = pytest.mark.django_db


@pytest.fixture
def hangs_on(client, monkeypatch):
    """Ask for a page as a reader who finds nothing kept; return the keys with which it is then kept."""
    kept = []
    stock = kept_pages.cached_as_read

    def note_keys(name, work_out):
        value = stock(name, work_out)
        kept.append(set(reading.current().read))
        return value

    monkeypatch.setattr(kept_pages, "cached_as_read", note_keys)

    def ask(path):
        assert client.get(path, headers={"accept-encoding": "gzip"}).status_code == 200
        return kept.pop()

    return ask


def add_second_rows(page):
    """Give an output a second one of whatever it may have many of: of one thing, a query is another."""
    draft = page.get_latest_revision_as_object()
    draft.contributors.create(person=person("Bo", "Berg"), role="author")
    draft.contributors.create(organisation=organisation("Kylä ry", "By rf"), role="editor")
    draft.topics.create(topic=topic("asuminen", "boende"))
    draft.target_groups.create(target_group=TargetGroup.objects.create(name_fi="nuoret", name_sv="unga", slug="nuoret"))
    draft.files.create(document=document("liite.pdf"))
    draft.save_revision().publish()


@pytest.mark.parametrize("model", sorted(set(PAGE_TYPES) - {StatementPage}, key=str))  # it tells of all files
def test_a_page_with_two_of_everything(tuotos, hangs_on, model):
    related = full_page(tuotos, PublicationPage)
    page = full_page(tuotos, model, related=related)
    if model.kind:
        add_second_rows(page)
    twin = translate(page)
    for each in (page, twin):
        found = hangs_on(path_of(each))
        assert keys.page(each.pk) in found and keys.ANY not in found


def test_front_pages_and_lists(tuotos, hangs_on):
    add_rows(tuotos.page(PublicationPage))
    for pages in (tuotos.fi, tuotos.sv):
        for page in pages.values():
            assert keys.ANY not in hangs_on(path_of(page)), page


def test_a_link_to_a_file_leads_to_the_first_page_that_carries_it_now(tuotos, client):
    file = document()
    text = f'<p><a linktype="document" id="{file.pk}">Aineisto</a></p>'
    body = ContentPage._meta.get_field("body").to_python([block("text", text)])
    reader = tuotos.page(ContentPage, body=body)
    carriers = [tuotos.page(BlogPostPage), tuotos.page(PublicationPage)]  # each stands before the one before it

    def address():
        response = client.get(path_of(reader), headers={"accept-encoding": "gzip"})
        return re.search(r'href="([^"]*)raportti\.pdf"', decompress(response.content).decode())[1]

    seen, firsts = [address()], [reader, *carriers]
    for page in carriers:
        draft = page.get_latest_revision_as_object()
        draft.files.create(document=file)
        draft.save_revision().publish()
        seen.append(address())
    for page in reversed(carriers):
        type(page).objects.get(pk=page.pk).unpublish()
        seen.append(address())
    assert seen == [f"https://localhost{path_of(page)}" for page in (*firsts, *reversed(firsts[:-1]))]

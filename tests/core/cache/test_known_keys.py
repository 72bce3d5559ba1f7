"""What each kind of page hangs on is known: else every change of the site would drop it, and nobody would notice."""

import re
from gzip import decompress

import pytest
from django.core.cache import cache

from blog.models import BlogPostPage
from core.cache import keys, reading
from core.models import Contributor, TargetGroup
from core.serving import kept_pages
from core.sites.routes import route_url
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


@pytest.fixture
def said_anew(client):
    """Ask for a page as a reader; what is kept of it must say what it says when nothing is kept."""

    def ask(path) -> str:
        answers = []
        for _time in range(2):
            response = client.get(path, headers={"accept-encoding": "gzip"})
            answers.append(decompress(response.content).decode() if response.status_code == 200 else "")
            cache.clear()
        assert answers[0] == answers[1]
        client.get(path, headers={"accept-encoding": "gzip"})  # it is kept again
        return answers[0]

    return ask


def test_the_page_of_a_person_follows_the_editions_of_others(tuotos, hangs_on, said_anew):
    maija = person("Maija", "Meikäläinen")
    first = tuotos.page(PublicationPage, title="Opas", contributors=[Contributor(person=maija, role="author")])
    path = route_url("person", "fi", slug=maija.slug)
    assert keys.ANY not in hangs_on(path)
    alone = said_anew(path)
    second = tuotos.page(PublicationPage, title="Uusi opas")
    draft = second.get_latest_revision_as_object()
    draft.former_editions.create(former=first)
    draft.save_revision().publish()
    assert said_anew(path) != alone and keys.ANY not in hangs_on(path)
    PublicationPage.objects.get(pk=second.pk).unpublish()
    assert said_anew(path) == alone


def test_the_page_of_an_organisation_follows_its_people(tuotos, hangs_on, said_anew):
    house, maija = organisation("Talo Oy", "Hus Ab"), person("Maija", "Meikäläinen")
    tuotos.page(PublicationPage, contributors=[Contributor(organisation=house, role="author")])
    work = tuotos.page(PublicationPage, contributors=[Contributor(person=maija, role="author")])
    path = route_url("organisation", "fi", slug=house.slug)
    assert keys.ANY not in hangs_on(path)
    assert "Meikäläinen" not in said_anew(path)
    maija.organisation = house
    maija.save()
    assert "Meikäläinen" in said_anew(path) and keys.ANY not in hangs_on(path)
    PublicationPage.objects.get(pk=work.pk).unpublish()
    assert "Meikäläinen" not in said_anew(path)
    PublicationPage.objects.get(pk=work.pk).get_latest_revision().publish()
    assert "Meikäläinen" in said_anew(path)
    maija.organisation = None
    maija.save()
    assert "Meikäläinen" not in said_anew(path)

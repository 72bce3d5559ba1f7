"""What every page tells machines, in both languages, is what it says, and has the form that schema.org asks for."""

import pytest
from lxml import html

from blog.models import BlogPostPage
from core.languages import other_language
from core.models import Contributor, OutputPage
from home.models import HomePage, ServicePage
from publications.models import PublicationPage
from tests.factories import path_of, person, translate
from tests.factories.samples import full_page
from tests.factories.types import INDEXES, PAGE_TYPES
from tools.works_check.heads import citation_tags_of, dublin_core_of, faults_of, things_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ROOT = "https://localhost"


@pytest.fixture
def pages(tuotos):
    """A full page of every type, its twin, and the front page and the lists in both languages."""
    related = tuotos.page(BlogPostPage, title="Liittyvä")
    full = [full_page(tuotos, model, related=related) for model in PAGE_TYPES]
    twins = [
        translate(page, title=f"{model.__name__} på svenska") for page, model in zip(full, PAGE_TYPES, strict=True)
    ]
    names = ["home", *INDEXES]
    return [*full, *twins, *(tuotos.fi[name] for name in names), *(tuotos.sv[name] for name in names)]


def test_every_page_tells_machines_what_it_says_in_its_language(pages, client):
    faults = {}
    for page in pages:
        content = client.get(path_of(page)).content.decode()
        thing, *others = things_of(content, ROOT + path_of(page))
        trail = [each["name"] for other in others for each in other["itemListElement"]]
        seen = html.fromstring(content)
        heading = " ".join(seen.xpath("//h1")[0].text_content().split()).replace("\u00ad", "")
        told = {
            "shapes": faults_of([thing, *others]) == "",
            "title": page.title in thing["name"] and page.title in heading,
            "address": thing["url"] == f"{ROOT}{path_of(page)}",
            "language": thing.get("inLanguage", page.language) == page.language or thing["@type"] == "Event",
            "trail": isinstance(page, HomePage) or trail[-1] == page.title,
            "other language": other_language(page.language) not in seen.xpath("//html/@lang"),
        }
        faults |= {f"{page!r} {name}": content for name, right in told.items() if not right for content in [thing]}
    assert faults == {}


def test_tags_of_scholar_stand_on_publications_and_dublin_core_on_other_works(pages, client):
    for page in pages:
        content = client.get(path_of(page)).content.decode()
        tags, elements = citation_tags_of(content), dublin_core_of(content, ROOT)
        assert bool(tags) == isinstance(page, PublicationPage) or isinstance(page, BlogPostPage), page
        assert bool(elements) == (bool(page.kind) and not tags), page
        if tags:
            record = page.get_record()
            assert tags["title"] == [record.get("title") or page.title] and tags["author"] == ["Meikäläinen, Maija"]
            assert tags["language"] == [page.language]
            assert [url.startswith(f"{ROOT}{path_of(page)}") for url in tags.get("pdf_url", [])] in ([], [True])
        elif elements:
            assert elements["title"] == [page.title] and f"{ROOT}{page.permalink}" in elements["identifier"]


def test_front_page_tells_its_search_and_service_for_whom_it_is(pages, client):
    (home,) = [page for page in pages if isinstance(page, HomePage) and page.language == "sv"]
    (site,) = things_of(client.get("/sv/").content.decode(), ROOT)
    assert site["@type"] == "WebSite" and site["name"] == home.title
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{ROOT}/sv/sok/?q={{search_term_string}}"
    service = next(page for page in pages if isinstance(page, ServicePage))
    thing, _trail = things_of(client.get(path_of(service)).content.decode(), ROOT)
    assert thing["audience"]["audienceType"] == "Työtä hakeville" and thing["offers"]["price"] == 0


def test_person_is_a_person(tuotos, client):
    somebody = person()
    Contributor.objects.create(page=tuotos.page(PublicationPage), person=somebody)
    (profile,) = things_of(client.get(f"/sv/personer/{somebody.slug}/").content.decode(), ROOT)
    assert profile["mainEntity"]["name"] == "Maija Meikäläinen" and faults_of([profile]) == ""


def test_what_is_wrong_is_found():
    thing = {"@type": "Report", "name": "X", "url": "/fi/x/", "inLanguage": "fi", "author": "Maija"}
    assert "s:url" in faults_of([thing]) or "url" in faults_of([thing])
    assert "author" in faults_of([thing])


def test_announced_work_tells_nothing(tuotos, client):
    page = tuotos.page(PublicationPage, state=OutputPage.ANNOUNCED, year=2030)
    response = client.get(path_of(page))
    assert b"ld+json" not in response.content and "Link" not in response

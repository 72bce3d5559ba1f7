"""The sitemap: every page that readers can open, in both languages, and nothing else."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site

from blog.models import BlogPostPage
from core.models import Contributor, OutputFile
from core.works import states
from publications.models import PublicationPage
from tests.factories import load_site, make_page, person, translate
from tests.factories.neighbour import HOST
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


def addresses(client, **headers) -> set[str]:
    """Return the paths of the pages in the sitemap."""
    response = client.get("/sitemap.xml", headers=headers)
    assert response.status_code == 200 and response["Content-Type"] == "application/xml"
    return set(re.findall(r"<loc>https?://[^/]+([^<]*)</loc>", response.content.decode()))


def test_pages_of_both_languages_are_listed(tuotos, client):
    page = tuotos.page(BlogPostPage, slug="kirjoitus")
    translate(page, slug="inlagg")
    assert {"/fi/", "/sv/", "/fi/blogi/kirjoitus/", "/sv/blogg/inlagg/"} <= addresses(client)


def test_what_readers_cannot_open_is_left_out(tuotos, client):
    tuotos.page(BlogPostPage, slug="luonnos", live=False)
    tuotos.page(BlogPostPage, slug="tulossa", state="announced")
    states.withdraw(tuotos.page(BlogPostPage, slug="poistettu"), reason_fi="Virhe.", reason_sv="")
    private = tuotos.page(BlogPostPage, slug="salainen")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert not {path for path in addresses(client) if path.startswith("/fi/blogi/") and path != "/fi/blogi/"}


def test_text_whose_canonical_address_is_elsewhere_is_left_out(tuotos, client):
    elsewhere = {"elsewhere_url": "https://blogi.example.org/kirjoitus"}
    tuotos.page(BlogPostPage, slug="tuotu", body=[("quote", {"text": "Näin.", "source": ""})], **elsewhere)
    tuotos.page(BlogPostPage, slug="muualla", **elsewhere)
    assert {"/fi/blogi/tuotu/", "/fi/blogi/muualla/"} & addresses(client) == {"/fi/blogi/muualla/"}


def test_pages_of_another_site_are_left_out(tuotos, client):
    other = load_site(HOST)
    make_page(BlogPostPage, other.fi["blog"], slug="toisaalla")
    assert "/fi/blogi/toisaalla/" not in addresses(client)
    assert "/fi/blogi/toisaalla/" in addresses(client, host=HOST)


def test_host_without_a_site_has_no_sitemap(tuotos, client):
    Site.objects.update(is_default_site=False)
    assert client.get("/sitemap.xml", headers={"host": "vieras.example"}).status_code == 404


def sitemap(client, path="/sitemap.xml", **headers) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_page_has_the_date_of_its_publishing_and_its_addresses_in_both_languages(tuotos, client):
    page = tuotos.page(BlogPostPage, slug="kirjoitus")
    assert "hreflang" not in row_of(client, "/fi/blogi/kirjoitus/")
    translate(page, slug="inlagg")
    row = row_of(client, "/fi/blogi/kirjoitus/")
    assert f"<lastmod>{page.last_published_at.isoformat(timespec='seconds')}</lastmod>" in row
    assert f'hreflang="fi" href="{tuotos.site.root_url}/fi/blogi/kirjoitus/"' in row
    assert f'hreflang="sv" href="{tuotos.site.root_url}/sv/blogg/inlagg/"' in row


def row_of(client, path) -> str:
    return next(row for row in sitemap(client).splitlines() if f"{path}</loc>" in row)


def test_files_and_makers_are_listed_where_readers_may_open_them(tuotos, empty_storage, client):
    maker, secret = person(), document("salainen.pdf")
    tuotos.page(PublicationPage, slug="r", files=[OutputFile(document=each) for each in (document(), secret)])
    draft = tuotos.page(PublicationPage, slug="luonnos", state="announced", files=[OutputFile(document=document())])
    for page in PublicationPage.objects.exclude(pk=draft.pk):
        Contributor.objects.create(page=page, person=maker)
    Contributor.objects.create(page=draft, person=person("Vain", "Tuleva"))
    secret.collection = Collection.get_first_root_node().add_child(name="Vain hankkeelle")
    secret.save()
    CollectionViewRestriction.objects.create(collection=secret.collection, restriction_type="login")
    found = addresses(client)
    assert {path for path in found if path.endswith(".pdf")} == {"/fi/julkaisut/r/raportti.pdf"}
    people = {"/fi/ihmiset/maija-meikalainen/", "/sv/personer/maija-meikalainen/"}
    assert {path for path in found if "/ihmiset/" in path or "/personer/" in path} == people


def test_every_address_answers(tuotos, client):
    page = tuotos.page(PublicationPage, files=[OutputFile(document=document())])
    Contributor.objects.create(page=page, person=person())
    translate(page)
    for path in addresses(client):
        assert client.get(path).status_code == 200, path


def test_what_does_not_fit_is_in_sections(tuotos, client, monkeypatch):
    monkeypatch.setattr("core.serving.sitemap.SECTION", 4)
    Contributor.objects.create(page=tuotos.page(BlogPostPage), person=person())
    index = re.findall(r"<loc>https?://localhost([^<]+)</loc>", sitemap(client))
    assert index == [f"/sitemap-pages-{n}.xml" for n in (1, 2, 3, 4)] + ["/sitemap-people-1.xml"]
    sections = [re.findall(r"<loc>[^<]+</loc>", sitemap(client, path)) for path in index]
    assert [len(section) for section in sections] == [4, 4, 4, 1, 2]
    assert len({path for section in sections for path in section}) == 15
    for path in ("/sitemap-pages-5.xml", "/sitemap-pages-0.xml", "/sitemap-muut-1.xml"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap-pages-1.xml", "/sitemap-files-1.xml"])
def test_more_pages_cost_no_more_queries_and_no_body_is_read(tuotos, client, path):
    counts, body = [], [("quote", {"text": "Näin.", "source": ""})]
    for number in (1, 20):
        for _page in range(number):
            tuotos.page(BlogPostPage, body=body, files=[OutputFile(document=document())])
        client.get(path)
        with CaptureQueriesContext(connection) as caught:
            sitemap(client, path)
        counts.append(len(caught))
        assert not [query for query in caught.captured_queries if re.match(r'SELECT .*"body".* FROM', query["sql"])]
    assert counts[0] == counts[1] <= 9


def test_robots_may_read_all_but_the_admin_and_find_the_sitemap_of_their_site(tuotos, client):
    other = load_site(HOST)
    for site in (tuotos.site, other.site):
        response = client.get("/robots.txt", headers={"host": site.hostname})
        text = response.content.decode()
        assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
        assert "Disallow: /admin/" in text and text.count("Disallow") == 1
        assert f"Sitemap: {site.root_url}/sitemap.xml" in text

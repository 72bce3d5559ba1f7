"""The sitemap: every page that readers can open, in both languages, and nothing else."""

import re

import pytest
from wagtail.models import PageViewRestriction, Site

from blog.models import BlogPostPage
from core.works import states
from tests.factories import build_site, make_page, translate

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
    other = build_site(hostname="toinen.example", name="Toinen", slug="toinen")
    make_page(BlogPostPage, other.fi["blog"], slug="toisaalla")
    assert "/fi/blogi/toisaalla/" not in addresses(client)
    assert "/fi/blogi/toisaalla/" in addresses(client, host="toinen.example")


def test_host_without_a_site_has_no_sitemap(tuotos, client):
    Site.objects.update(is_default_site=False)
    assert client.get("/sitemap.xml", headers={"host": "vieras.example"}).status_code == 404

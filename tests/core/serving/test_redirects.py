"""What moved leads on, and takes along what the reader asked for beside the address."""

import pytest
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect

from blog.models import BlogPostPage
from core.models import OutputFile
from core.serving.redirects import with_query
from core.sites import permalinks
from core.works import states
from home.models import ContentPage
from publications.models import PublicationPage
from tests.factories import edit, path_of, translate
from tests.factories.samples import document

pytestmark = pytest.mark.django_db
QUERY = "utm_source=x&page=2"


@pytest.fixture
def moved_page(tuotos, django_capture_on_commit_callbacks):
    """A report with a file that was renamed in Swedish."""
    page = tuotos.page(PublicationPage, slug="raportti", files=[OutputFile(document=document())])
    twin = translate(page, slug="rapport")
    with django_capture_on_commit_callbacks(execute=True):
        return edit(twin, slug="rapporten")


def test_a_new_slug_and_its_redirect_are_one_transaction(tuotos):
    page = tuotos.page(BlogPostPage, slug="vanha")
    with transaction.atomic():
        edit(page, slug="uusi")
        assert Redirect.objects.get(old_path="/fi/blogi/vanha").redirect_page_id == page.pk


@pytest.mark.parametrize("tail", ["", "raportti.pdf", "ab12cd34/", "badda-in/"])
def test_renamed_page_and_what_lies_below_it_keep_the_query(moved_page, client, tail):
    response = client.get(f"/sv/publikationer/rapport/{tail}?{QUERY}")
    assert response.status_code == 301 and response.url.endswith(f"/sv/publikationer/rapporten/{tail}?{QUERY}")
    assert client.get(f"/sv/publikationer/rapport/{tail}").url.endswith(f"/sv/publikationer/rapporten/{tail}")


def test_query_of_a_redirect_of_the_editors_stays_before_that_of_the_reader(tuotos, client):
    Redirect.objects.create(old_path="/fi/haut", redirect_link="https://example.org/?kieli=fi#alku", is_permanent=False)
    response = client.get(f"/fi/haut/?{QUERY}")
    assert (response.status_code, response.url) == (302, f"https://example.org/?kieli=fi&{QUERY}#alku")


def test_redirect_made_for_a_query_leads_just_where_it_says(tuotos, client):
    Redirect.add_redirect("/fi/haut/?id=7", "/fi/blogi/")
    assert client.get("/fi/haut/?id=7").url == "/fi/blogi/"


def test_addresses_of_ours_that_lead_on_keep_the_query(tuotos, client):
    page = tuotos.page(BlogPostPage, slug="kirjoitus")
    key = permalinks.encode(page.translation_key)
    assert client.get(f"/?{QUERY}").url == f"/fi/?{QUERY}"
    assert client.get(f"/id/{key}/?{QUERY}").url == f"{path_of(page)}?{QUERY}"
    assert client.get(f"/fi/puuttuu/{key}/?{QUERY}").url == f"{path_of(page)}?{QUERY}"
    tuotos.sv["home"].unpublish()
    assert client.get(f"/sv/?{QUERY}").url.endswith(f"/?{QUERY}")


def test_document_by_its_number_keeps_the_query(tuotos, client):
    file = document()
    tuotos.page(PublicationPage, slug="raportti", files=[OutputFile(document=file)])
    assert client.get(f"/documents/{file.pk}/raportti.pdf?{QUERY}").url.endswith(f"/raportti.pdf?{QUERY}")


def test_redirect_without_a_target_is_none(tuotos, client):
    page = tuotos.page(ContentPage, slug="sivu")
    Redirect.objects.create(old_path="/fi/tyhja", redirect_page=page)
    Redirect.objects.update(redirect_page=None)
    assert client.get("/fi/tyhja/").status_code == 404


@pytest.mark.parametrize(
    ("url", "query", "whole"),
    [("/a/", "", "/a/"), ("/a/", "b=1", "/a/?b=1"), ("/a/?c=2#d", "b=1", "/a/?c=2&b=1#d"), ("/a/#d", "", "/a/#d")],
)
def test_query_goes_behind_the_own_one(url, query, whole):
    assert with_query(url, query) == whole


def test_browsers_ask_again_where_something_moved_or_is_gone(tuotos, client):
    """They would keep either for ever, but pages move back, and come back from the bin or by undoing a withdrawal."""
    page = tuotos.page(PublicationPage, slug="ennen", files=[OutputFile(document=document())])
    edit(page, slug="nyt")
    withdrawn, hidden = (tuotos.page(PublicationPage, slug=slug) for slug in ("vedetty", "piilossa"))
    states.withdraw(withdrawn, reason_fi="Virhe", reason_sv="Fel")
    hidden.unpublish()
    for slug, status in (("ennen", 301), ("vedetty", 410), ("piilossa", 410)):
        response = client.get(f"/fi/julkaisut/{slug}/")
        assert (response.status_code, response["Cache-Control"]) == (status, "no-cache"), slug

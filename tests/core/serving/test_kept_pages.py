"""Whole pages are kept for readers who are not signed in, and for nobody else.

That they follow every kind of change stands in tests/core/cache/test_cached_works.py.
"""

import datetime
from gzip import decompress

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from blog.models import BlogPostPage
from core.serving import kept_pages
from core.serving.pages import missing_url
from core.sites.routes import route_url
from core.templatetags import tuotos_kept
from events.models import EventPage
from home.models import ContentPage
from tests.factories import credit, edit, load_site, person, translate
from tests.factories.neighbour import HOST
from tests.factories.samples import full_page
from tests.factories.types import LISTS, PAGE_TYPES

pytestmark = pytest.mark.django_db

GZIP = {"accept-encoding": "gzip, br"}


def ask(client, path, **headers):
    return client.get(path, headers={**GZIP, **headers})


def queries(client, path, **headers) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert ask(client, path, **headers).status_code == 200
    return len(caught)


@pytest.fixture
def page(tuotos):
    return tuotos.page(ContentPage, title="Sivu")


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_page_is_kept_in_both_languages(tuotos, client, model):
    source = full_page(tuotos, model)
    for page in (source, translate(source)):
        first = ask(client, page.url)
        assert queries(client, page.url) == 1  # the versions
        second = ask(client, page.url)
        assert second.content == first.content and second["Content-Security-Policy"] == first["Content-Security-Policy"]
        assert decompress(second.content) == client.get(page.url).content


@pytest.mark.parametrize("path", LISTS)
def test_every_list_is_kept(tuotos, client, path):
    ask(client, path)
    assert queries(client, path) == 1


def test_person_and_missing_twin_are_kept(tuotos, client, page):
    slug = credit(tuotos.page(BlogPostPage), person()).slug
    for path in (route_url("person", "sv", slug=slug), missing_url(page, "sv")):
        ask(client, path)
        assert queries(client, path) == 1


def test_copy_that_is_still_good_is_not_sent_again(client, page):
    first = ask(client, page.url)
    again = ask(client, page.url, **{"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert again["Cache-Control"] == "no-cache" and "Accept-Encoding" in again["Vary"]
    edit(page, title="Uusi")
    after = ask(client, page.url, **{"if-none-match": first["ETag"]})
    assert after.status_code == 200 and b"Uusi" in decompress(after.content)


def test_drafts_and_pages_of_another_site_drop_nothing(tuotos, client, page):
    ask(client, page.url)
    edit(page, publish=False, title="Luonnos")
    assert queries(client, page.url) == 1
    load_site(HOST).page(ContentPage, title="Toisella sivustolla")
    assert queries(client, page.url) == 1


def test_two_sites_have_the_same_address_apart(tuotos, client):
    for _time in range(2):
        here, there = ask(client, "/fi/"), ask(client, "/fi/", host=HOST)
        assert decompress(here.content) != decompress(there.content)


@pytest.mark.parametrize("restriction", ["password", "login"])
def test_private_page_is_never_kept(client, page, restriction):
    ask(client, page.url)
    PageViewRestriction.objects.create(page=page, restriction_type=restriction, password="sana")
    for _time in range(2):
        response = ask(client, page.url)
        assert "Sivu" not in response.content.decode(errors="ignore") and "ETag" not in response
    if restriction == "password":
        form = {"password": "sana", "return_url": page.url}
        address = f"/fi/_util/authenticate_with_password/{PageViewRestriction.objects.get().pk}/{page.pk}/"
        assert client.post(address, form).status_code == 302
        assert b"Sivu" in decompress(ask(client, page.url).content)
        assert b"Sivu" not in Client().get(page.url, headers=GZIP).content


def test_whoever_is_signed_in_asks_the_page_itself(client, admin_client, page):
    ask(client, page.url)
    assert queries(admin_client, page.url) > 1
    assert "ETag" not in ask(admin_client, page.url)


@pytest.mark.parametrize("path", ["/fi/haku/", "/fi/?page=1", "/robots.txt", "/admin/login/", "/fi/ei-ole/"])
def test_what_hangs_on_more_than_the_pages_is_not_kept(tuotos, client, path):
    assert "ETag" not in ask(client, path)


def test_address_of_a_foreign_host_is_refused(tuotos, client, settings):
    settings.ALLOWED_HOSTS = ["localhost"]
    assert ask(client, "/fi/", host="muu.example").status_code == 400


def test_page_changes_when_an_event_is_over_and_with_the_day(tuotos, client, monkeypatch):
    ends = timezone.localtime() + datetime.timedelta(days=2)
    event = tuotos.page(EventPage, title="Pian ohi", date=ends.date(), start_time="12:00", end_time="13:00")
    ends = event.ends_at
    path = tuotos.fi["events"].url
    shown = {}
    for name, moment in {
        "before": ends - datetime.timedelta(minutes=1),
        "same hour": ends - datetime.timedelta(seconds=1),
        "over": ends,
        "next day": ends + datetime.timedelta(days=1),
    }.items():
        monkeypatch.setattr(timezone, "now", lambda moment=moment: moment)
        ask(client, path)
        shown[name] = decompress(ask(client, path).content)
        assert shown[name] == client.get(path).content
    assert shown["before"] == shown["same hour"] != shown["over"]


def test_update_of_the_site_drops_every_page(tuotos, client, page, monkeypatch):
    ask(client, page.url)
    monkeypatch.setattr(kept_pages, "release", lambda: "newer")
    assert queries(Client(), page.url) > 1


def test_page_drawn_while_the_bucket_is_away_is_not_kept(tuotos, client, page, monkeypatch):
    """A storage on a disk is never away, so the test says that it is."""
    monkeypatch.setattr(kept_pages, "is_away", lambda: True)
    monkeypatch.setattr(tuotos_kept, "is_away", lambda: True)
    assert "ETag" not in ask(client, page.url)
    monkeypatch.undo()
    ask(client, page.url)
    assert queries(client, page.url) == 1

"""A lost or damaged index: readers are told, the other pages go on, the worker says it once, a rebuild heals it."""

import logging

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from blog.models import BlogPostPage
from search.index.corpus import Corpus, table_of
from search.index.healing import heal
from search.index.indexing import index_pending
from search.index.preparing import prepare
from search.index.updating import rebuild_index
from search.models import PendingWork
from tests.factories import build_site, work
from tests.search.pages import found

pytestmark = pytest.mark.django_db


@pytest.fixture
def broken(tuotos):
    """A site whose index is lost."""
    tuotos.page(BlogPostPage, title="Kvartsi")
    Corpus(tuotos.site.pk).local.drop()
    return tuotos


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/fi/haku/", "Haku ei vastaa juuri nyt"),
        ("/sv/sok/", "Sökningen svarar inte just nu"),
        ("/fi/haku/osumat.csv", "Haku ei vastaa juuri nyt"),
        ("/sv/sok/traffar.bib", "Sökningen svarar inte just nu"),
    ],
)
def test_readers_are_told_that_the_search_is_out_of_order(broken, client, settings, path, told):
    if settings.SEARCH_URL:
        pytest.skip("an outside engine answers without the table of the site's database")
    response = client.get(path, {"q": "kvartsi"})
    assert response.status_code == 503 and told in response.content.decode()
    assert response["Retry-After"] and response["Cache-Control"] == "no-store"
    assert 'value="kvartsi"' in response.content.decode()


def test_suggestions_are_none_and_say_why(broken, client):
    response = client.get("/fi/haku/ehdotukset/", {"q": "kvartsi ki"})
    assert response.status_code in (200, 503) and response.json()["suggestions"] == []
    response = client.get("/sv/sok/forslag/", {"q": "kvarts"})
    assert response.status_code == 503 and response.json()["status"] == "Sökningen är ur funktion just nu."


def test_other_pages_go_on(broken, client):
    assert client.get("/fi/").status_code == 200 and client.get("/fi/haku/").status_code == 200


def test_lost_rows_are_told_too(tuotos, client):
    if connection.vendor != "sqlite":
        pytest.skip("a table is renamed under the foreign keys of others")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE search_indexedwork RENAME TO elsewhere")
    assert client.get("/fi/haku/", {"q": "kvartsi"}).status_code == 503


def test_damaged_table_is_told(tuotos, client):
    if connection.vendor != "sqlite":
        pytest.skip("damages tables of FTS5")
    tuotos.page(BlogPostPage, title="Kvartsi")
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table_of(tuotos.site.pk)}_data")  # noqa: S608
    assert client.get("/fi/haku/", {"q": "kvartsi"}).status_code == 503


def test_another_site_goes_on(broken, client):
    other = build_site(hostname="toinen.example", name="Toinen", slug="toinen")
    other.page(BlogPostPage, title="Kvartsi muualla")
    assert found(client, "kvartsi", host="toinen.example") == ["Kvartsi muualla"]


def test_worker_says_it_once_has_it_built_anew_and_keeps_the_works(broken, client, caplog):
    page = broken.page(BlogPostPage, title="Graniitti", live=False)
    page.save_revision().publish()
    PendingWork.objects.bulk_create(PendingWork(work=name) for name in ("topic:1", "topic:2"))
    with caplog.at_level(logging.WARNING, logger="search"):
        index_pending.func()
        work()
    assert [record.exc_info for record in caplog.records] == [None] and "out of order" in caplog.text
    assert found(client, "kvartsi") == ["Kvartsi"] and found(client, "graniitti") == ["Graniitti"]


def test_administrators_are_told_and_a_rebuild_heals(broken, admin_client, client):
    content = admin_client.get(reverse("search_state:index")).content.decode()
    assert "Hakemisto on kadonnut tai vioittunut" in content
    call_command("update_index", verbosity=0)
    assert found(client, "kvartsi") == ["Kvartsi"]


def test_the_clock_has_it_built_anew_once(broken, client, caplog):
    with caplog.at_level(logging.ERROR, logger="search"):
        heal()
        heal()
        assert caplog.text.count("built anew") == 1
    work()
    assert found(client, "kvartsi") == ["Kvartsi"]
    heal()
    assert not DBTaskResult.objects.filter(task_path=rebuild_index.module_path, status="READY").exists()


def test_migrate_fills_a_lost_table_from_what_is_kept(broken, client):
    prepare()
    assert found(client, "kvartsi") == ["Kvartsi"]

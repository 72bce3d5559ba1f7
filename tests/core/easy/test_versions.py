"""A version in easy language: its place and its address, the ways between it and its original, what lists show."""

import json
import re
from datetime import date

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_page_subtree

from blog.models import BlogPostPage
from core.models import EasyPage, LanguagePair
from core.page_types import page_types
from core.works.easy.versions import begin_easy_version
from home.models import ContentPage
from tests.factories import locale, path_of, translate, work
from tests.factories.easy import easy_version
from tools.works_check.heads import faults_of, things_of

pytestmark = pytest.mark.django_db
OUTPUTS = [model for model in page_types() if model.takes_easy_version and model.is_creatable]


@pytest.fixture
def post(tuotos):
    return tuotos.page(BlogPostPage, title="Digituki kirjastossa", slug="digituki")


def read(client, page, status=200) -> str:
    response = client.get(path_of(page))
    assert response.status_code == status
    return response.content.decode()


def link_to(content: str, words: str) -> str:
    """Return where the button with these words leads; "" without one."""
    found = re.search(rf'<a class="button" href="([^"]*)">(?:\s*<svg.*?</svg>)?\s*{words}', content, re.DOTALL)
    return found[1] if found else ""


@pytest.mark.parametrize("model", OUTPUTS, ids=lambda model: model.__name__)
def test_every_kind_and_a_plain_page_may_have_one(tuotos, client, model):
    page = tuotos.page(model, title="Alkuperäinen", **({"date": date(2024, 5, 1)} if hasattr(model, "date") else {}))
    version = easy_version(page)
    assert version.slug == "selkosuomi" and path_of(version) == f"{path_of(page)}selkosuomi/"
    assert link_to(read(client, version), "Lue yleiskielellä") == path_of(page)
    assert link_to(read(client, page), "Lue selkosuomeksi") == path_of(version)
    assert "Tämä on helppo teksti." in read(client, version)


def test_it_begins_as_a_draft_with_title_and_picture_once(post, client):
    version = begin_easy_version(post)
    assert (version.title, version.lead_image_id, version.live) == (post.title, post.lead_image_id, False)
    assert begin_easy_version(BlogPostPage.objects.get(pk=post.pk)).pk == version.pk
    assert not link_to(read(client, BlogPostPage.objects.get(pk=post.pk)), "Lue selkosuomeksi")
    read(client, version, 404)


def test_the_swedish_page_has_its_own(post, client):
    twin = translate(post, "Digitalt stöd på biblioteket")
    selko = easy_version(BlogPostPage.objects.get(pk=post.pk))
    assert not link_to(read(client, twin), "Läs på lätt svenska")
    assert f'href="{path_of(twin)}"' in read(client, selko)  # the switch leads to the ordinary page
    assert 'hreflang="sv"' not in read(client, selko).partition("</head>")[0]
    lattlast = easy_version(twin, title="Lätt sida", text="Det här är lätt att läsa.")
    assert lattlast.slug == "lattlast" and lattlast.translation_key != selko.translation_key
    assert link_to(read(client, twin), "Läs på lätt svenska") == path_of(lattlast)
    assert link_to(read(client, lattlast), "Läs den vanliga texten") == path_of(twin)
    head = read(client, selko).partition("</head>")[0]
    assert re.search(rf'hreflang="sv" href="[^"]*{path_of(lattlast)}"', head)
    assert '<html lang="sv">' in read(client, lattlast)


def test_lists_mark_the_original_and_do_not_name_the_version(post, client):
    assert "badge--easy" not in client.get(path_of(post.get_parent())).content.decode()
    version = easy_version(post)
    index = client.get(path_of(post.get_parent())).content.decode()
    assert f'href="{path_of(version)}"' in index and index.count('class="entry__title"') == 1
    assert re.search(r"Selkokieli<span", index)
    version.unpublish()
    assert "badge--easy" not in client.get(path_of(post.get_parent())).content.decode()


def test_a_plain_page_does_not_list_its_version_below_it(tuotos, client):
    page = tuotos.page(ContentPage, title="Palvelut")
    easy_version(page)
    assert "Tässä osiossa" not in read(client, page)


def test_a_list_costs_the_same_with_one_and_with_ten(tuotos, client):
    def queries():
        cache.clear()
        client.get("/fi/blogi/")
        cache.clear()
        with CaptureQueriesContext(connection) as made:
            client.get("/fi/blogi/")
        return len(made)

    easy_version(tuotos.page(BlogPostPage))
    one = queries()
    for _number in range(9):
        easy_version(tuotos.page(BlogPostPage))
    assert queries() == one


def test_machines_are_told_what_it_is_a_version_of(post, client):
    version = easy_version(post)
    (first, *_others) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', read(client, version))
    told = json.loads(first)
    assert told["inLanguage"] == "fi-simple" and told["isBasedOn"].endswith(path_of(post))
    (first, *_others) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', read(client, post))
    assert json.loads(first)["workExample"]["url"].endswith(path_of(version))
    assert json.loads(first)["workExample"]["name"] == version.title
    for page in (post, version):
        assert faults_of(things_of(read(client, page), f"https://localhost{path_of(page)}")) == ""
    assert f'name="DCTERMS.hasVersion" content="https://localhost{path_of(version)}"' in read(client, post)
    assert path_of(version) in client.get("/sitemap.xml").content.decode()


def test_it_is_none_that_waits_for_translation(post):
    version = easy_version(post)
    translate(BlogPostPage.objects.get(pk=post.pk))
    assert not LanguagePair.objects.filter(translation_key=version.translation_key).exists()
    translate_page_subtree(post.get_parent().pk, [locale("sv")], None, None)
    assert not Translation.objects.filter(source__object_id=version.translation_key).exists()
    assert EasyPage.objects.count() == 1


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_lists_of_readers_and_of_staff_are_narrowed_to_works_with_one(tuotos, client, admin_client, language):
    with_one = tuotos.page(BlogPostPage, language, title="Digituki")
    tuotos.page(BlogPostPage, language, title="Etätyö")
    address = path_of(getattr(tuotos, language)["blog"])
    assert 'name="easy"' not in client.get(address).content.decode()
    version = easy_version(with_one)
    work()
    assert 'name="easy"' in client.get(address).content.decode()
    html = client.get(f"{address}?easy=yes").content.decode()
    assert "Digituki" in html and "Etätyö" not in html
    listed = admin_client.get(reverse("work_list:index"), {"easy": language}).content.decode()
    assert "Digituki" in listed and "Etätyö" not in listed
    version.unpublish()
    work()
    assert 'name="easy"' not in client.get(address).content.decode()

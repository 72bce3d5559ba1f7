"""Every page type goes through the same loop: render, translate, preview, edit, one h1, right lang, few queries."""

import re

import pytest
from django.urls import reverse

from blog.models import BlogPostPage
from core.models import CustomRendition
from core.serving.addresses import site_addresses
from core.translation import carry
from events.models import EventPage
from tests.factories import translate, work
from tests.factories.samples import full_page
from tests.factories.types import PAGE_TYPES
from tests.standing import anew

pytestmark = pytest.mark.django_db

MOST_QUERIES = 60  # of a page that shows renditions of pictures, files, related works and a series


def content_of(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.fixture(scope="module", params=PAGE_TYPES, ids=lambda model: model.__name__)
def built(request, standing):
    with standing() as tuotos:
        related = tuotos.page(BlogPostPage, title="Liittyvä")
        yield full_page(tuotos, request.param, related=related)


@pytest.fixture
def page(built, tuotos):
    return anew(built)


def test_page_has_one_heading_and_its_language_in_both_languages(page, client):
    twin = translate(page, title="Titel på svenska")
    for one, language in ((page, "fi"), (twin, "sv")):
        content = content_of(client, one.url)
        assert len(re.findall(r"<h1[ >]", content)) == 1
        assert re.search(rf'<html[^>]* lang="{language}"', content)
        assert 'id="main"' in content and "http-equiv" not in content
        assert not re.search(r"<[a-z][^<>]* style=", content)


def test_untranslated_texts_of_the_twin_are_marked(page, client):
    twin = translate(page, title="Titel på svenska")
    assert "intro" in twin.foreign_parts
    content = content_of(client, twin.url)
    assert re.search(r'lang="fi"[^>]*>[^<]*Mikä auttaa', content)


def test_every_text_of_every_block_reaches_the_translator(page):
    source = carry.TranslationSource.get_or_create_from_instance(page)[0]
    paths = set(source.stringsegment_set.values_list("context__path", flat=True))
    assert {"title", "slug", "intro", "plain_summary"} <= paths
    if hasattr(page, "scenes"):
        texts = set(source.stringsegment_set.values_list("string__data", flat=True))
        assert {"Kulmilla", "Sisällä", "Kulma", "Talo", "Aukio", "Polku", "Tule kysymään."} <= texts
    else:
        texts = " ".join(source.stringsegment_set.values_list("string__data", flat=True))
        for text in (
            "Puuttui joku",
            "Maksaako",
            "Ei.",
            "Vastaajia",
            "vastaajaa",
            "Kyselyt",
            "Lähde: hanke",
            "Theseus",
            "Hanketoimisto",
            "Näin tulet",
            "Ryhmä kokoontuu",
        ):
            assert text in texts, text
        assert "Digital inclusion" not in texts


def test_reader_gets_no_cookie_and_nothing_from_another_host(page, client):
    response = client.get(page.url)
    assert not response.cookies
    assert not re.search(
        r'<(?:script|img|iframe|link rel="stylesheet")[^>]+(?:src|href)="https?://', response.content.decode()
    )
    assert "unsafe" not in response["Content-Security-Policy"]


def test_editor_and_previews_open(page, admin_client):
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    parent = page.get_parent()
    add = reverse("wagtailadmin_pages:add", args=[page._meta.app_label, page._meta.model_name, parent.pk])
    is_the_only_one = page.max_count_per_parent == 1  # a second one is offered nowhere
    assert (admin_client.get(add).status_code == 200) is not is_the_only_one
    view = admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert view.status_code == 200 and page.title in view.content.decode()


def test_page_type_that_is_nearly_empty_renders(request, tuotos, client):
    for model in PAGE_TYPES:
        fields = {"date": "2026-03-12"} if model is EventPage else {}
        assert content_of(client, tuotos.page(model, **fields).url).count("<h1") == 1


def test_detail_page_stays_within_its_query_ceiling(page, client, django_assert_max_num_queries):
    client.get(page.url)
    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(page.url)


@pytest.mark.slow
def test_every_address_of_the_site_answers_and_its_pages_lead_to_no_other(tuotos, client):
    related = tuotos.page(BlogPostPage, title="Liittyvä")
    for model in PAGE_TYPES:
        translate(full_page(tuotos, model, related=related))
    work()
    told, sizes = list(site_addresses(tuotos.site)), CustomRendition.objects.count()
    assert len(told) == len(set(told)) > 50
    queue, others = list(told), set()
    while queue:
        path = queue.pop()
        response = client.get(path, follow=True)
        assert response.status_code == 200, path
        if path in told and response["Content-Type"].startswith("text/html"):
            found = {link.replace("&amp;", "&").split("#")[0] for link in links(response.content.decode())}
            new = {link for link in found if link.startswith("/")} - set(told) - others
            others |= new
            queue += new
    assert CustomRendition.objects.count() == sizes > 0  # the worker has made every size that pages show
    # Files of the library, lasting ids, references of works, and lists by their filters are told by nobody.
    untold = ("/media/", "/id/", "/oembed/", "/fi/viite/", "/sv/referens/", "/fi/haku/sisalta/", "/sv/sok/inuti/")
    assert not {path for path in others if not path.startswith(untold) and "?" not in path}


def links(content):
    return [
        link
        for link in re.findall(r'<(?:a|link|img|source|script)[^>]*? (?:href|src)="([^"]+)"', content)
        if link and not link.startswith(("data:", "/static/"))
    ]

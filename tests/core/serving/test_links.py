"""Where links lead: the page of the work that the reader can open, and inside a private tree all of it."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import PageViewRestriction

from core.blocks.links import LinkBlock
from home.models import ContentPage
from tests.factories import make_page, path_of, translate
from tests.factories.scenes import block

pytestmark = pytest.mark.django_db


def linking_page(parent, *targets, words="Lue lisää"):
    values = [{"text": words, "page": page.pk, "document": None, "url": ""} for page in targets]
    links = [{"type": "item", "id": str(uuid4()), "value": value} for value in values]
    text = "".join(f'<p><a linktype="page" id="{page.pk}">tekstissä</a></p>' for page in targets)
    body = [block("links", {"title": "", "links": links}), block("text", text)]
    return make_page(ContentPage, parent, body=ContentPage._meta.get_field("body").to_python(body))


def links_of(client, page) -> str:
    return client.get(path_of(page)).content.decode().split("</head>")[-1]


def test_link_leads_to_the_other_language_where_its_own_is_hidden(tuotos, client):
    target = tuotos.page(ContentPage, title="Kohde", slug="kohde")
    twin = translate(target, title="Målet", slug="malet")
    target.unpublish()
    page = linking_page(tuotos.fi["home"], target, words="")
    html = links_of(client, page)
    found = re.findall(rf'<a href="[^"]*{path_of(twin)}"([^>]*)>([^<]+)</a>', html)
    assert found == [(' hreflang="sv" lang="sv"', "Målet"), (' hreflang="sv"', "tekstissä")]
    assert path_of(target) not in html


def page_with_link(parent, **value):
    link = {"text": "", "page": None, "document": None, "url": "", "name": "", "language": "", **value}
    links = {"title": "", "links": [{"type": "item", "id": str(uuid4()), "value": link}]}
    return make_page(ContentPage, parent, body=ContentPage._meta.get_field("body").to_python([block("links", links)]))


def test_name_of_an_article_in_the_other_language_is_told_and_spoken_in_its_own(tuotos, client):
    article = {"url": "https://example.org/artikel", "name": "Välfärd och arbete", "language": "sv"}
    page = page_with_link(tuotos.fi["home"], text="Lue artikkeli", **article)
    twin = translate(page, title="På svenska", slug="pa-svenska")
    tag = r'<a href="https://example.org[^>]*>.*?</a>'
    found = [re.search(tag, links_of(client, each))[0] for each in (page, twin)]
    address, name = '<a href="https://example.org/artikel"', "Välfärd och arbete"
    assert found[0] == f'{address} hreflang="sv">Lue artikkeli: <span lang="sv">{name}</span> (ruotsi)</a>'
    assert found[1].startswith(address) and found[1].endswith(f': <span lang="sv">{name}</span></a>')
    assert "hreflang" not in found[1]


def test_link_of_an_older_page_knows_no_language(tuotos, client):
    old = {"text": "Theseus", "page": None, "document": None, "url": "https://example.org/"}
    links = {"title": "", "links": [{"type": "item", "id": str(uuid4()), "value": old}]}
    body = ContentPage._meta.get_field("body").to_python([block("links", links)])
    assert '<a href="https://example.org/">Theseus</a>' in links_of(
        client, make_page(ContentPage, tuotos.fi["home"], body=body)
    )


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ({"name": "Välfärd", "url": "https://example.org/"}, "language"),
        ({"url": "https://example.org/"}, "text"),
        ({"text": "Lue", "name": "x" * 251, "language": "sv", "url": "https://example.org/"}, "name"),
    ],
)
def test_link_that_cannot_be_told_is_refused_with_its_field(value, wrong):
    link = LinkBlock()
    with pytest.raises(StructBlockValidationError) as refused:
        link.clean(link.to_python({"text": "", "page": None, "document": None, "name": "", "language": "", **value}))
    assert set(refused.value.block_errors) == {wrong}


def test_pages_of_one_private_tree_lead_to_each_other(tuotos, client, admin_user):
    room = tuotos.page(ContentPage, title="Hankkeen sivut", slug="hankkeen")
    inner = make_page(ContentPage, room, title="Muistiot", slug="muistiot")
    locked = make_page(ContentPage, room, title="Palkat", slug="palkat")
    PageViewRestriction.objects.create(page=room, restriction_type="login")
    PageViewRestriction.objects.create(page=locked, restriction_type="login")
    inside, outside = linking_page(room, inner, locked), linking_page(tuotos.fi["home"], inner)
    client.force_login(admin_user)
    html = links_of(client, inside)
    assert len(re.findall(rf'<a href="[^"]*{path_of(inner)}">', html)) == 2 and path_of(locked) not in html
    assert path_of(inner) not in links_of(client, outside)  # what one page allowed is over with its request
    assert "Muistiot" in links_of(client, room) and "Palkat" not in links_of(client, room)


def test_closed_target_without_words_leaves_no_empty_row(tuotos, client):
    draft = tuotos.page(ContentPage, title="Kesken", live=False)
    html = links_of(client, linking_page(tuotos.fi["home"], draft, words=""))
    assert "Kesken" not in html and "<li></li>" not in html.replace("\n", "").replace(" ", "")


def test_first_reader_of_twenty_links_costs_no_more_than_of_one(tuotos, client):
    counts = []
    for number in (1, 20):
        page = linking_page(tuotos.fi["home"], *(tuotos.page(ContentPage) for _target in range(number)))
        client.get(path_of(tuotos.fi["home"]))
        with CaptureQueriesContext(connection) as caught:
            client.get(path_of(page))
        counts.append(len(caught))
    assert counts[1] <= counts[0] + 1  # of twenty places it is asked once in which sites they lie

"""Works whose boxes a reader ticked are cited together, without script and without a cookie."""

import json

import pytest

from blog.models import BlogPostPage
from core.citations.cited import STYLES
from core.lists import citing
from core.models import Contributor
from core.sites.permalinks import encode
from core.works import states
from home.models import ContentPage
from publications.models import PublicationPage
from search.query.columns import Columns
from tests.factories import person, translate, work

pytestmark = pytest.mark.django_db


def key(page) -> str:
    return encode(page.translation_key)


@pytest.fixture
def works(tuotos):
    names = ["Öberg", "Aalto"]
    return [
        tuotos.page(
            PublicationPage, title=f"Teos {name}", year=2023, contributors=[Contributor(person=person("A", name))]
        )
        for name in names
    ]


def test_chosen_works_stand_in_each_style_in_the_order_of_its_list(works, client):
    response = client.get("/fi/viittaa/", {"id": [key(page) for page in works]})
    html = response.content.decode()
    assert not response.cookies and response["X-Robots-Tag"] == "noindex"
    for style in STYLES:
        part = html.partition(f'id="cited-{style}"')[2].partition("</ul>")[0]
        places = [part.index("Öberg"), part.index("Aalto")]
        assert (places[0] < places[1]) == (style == "vancouver"), style


def test_chosen_works_are_taken_along_in_one_file(works, client):
    query = {"id": [key(page) for page in works]}
    assert client.get("/fi/viittaa/valitut.bib", query).content.decode().count("@techreport") == 2
    assert client.get("/fi/viittaa/valitut.ris", query).content.decode().count("TY  - RPRT") == 2
    response = client.get("/sv/citera/valda.json", query)
    assert [item["title"] for item in json.loads(response.content)] == ["Teos Öberg", "Teos Aalto"]
    assert response["Content-Disposition"] == 'attachment; filename="valda.json"'
    assert client.get("/fi/viittaa/valitut.csv", query).status_code == 404


def test_only_what_readers_of_the_site_may_open_is_cited(works, tuotos, client):
    announced = tuotos.page(BlogPostPage, title="Tuleva", state="announced")
    draft = tuotos.page(BlogPostPage, title="Luonnos", live=False)
    foreign = PublicationPage.objects.filter(title__startswith="Naapurin").first()
    states.withdraw(works[0], reason_fi="a", reason_sv="b")
    keys = [key(page) for page in (announced, draft, foreign, *works)]
    html = client.get("/fi/viittaa/", {"id": [*keys, "x", "0" * 22, ""]}).content.decode()
    assert "Aalto" in html
    assert not any(text in html for text in ("Tuleva", "Luonnos", "Naapurin", "Öberg"))


def test_work_is_cited_in_the_language_of_the_reader(works, client):
    translate(works[0], title="Verket")
    html = client.get("/sv/citera/", {"id": key(works[0])}).content.decode()
    assert "Verket" in html and "Hänvisa till de valda" in html and f"/fi/viittaa/?id={key(works[0])}" in html


@pytest.mark.parametrize("query", [{}, {"id": "x"}, {"id": "a\0b"}])
def test_nothing_chosen_says_how_to_choose(works, client, query):
    response = client.get("/fi/viittaa/", query)
    assert response.status_code == 200 and "Et ole vielä valinnut mitään" in response.content.decode()
    assert client.get("/fi/viittaa/valitut.bib", query).status_code == 404


def test_too_many_are_told_of(works, client, monkeypatch):
    monkeypatch.setattr(citing, "MOST", 1)
    html = client.get("/fi/viittaa/", {"id": [key(page) for page in works]}).content.decode()
    assert "Kerralla voi viitata enintään 1" in html and "Aalto" not in html


def test_rows_of_lists_and_hits_have_a_box_and_pages_that_nobody_cites_none(works, tuotos, client):
    tuotos.page(ContentPage, title="Teos sivulla", intro="Teos")
    tuotos.page(PublicationPage, title="Teos tulossa", state="announced")
    work()
    Columns._kept.clear()
    for path in ("/fi/julkaisut/", "/fi/tuotokset/", "/fi/haku/?q=teos"):
        html = client.get(path).content.decode()
        assert [f'value="{key(page)}" form="picked"' in html for page in works] == [True, True], path
        assert html.count('form="picked"') == 2 and 'action="/fi/viittaa/"' in html


def test_as_many_queries_for_two_works_as_for_one(works, client, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for chosen in (works[:1], works):
        query = {"id": [key(page) for page in chosen]}
        client.get("/fi/viittaa/", query)
        with CaptureQueriesContext(connection) as caught:
            client.get("/fi/viittaa/", query)
        counts.append(len(caught))
    assert counts[0] == counts[1]

"""The list of publications: words, maker, language and order, by address alone, and as cheap for many as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.imports.pages import add_pages
from core.models import Contributor, OutputFile, OutputTopic
from publications.models import PublicationPage
from tests.factories import organisation, person, topic, translate, work
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


def shown(client, path="/fi/julkaisut/", **query) -> list[str]:
    response = client.get(path, query)
    assert response.status_code == 200
    return [entry.title for entry in response.context["listing"].entries]


@pytest.fixture(scope="module")
def built(standing):
    with standing() as tuotos:
        build_publications(tuotos)
        yield


@pytest.fixture
def publications(built, tuotos):
    return tuotos


def build_publications(tuotos):
    tuotos.page(
        PublicationPage,
        title="Metsien hoito",
        year=2020,
        abstract="Kirjastojen aineistoista.",
        contributors=[Contributor(person=person("Åsa", "Öberg"))],
        topics=[OutputTopic(topic=topic())],
    )
    tuotos.page(
        PublicationPage,
        title="Avain",
        year=2022,
        text_language="en",
        contributors=[Contributor(organisation=organisation())],
        files=[OutputFile(document=document())],
    )
    page = tuotos.page(PublicationPage, title="Kaksikielinen", year=2021)
    translate(page, title="Tvåspråkig")


def test_words_are_found_in_any_form(publications, client):
    work()
    assert shown(client, q="kirjasto") == ["Metsien hoito"]
    assert shown(client, q="metsä") == ["Metsien hoito"]
    assert shown(client, q="olematonsana") == []


def test_maker_is_found_by_part_of_a_name(publications, client):
    assert shown(client, maker="öberg") == shown(client, maker="Åsa Öb") == ["Metsien hoito"]
    assert shown(client, maker="metropolia") == ["Avain"]
    assert shown(client, maker="Åsa metropolia") == []


def test_language_is_that_of_the_text_of_a_file_or_of_the_twin(publications, client):
    assert shown(client, language="en") == ["Avain"]
    assert shown(client, language="sv") == ["Kaksikielinen"]
    assert shown(client, language="fi") == ["Avain", "Kaksikielinen", "Metsien hoito"]  # Avain has a Finnish file
    assert shown(client, "/sv/publikationer/", language="sv") == ["Tvåspråkig"]


def test_order_is_chosen_and_is_no_filter(publications, client):
    assert shown(client) == ["Avain", "Kaksikielinen", "Metsien hoito"]
    assert shown(client, sort="oldest") == ["Metsien hoito", "Kaksikielinen", "Avain"]
    assert shown(client, sort="title") == ["Avain", "Kaksikielinen", "Metsien hoito"]
    html = client.get("/fi/julkaisut/?sort=title").content.decode()
    assert "Yhteensä 3" in html and 'id="chosen"' not in html
    assert client.get("/fi/julkaisut/?sort=nonsense").context["listing"].form.ignored


def test_choice_stays_in_the_form_and_can_be_taken_out(publications, client):
    html = client.get("/fi/julkaisut/?maker=Öberg&language=fi&sort=oldest").content.decode()
    assert 'value="Öberg"' in html and '<option value="oldest" selected>' in html
    assert "Tekijä: <span>Öberg</span>" in html and 'href="?language=fi&amp;sort=oldest"' in html


def test_nothing_found_says_so(publications, client):
    html = client.get("/fi/julkaisut/?maker=kukaan").content.decode()
    assert "Ei osumia näillä rajauksilla. Poista jokin rajaus." in html


@pytest.mark.parametrize("value", ["a\0b", "x" * 900, '"', "%", "_", "-", "(", "*"])
def test_odd_words_are_no_fault(publications, client, value):
    for name in ("q", "maker"):
        assert client.get("/fi/julkaisut/", {name: value}).status_code == 200


def test_list_of_five_hundred_costs_no_more_queries_than_one_of_one(tuotos, client):
    tuotos.page(PublicationPage, title="Kirja", year=2020, publisher="P")
    counts = []
    for number in (0, 500):
        parent = tuotos.fi["publications"]
        pages = [
            PublicationPage(locale=parent.locale, slug=f"k{each}", title=f"Kirja {each}") for each in range(number)
        ]
        add_pages(type(parent).objects.get(pk=parent.pk), pages, publish=True)
        taken = []
        for query in ("", "?maker=x", "?sort=title"):
            client.get(f"/fi/julkaisut/{query}")
            with CaptureQueriesContext(connection) as caught:
                client.get(f"/fi/julkaisut/{query}&" if query else "/fi/julkaisut/?a=b")
            taken.append(len(caught))
        counts.append(taken)
    assert [before >= after for before, after in zip(*counts, strict=True)] == [True] * 3, counts

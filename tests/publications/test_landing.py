"""The page of a publication: what a librarian and a citing reader look for, without script."""

import pytest

from core.models import Contributor, Identifier, OutputFile, OutputTopic, Project, Topic
from publications.models import PublicationPage
from tests.factories import organisation, path_of, person, translate
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


def content(client, page) -> str:
    response = client.get(path_of(page))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def authors(number: int) -> list[Contributor]:
    return [Contributor(person=person("Maija", f"Tekijä{each}"), sort_order=each) for each in range(number)]


def files(number: int) -> list[OutputFile]:
    return [OutputFile(document=document(f"tiedosto{each}.pdf"), sort_order=each) for each in range(number)]


def test_cover_and_files_stand_after_the_beginning_of_the_abstract_and_before_the_rest(tuotos, client):
    page = tuotos.page(PublicationPage, abstract="Mitä tehtiin.", files=files(1), publisher="Metropolia")
    html = content(client, page)
    body = html[html.index("<body") :]
    order = [body.index(text) for text in ("<h1", "Mitä tehtiin.", 'id="files"', 'id="facts"', 'id="cite"')]
    assert order == sorted(order) and "beside" in body


def test_seventh_author_and_the_rest_are_folded_and_stay_in_order(tuotos, client):
    html = content(client, tuotos.page(PublicationPage, contributors=authors(30)))
    shown, _summary, folded = html.partition("<summary>Näytä vielä 24</summary>")
    assert [f"Tekijä{each}<" in shown for each in range(30)] == [True] * 6 + [False] * 24
    places = [folded.index(f"Tekijä{each}<") for each in range(6, 30)]
    assert places == sorted(places)
    assert "<summary>Näytä vielä" not in content(client, tuotos.page(PublicationPage, contributors=authors(6)))


def test_author_with_orcid_leads_to_it(tuotos, client):
    known, other = person("Maija", "Meikäläinen"), person("Matti", "Tavallinen")
    type(known).objects.filter(pk=known.pk).update(orcid="0000-0002-1825-0097")
    rows = [Contributor(person=known, sort_order=0), Contributor(person=other, sort_order=1)]
    html = content(client, tuotos.page(PublicationPage, contributors=rows))
    assert html.count('href="https://orcid.org/0000-0002-1825-0097"') == 1
    assert 'ORCID<span class="unseen">: Maija Meikäläinen</span>' in html


def test_up_to_three_files_are_cards_and_more_are_rows(tuotos, client):
    three = content(client, tuotos.page(PublicationPage, abstract="A", files=files(3)))
    four = content(client, tuotos.page(PublicationPage, abstract="A", files=files(4)))
    assert (three.count('class="file"'), "file-rows" in three) == (3, False)
    assert four.count('class="file"') == 1 and "Muut tiedostot" in four
    rows = four[four.index("file-rows") :]
    assert all(f"tiedosto{each}.pdf" in rows for each in (1, 2, 3)) and "tiedosto0.pdf" not in rows


def test_types_project_funding_and_identifiers_are_told_and_lead_on(tuotos, client):
    Project.objects.filter(site=tuotos.site).update(
        name_fi="Hanke X", code="S22619", funder_fi="Hämeen ELY", programme_period="esf-2014", text_licence="cc-by-4.0"
    )
    topic = Topic.objects.create(label_fi="työnhaku", uri="http://www.yso.fi/onto/yso/p12345")
    numbers = [("isbn-electronic", "9789523280946"), ("issn-electronic", "1795-9187"), ("handle", "10024/804584")]
    page = tuotos.page(
        PublicationPage,
        publication_type="survey-report",
        ministry_type="D4",
        edition="2., uudistettu painos",
        identifiers=[Identifier(scheme=scheme, value=value) for scheme, value in numbers],
        topics=[OutputTopic(topic=topic)],
    )
    html = content(client, page)
    for text in (
        "2., uudistettu painos",
        "D4 Julkaistu kehittämis",
        "Hanke X (S22619)",
        "Hämeen ELY",
        "Vipuvoimaa EU:lta",
        'href="http://purl.org/coar/resource_type/c_18ws" lang="en">research report<',
        "978-952-328-094-6</a>",
        "https://portal.issn.org/resource/ISSN/1795-9187",
        "https://hdl.handle.net/10024/804584",
        'href="http://www.yso.fi/onto/yso/p12345">työnhaku<',
        "https://creativecommons.org/licenses/by/4.0/deed.fi",
    ):
        assert text in html, text


def test_title_of_a_catalogue_is_split_for_readers_and_stays_as_it_is_stored(tuotos, client):
    page = tuotos.page(PublicationPage, title="3-30-300 -suositus : luonnossa oleskelun edut")
    html = content(client, page)
    assert ">3-30-300 -suositus</h1>" in html and '<p class="subtitle">luonnossa oleskelun edut</p>' in html
    assert "<title>3-30-300 -suositus: luonnossa oleskelun edut" in html and "suositus : " not in html
    assert PublicationPage.objects.get(pk=page.pk).title == "3-30-300 -suositus : luonnossa oleskelun edut"
    rows = client.get("/fi/julkaisut/").content.decode()
    assert "3-30-300 -suositus: luonnossa" in rows and "suositus : " not in rows
    assert page.get_record()["title"] == "3-30-300 -suositus: luonnossa oleskelun edut"


def test_swedish_page_tells_the_same_in_swedish(tuotos, client):
    page = tuotos.page(PublicationPage, title="Raportti", abstract="Suomeksi.", ministry_type="D4", edition="2. painos")
    twin = translate(page, title="Rapporten", abstract="På svenska.", edition="2:a upplagan")
    html = content(client, twin)
    assert "D4 Publicerad utvecklings-" in html and "2:a upplagan" in html
    assert html.index("På svenska.") < html.index("Suomeksi.")


def test_organisation_as_a_maker_has_no_orcid(tuotos, client):
    html = content(client, tuotos.page(PublicationPage, contributors=[Contributor(organisation=organisation())]))
    assert "orcid" not in html.casefold()

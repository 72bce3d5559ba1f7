"""A newer file or edition leaves the older one at its address, and both tell of each other."""

import pytest
from wagtail.models import Site

from core.models import OutputFile
from publications.models import FormerEdition, PublicationIndexPage, PublicationPage
from search.models import IndexedPart
from tests.factories import edit, path_of, translate, work
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


def text_of(client, page) -> str:
    return " ".join(client.get(path_of(page)).content.decode().split())


def new_edition(tuotos, former, **fields):
    return tuotos.page(PublicationPage, former_editions=[FormerEdition(former=former)], **fields)


@pytest.fixture
def editions(tuotos):
    first = tuotos.page(PublicationPage, title="Opas", edition="1. painos", year=2021)
    second = new_edition(tuotos, first, title="Opas", edition="2. painos", year=2022)
    third = new_edition(tuotos, second, title="Opas", edition="3. painos", year=2024, changes="Luku 2 on uusi.")
    return first, second, third


def test_each_earlier_edition_leads_to_the_newest_and_says_what_changed(editions, client):
    for page in editions[:2]:
        html = text_of(client, page)
        assert f"Luet aiempaa versiota ({page.edition})." in html and "Luku 2 on uusi." in html
        assert f'href="{path_of(editions[2])}">Opas (3. painos)' in html


def test_newest_edition_names_the_earlier_ones_latest_first(editions, client):
    html = text_of(client, editions[2])
    assert "Luet aiempaa" not in html
    assert 0 < html.index(path_of(editions[1])) < html.index(path_of(editions[0]))


def test_draft_of_a_new_edition_is_not_told_of(editions, client, tuotos):
    new_edition(tuotos, editions[2], title="Luonnos", live=False)
    assert "Luet aiempaa" not in text_of(client, editions[2])


def test_editions_are_told_in_the_language_of_the_reader(editions, client):
    translate(editions[2], title="Guiden", edition="3:e upplagan", changes="Kapitel 2 är nytt.")
    html = text_of(client, translate(editions[0], title="Guiden, den första", edition="1:a upplagan"))
    assert "Du läser en tidigare version (1:a upplagan)." in html and "Kapitel 2 är nytt." in html


def rows_of_list(client, language="fi", **asked) -> list[str]:
    page = PublicationIndexPage.objects.child_of(Site.objects.get(is_default_site=True).root_page).first()
    html = client.get(path_of(page if language == "fi" else page.twin), asked).content.decode()
    return [" ".join(row.split()) for row in html.split("<article")[1:]]


def test_earlier_editions_are_marked_in_lists_and_stand_after_the_newest(tuotos, client):
    first = tuotos.page(PublicationPage, title="Opas, uusi", year=2024)
    new_edition(tuotos, first, title="Opas, vanha nimi", year=2024)
    rows = rows_of_list(client)
    assert "Opas, vanha nimi" in rows[0] and "Aiempi painos" not in rows[0]
    assert "Opas, uusi" in rows[1] and "Aiempi painos" in rows[1]


def test_earlier_edition_is_marked_in_swedish_lists_too(tuotos, client):
    first = tuotos.page(PublicationPage, title="Opas", year=2023)
    new_edition(tuotos, first, title="Opas", year=2024)
    translate(first, title="Guide")
    old = next(row for row in rows_of_list(client, "sv") if "Guide" in row)
    assert "Tidigare upplaga" in old


def test_edition_that_only_a_draft_replaces_is_not_marked(tuotos, client):
    first = tuotos.page(PublicationPage, title="Opas", year=2023)
    new_edition(tuotos, first, title="Luonnos", live=False)
    assert not any("Aiempi painos" in row for row in rows_of_list(client))


def test_earlier_edition_comes_after_the_newest_among_hits(tuotos, client):
    first = tuotos.page(PublicationPage, title="Ohjauskirja", year=2021)
    new_edition(tuotos, first, title="Ohjauskirja työelämän ohjaajille", year=2024)
    work()
    html = client.get("/fi/haku/", {"q": "ohjauskirja"}).content.decode()
    newest, old = html.split("<article")[1:3]
    assert "2024" in newest and "Aiempi painos" not in newest
    assert "2021" in old and "Aiempi painos" in old


def test_a_ring_of_editions_ends(editions, client):
    edit(editions[0], former_editions=[FormerEdition(former=editions[2])])
    assert client.get(path_of(editions[0])).status_code == 200


def test_earlier_file_stays_at_its_address_and_says_what_has_changed(tuotos, client):
    old, new = document("vanha.pdf"), document("uusi.pdf")
    rows = [
        OutputFile(document=new, sort_order=0),
        OutputFile(document=old, sort_order=1, is_former=True, changes_fi="Taulukko 3 korjattiin."),
    ]
    page = tuotos.page(PublicationPage, abstract="A", files=rows)
    html = text_of(client, page)
    section = html[html.index('id="former-files"') :]
    assert f"{path_of(page)}vanha.pdf" in section and "Taulukko 3 korjattiin." in section
    assert html.count('class="file"') == 1
    assert client.get(f"{path_of(page)}vanha.pdf").status_code == 200


def test_earlier_file_is_not_found_by_the_search_nor_told_to_machines(tuotos, client):
    rows = [
        OutputFile(document=document("vanha.pdf"), sort_order=0, is_former=True),
        OutputFile(document=document("uusi.pdf"), sort_order=1),
    ]
    page = tuotos.page(PublicationPage, title="Raportti", year=2024, files=rows)
    work()
    targets = set(IndexedPart.objects.filter(work__work=str(page.translation_key)).values_list("target", flat=True))
    assert any(target.startswith("uusi.pdf") for target in targets)
    assert not any(target.startswith("vanha.pdf") for target in targets)
    assert "vanha.pdf" not in text_of(client, page).partition("<body>")[0]

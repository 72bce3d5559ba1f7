"""What is entered twice is told while an editor types: the same number, address or file."""

import pytest
from django.urls import reverse

from core.models import Identifier, OutputFile
from publications.models import PublicationPage
from tests.factories import translate
from tests.factories.samples import document
from tests.factories.teams import member, post_of, staff_both_sites

pytestmark = pytest.mark.django_db


def told(client, **query) -> list[str]:
    response = client.get(reverse("same_works"), query)
    assert response.status_code == 200
    return [link["title"] for link in response.json()["links"]]


@pytest.fixture
def known(tuotos):
    numbers = [("isbn-print", "9789523280946"), ("doi", "10.1234/ABC.1"), ("handle", "10024/804584")]
    return tuotos.page(
        PublicationPage,
        title="Tuttu",
        identifiers=[Identifier(scheme=scheme, value=value) for scheme, value in numbers],
        elsewhere_url="https://www.julkari.fi/handle/10024/111/?utm_source=x",
    )


@pytest.mark.parametrize(
    "query",
    [
        {"scheme": "isbn-electronic", "value": "978-952-328-094-6"},
        {"scheme": "isbn-print", "value": "952-328-094-5"},
        {"scheme": "urn", "value": "URN:ISBN:978-952-328-094-6"},
        {"scheme": "doi", "value": "https://doi.org/10.1234/abc.1"},
        {"scheme": "handle", "value": "http://hdl.handle.net/10024/111"},
        {"url": "http://julkari.fi/handle/10024/111"},
        {"url": "https://doi.org/10.1234/abc.1"},
        {"url": "https://www.theseus.fi/handle/10024/804584"},
    ],
)
def test_same_number_or_address_is_told_however_it_is_written(known, admin_client, query):
    assert told(admin_client, **query) == ["Tuttu"]


@pytest.mark.parametrize(
    "query",
    [
        {"scheme": "isbn-print", "value": "978-952-328-094-7"},
        {"scheme": "doi", "value": "10.1234/ABC.11"},
        {"url": "https://www.julkari.fi/handle/10024/1111"},
        {"url": "https://[broken"},
        {"url": "https://www.julkari.fi"},
        {"document": "x"},
        {},
    ],
)
def test_others_are_not_told(known, admin_client, query):
    assert told(admin_client, **query) == []


def test_work_itself_and_its_twin_are_not_told(known, admin_client):
    twin = translate(known, title="Bekant")
    query = {"scheme": "isbn-print", "value": "9789523280946"}
    assert told(admin_client, page=known.pk, **query) == told(admin_client, page=twin.pk, **query) == []


def test_work_in_two_languages_is_told_once(known, admin_client):
    translate(known, title="Bekant")
    assert told(admin_client, scheme="isbn-print", value="9789523280946") == ["Tuttu"]


def test_file_with_the_same_contents_is_told(tuotos, admin_client):
    first, copy = document("yksi.pdf"), document("kaksi.pdf")
    for each in (first, copy):
        each._set_document_file_metadata()
        each.save()
    tuotos.page(PublicationPage, title="Tiedoston työ", files=[OutputFile(document=first)])
    assert told(admin_client, document=copy.pk) == told(admin_client, document=first.pk) == ["Tiedoston työ"]


def test_only_works_of_own_sites_are_told(client):
    sites = staff_both_sites()
    post_of(sites["yksi"], title="Yhden", elsewhere_url="https://blogi.example/a")
    for name, expected in (("yksi", ["Yhden"]), ("kaksi", [])):
        client.force_login(member(sites[name]))
        assert told(client, url="https://blogi.example/a/") == expected


def test_readers_are_not_answered(known, client):
    assert client.get(reverse("same_works"), {"url": "https://julkari.fi/a"}).status_code == 302

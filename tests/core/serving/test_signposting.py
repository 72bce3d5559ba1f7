"""The `Link` header leads machines from a work to its record, its files, its makers, and back."""

import re

import pytest
from wagtail.models import PageViewRestriction

from core.citations.record import Maker, Record, RecordFile
from core.citations.signposts import LONGEST, header_of
from core.models import Contributor, Identifier, OutputFile, Person
from core.sites.permalinks import encode
from core.works import states
from publications.models import PublicationPage
from tests.factories import path_of, translate
from tests.factories.samples import document

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(tuotos):
    maker = Person.objects.create(given_name="Maija", family_name="Meikäläinen", orcid="0000-0002-1825-0097")
    rows = {"contributors": [Contributor(person=maker)], "files": [OutputFile(document=document())]}
    return tuotos.page(PublicationPage, title="Raportti", year=2023, licence="cc-by-4.0", **rows)


def links(response) -> dict[str, list[str]]:
    found = {}
    for url, relation in re.findall(r'<([^>]+)>; rel="([^"]+)"', response.get("Link", "")):
        found.setdefault(relation, []).append(url)
    return found


@pytest.mark.parametrize("method", ["get", "head"])
def test_page_of_a_work_leads_on(client, report, method):
    told = links(getattr(client, method)(path_of(report)))
    key, page = encode(report.translation_key), f"https://localhost{path_of(report)}"
    assert told["cite-as"] == [f"https://localhost/id/{key}/"]
    assert told["type"] == ["https://schema.org/AboutPage", "https://schema.org/Report"]
    assert told["author"] == ["https://orcid.org/0000-0002-1825-0097"]
    assert told["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
    assert told["item"] == [f"{page}{report.file_addresses.get().name}"]
    assert f"https://localhost/fi/viite/{key}.ris" in told["describedby"]


def test_kept_page_and_its_twin_lead_on_too(client, report):
    twin = translate(report, title="Rapport")
    for page, start in ((report, "/fi/viite/"), (twin, "/sv/referens/")):
        asked = [client.get(path_of(page), HTTP_ACCEPT_ENCODING="gzip") for _time in range(2)]
        assert asked[0]["Link"] == asked[1]["Link"] and start in asked[1]["Link"]


def test_work_with_a_doi_is_cited_by_it(client, report):
    draft = report.get_latest_revision_as_object()
    draft.identifiers = [Identifier(scheme="doi", value="10.1234/a<b")]
    draft.save_revision().publish()
    assert links(client.get(path_of(report)))["cite-as"] == ["https://doi.org/10.1234/a%3Cb"]


def test_file_leads_to_its_page(client, report):
    told = links(client.get(f"{path_of(report)}{report.file_addresses.get().name}"))
    assert told == {"collection": [f"https://localhost{path_of(report)}"]}


def test_what_not_everybody_may_open_leads_nowhere(client, admin_client, report):
    PageViewRestriction.objects.create(page=report, restriction_type="login")
    assert not links(client.get(path_of(report))) and not links(admin_client.get(path_of(report)))
    PageViewRestriction.objects.all().delete()
    states.withdraw(report, reason_fi="Virhe", reason_sv="Fel")
    assert not links(client.get(path_of(report)))


def test_header_stays_short_enough_for_a_web_server():
    files = tuple(RecordFile(f"https://hanke.example/{number}.pdf", "application/pdf") for number in range(200))
    record = Record(url="https://hanke.example/id/x/", makers=(Maker("author", "A", "A"),), files=files)
    told = header_of(record, [])
    assert len(told) <= LONGEST and told.count("item") > 20 and "cite-as" in told

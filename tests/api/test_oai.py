"""Harvesters take in every published work of a site by OAI-PMH, hear what changed, and what is gone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import etree
from wagtail.models import PageViewRestriction

from api import harvest
from api.models import HarvestedWork
from api.oai import views
from core.models import Contributor, Identifier, OutputPage, Person
from core.sites.permalinks import encode
from core.works import states
from publications.models import PublicationPage
from tests.api.harvesters import by_scythe, by_sickle
from tests.factories import edit, translate
from tests.factories.neighbour import HOST

pytestmark = pytest.mark.django_db
LIST = {"verb": "ListRecords", "metadataPrefix": "oai_dc"}


@pytest.fixture
def report(tuotos):
    maker = Person.objects.create(given_name="Maija", family_name="Meikäläinen")
    rows = {"contributors": [Contributor(person=maker)], "identifiers": [Identifier(scheme="handle", value="10024/1")]}
    return tuotos.page(PublicationPage, title="Digituki & kirjasto", year=2023, intro="Lyhyesti", **rows)


def asked(client, host="localhost", **arguments):
    response = client.get("/oai/", arguments, HTTP_HOST=host)
    assert response.status_code == 200 and response["Content-Type"].startswith("text/xml") and not response.cookies
    return etree.fromstring(response.content)


def header(client, page):
    identifier = f"oai:localhost:{encode(page.translation_key)}"
    root = asked(client, verb="GetRecord", metadataPrefix="oai_dc", identifier=identifier)
    found = root.find(".//{*}header")
    return None if found is None else found.get("status", "there")


def test_record_tells_a_work_in_both_languages(client, report):
    translate(report, title="Digistöd & bibliotek")
    record = asked(client, **LIST).find(".//{*}record")
    told = [(element.tag.rpartition("}")[2], element.text) for element in record.find(".//{*}dc")]
    titles = record.findall(".//{*}title")
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [(title.text, title.get(language)) for title in titles] == [
        ("Digituki & kirjasto", "fi"),
        ("Digistöd & bibliotek", "sv"),
    ]
    key = encode(report.translation_key)
    assert ("identifier", f"https://localhost/id/{key}/") in told and ("creator", "Meikäläinen, Maija") in told
    assert ("identifier", "https://hdl.handle.net/10024/1") in told and ("date", "2023") in told
    assert ("rights", "info:eu-repo/semantics/openAccess") in told and told.count(("date", "2023")) == 1


def test_both_harvesters_take_in_all_works_page_by_page(client, tuotos, monkeypatch):
    for number in range(7):
        tuotos.page(PublicationPage, title=f"Raportti {number}", year=2020)
    monkeypatch.setattr(views, "AT_ONCE", 3)
    for harvester in (by_sickle(client, monkeypatch), by_scythe(client)):
        list_records = getattr(harvester, "ListRecords", None) or harvester.list_records
        list_identifiers = getattr(harvester, "ListIdentifiers", None) or harvester.list_identifiers
        assert len({record.header.identifier for record in list_records(**_prefix(harvester))}) == 7
        assert len(list(list_identifiers(**_prefix(harvester)))) == 7


def _prefix(harvester):
    return {"metadataPrefix" if hasattr(harvester, "ListRecords") else "metadata_prefix": "oai_dc"}


def test_queries_are_as_many_for_one_as_for_twenty(client, tuotos, report, django_assert_max_num_queries):
    asked(client, **LIST)
    for number in range(20):
        tuotos.page(PublicationPage, title=f"Raportti {number}", year=2020)
    with django_assert_max_num_queries(16):
        assert len(asked(client, **LIST).findall(".//{*}record")) == 21


@pytest.mark.parametrize("way", ["withdrawn", "hidden", "deleted", "private", "announced"])
def test_what_is_gone_stays_told(client, report, way):
    since = timezone.now() - timedelta(hours=1)
    HarvestedWork.objects.update(changed_at=since - timedelta(days=1))
    assert header(client, report) == "there"
    page = PublicationPage.objects.get(pk=report.pk)
    if way == "withdrawn":
        states.withdraw(page, reason_fi="Virhe", reason_sv="Fel")
    elif way == "announced":
        edit(page, state=OutputPage.ANNOUNCED)
    elif way == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    elif way == "hidden":
        page.unpublish()
    else:
        page.delete()
    assert header(client, report) == "deleted"
    told = asked(client, **LIST, **{"from": since.strftime("%Y-%m-%d")})
    assert [each.get("status") for each in told.findall(".//{*}header")] == ["deleted"]
    assert b"Digituki" not in etree.tostring(told)


def test_what_never_was_public_is_told_nowhere(client, tuotos):
    for fields in ({"live": False}, {"state": OutputPage.ANNOUNCED}):
        assert header(client, tuotos.page(PublicationPage, **fields)) is None
    assert asked(client, **LIST).find("{*}error").get("code") == "noRecordsMatch"


def test_day_moves_with_the_name_of_a_maker(client, report):
    HarvestedWork.objects.update(changed_at=timezone.now() - timedelta(days=9))
    Person.objects.get(given_name="Maija").save()
    today = timezone.now().strftime("%Y-%m-%d")
    assert len(asked(client, **LIST, **{"from": today}).findall(".//{*}record")) == 1


def test_site_tells_its_own_works_alone(client, report):
    there = asked(client, host=HOST, **LIST)
    assert b"Naapurin PublicationPage" in etree.tostring(there, encoding="utf-8") and b"Digituki" not in etree.tostring(
        there
    )
    assert b"Naapurin" not in etree.tostring(asked(client, **LIST))


def test_set_and_day_choose(client, report, tuotos):
    assert len(asked(client, **LIST, set="publication").findall(".//{*}record")) == 1
    assert asked(client, **LIST, set="event").find("{*}error").get("code") == "noRecordsMatch"
    assert asked(client, **LIST, until="2001-01-01").find("{*}error").get("code") == "noRecordsMatch"
    assert "publication" in [each.text for each in asked(client, verb="ListSets").findall(".//{*}setSpec")]
    identify = asked(client, verb="Identify")
    assert identify.findtext(".//{*}deletedRecord") == "persistent" and "@" in identify.findtext(".//{*}adminEmail")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({}, "badVerb"),
        ({"verb": "Nix"}, "badVerb"),
        ({"verb": ["Identify", "Identify"]}, "badVerb"),
        ({"verb": "Identify", "x": "1"}, "badArgument"),
        ({"verb": "ListRecords"}, "badArgument"),
        ({"verb": "GetRecord", "metadataPrefix": "oai_dc"}, "badArgument"),
        ({**LIST, "from": "2020"}, "badArgument"),
        ({**LIST, "from": "2020-13-01"}, "badArgument"),
        ({**LIST, "from": "2020-01-02", "until": "2020-01-01"}, "badArgument"),
        ({**LIST, "from": "2020-01-01", "until": "2020-01-01T00:00:00Z"}, "badArgument"),
        ({**LIST, "resumptionToken": "x"}, "badArgument"),
        ({"verb": "ListRecords", "resumptionToken": "x"}, "badResumptionToken"),
        ({"verb": "ListSets", "resumptionToken": "x"}, "badResumptionToken"),
        ({"verb": "ListRecords", "metadataPrefix": "marc"}, "cannotDisseminateFormat"),
        ({"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": "oai:localhost:x\x01"}, "idDoesNotExist"),
        ({"verb": "ListMetadataFormats", "identifier": "oai:localhost:x"}, "idDoesNotExist"),
    ],
)
def test_what_is_wrong_is_told_as_the_protocol_says(client, tuotos, arguments, code):
    assert asked(client, **arguments).find("{*}error").get("code") == code
    posted = client.post("/oai/", arguments)
    assert etree.fromstring(posted.content).find("{*}error").get("code") == code


def test_rows_that_are_missing_are_written(client, report):
    HarvestedWork.objects.all().delete()
    harvest.mend()
    assert header(client, report) == "there" and not harvest.differing()

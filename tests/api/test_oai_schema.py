"""Whatever a harvester asks, the answer is what the schema of OAI-PMH allows: tests/data/oai-pmh/README.md."""

from pathlib import Path

import pytest
from lxml import etree

from api.oai import views
from core.models import Contributor, Identifier, OutputTopic, Person, Project, Topic
from core.sites.permalinks import encode
from core.works import states
from publications.models import PublicationPage
from tests.api.test_oai import LIST, asked
from tests.factories import translate
from tests.standing import anew

pytestmark = pytest.mark.django_db
SCHEMAS = Path(__file__).parents[1] / "data/oai-pmh"
ODD = "Otsikko : <b> & \u202bעברית\u202c\x0b “a”"
RECORD = {"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": "oai:localhost:x"}
WRONG = [
    {},
    {"verb": "Rubbish"},
    {"verb": "Identify", "metadataPrefix": "oai_dc"},
    {"verb": "ListRecords"},
    {**LIST, "metadataPrefix": "marc21"},
    {**LIST, "from": "rubbish"},
    {**LIST, "from": "2001-01-02", "until": "2001-01-01"},
    {**LIST, "until": "1999-01-01"},
    {"verb": "ListRecords", "resumptionToken": "rubbish"},
    {**LIST, "set": "<&\"'>"},
    RECORD,
    {**RECORD, "identifier": "oai:localhost:\u202bע <&"},
]


PROTOCOL, DUBLIN_CORE = (etree.XMLSchema(etree.parse(SCHEMAS / name)) for name in ("OAI-PMH.xsd", "oai_dc.xsd"))


def check(answer):
    """Hold an answer against the schema of the protocol, and each record in it against that of its metadata."""
    PROTOCOL.assertValid(answer)
    for record in answer.iterfind(".//{*}metadata/*"):
        DUBLIN_CORE.assertValid(record)


@pytest.fixture(scope="module")
def built(standing):
    """Works with odd titles and everything that a record tells, one of them gone."""
    with standing() as tuotos:
        yield build_works(tuotos)


@pytest.fixture
def works(built, tuotos, monkeypatch):
    """A list takes two pages."""
    monkeypatch.setattr(views, "AT_ONCE", 2)
    return anew(built)


def build_works(tuotos):
    Project.objects.update_or_create(site=tuotos.site, defaults={"contact_email": "hanke@example.org"})
    rows = {
        "contributors": [Contributor(person=Person.objects.create(given_name="Maija", family_name="Meikäläinen"))],
        "identifiers": [Identifier(scheme="isbn-print", value="9789523280946")],
        "topics": [OutputTopic(topic=Topic.objects.create(label_fi="kivet", uri="http://www.yso.fi/onto/yso/p1"))],
    }
    full = tuotos.page(PublicationPage, title=ODD, abstract="Rivi\n\nja toinen", year=2023, licence="cc-by-4.0", **rows)
    translate(full, title="Rubrik & mera")
    gone = tuotos.page(PublicationPage, title="Vedetty", year=2020)
    states.withdraw(gone, reason_fi="Virhe.", reason_sv="Fel.")
    tuotos.page(PublicationPage, title="Kolmas")
    return full, gone


def test_every_answer_is_valid(works, client):
    identifiers = [f"oai:localhost:{encode(page.translation_key)}" for page in works]
    lists = [LIST, {**LIST, "verb": "ListIdentifiers"}, {**LIST, "set": "publication"}]
    questions = [{"verb": verb} for verb in ("Identify", "ListMetadataFormats", "ListSets")] + lists
    questions += [{**RECORD, "identifier": identifier} for identifier in identifiers]
    answers = [asked(client, **question) for question in questions]
    token = answers[3].findtext(".//{*}resumptionToken")
    answers.append(asked(client, verb="ListRecords", resumptionToken=token))
    for answer in answers:
        check(answer)
        assert answer.find("{*}error") is None
    assert any(answer.find(".//{*}header[@status='deleted']") is not None for answer in answers)


@pytest.mark.parametrize("question", WRONG, ids=str)
def test_every_refusal_is_valid(works, client, question):
    answer = asked(client, **question)
    assert answer.find("{*}error") is not None
    check(answer)


@pytest.mark.parametrize("name", ["author", "title"])
def test_schema_refuses_what_no_record_has(works, client, name):
    answer = asked(client, **LIST)
    record = answer.find(".//{http://www.openarchives.org/OAI/2.0/oai_dc/}dc")
    added = etree.SubElement(record, "{http://purl.org/dc/elements/1.1/}" + name)
    if name == "title":
        added.set("lang", "fi")  # without its namespace
    with pytest.raises(etree.DocumentInvalid):
        check(answer)

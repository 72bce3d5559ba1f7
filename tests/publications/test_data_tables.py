"""Data of a publication: what was asked of whom, and tables that readers take along."""

import csv
from io import BytesIO, StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from openpyxl import Workbook, load_workbook

from core.models import CustomDocument
from core.works import states
from publications.models import DataTable, PublicationPage
from publications.rows import FAULTS
from tests.factories import path_of, translate
from tests.factories.samples import block

pytestmark = pytest.mark.django_db

CSV = "ika;vastaus\n34;=HYPERLINK(1)\n52;työ, opiskelu\n"


def file(name, content) -> CustomDocument:
    content = content.encode() if isinstance(content, str) else content
    return CustomDocument.objects.create(
        title=name, title_fi="Vastaukset", file=ContentFile(content, name), licence="cc0-1.0"
    )


def workbook(*rows) -> bytes:
    book, stream = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    for row in book.active.rows:
        for cell in row:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type  # a text, whatever it begins with
    book.save(stream)
    return stream.getvalue()


@pytest.fixture(params=["csv", "xlsx"])
def page(request, tuotos):
    rows = [["ika", "vastaus"], [34, "=HYPERLINK(1)"], [52, "työ, opiskelu"]]
    document = file(f"data.{request.param}", CSV if request.param == "csv" else workbook(*rows))
    table = DataTable(
        document=document, columns_fi="ika: vastaajan ikä\nvastaus: mitä hän vastasi", columns_sv="ika: ålder"
    )
    return tuotos.page(PublicationPage, title="Kysely", data_tables=[table])


def address(page, ending) -> str:
    return f"{path_of(page)}data-{page.data_tables.get().document_id}.{ending}"


def test_table_is_taken_along_as_csv_with_licence_and_columns(page, client):
    response = client.get(address(page, "csv"))
    lines = response.content.decode("utf-8-sig").splitlines()
    told = [line for line in lines if line.startswith("#")]
    assert response["Content-Type"] == "text/csv; charset=utf-8" and "attachment" in response["Content-Disposition"]
    assert "# Sarake ika: vastaajan ikä" in told and any("CC0 1.0" in line and "publicdomain" in line for line in told)
    assert any(page.permalink in line for line in told)
    rows = list(csv.reader(StringIO("\n".join(lines[len(told) :])), delimiter=";"))
    assert rows == [["ika", "vastaus"], ["34", "'=HYPERLINK(1)"], ["52", "työ, opiskelu"]]


def test_table_is_taken_along_as_a_workbook(page, client):
    book = load_workbook(BytesIO(client.get(address(page, "xlsx")).content))
    data, about = book.worksheets
    assert [[str(cell.value) for cell in row] for row in data.rows][2] == ["52", "työ, opiskelu"]
    assert data["B2"].data_type == "s"  # no formula
    assert ["Sarake vastaus", "mitä hän vastasi"] in [[cell.value for cell in row] for row in about.rows]


def test_page_tells_of_its_tables_in_both_languages(page, client):
    html = client.get(path_of(page)).content.decode()
    assert address(page, "csv") in html and "vastaajan ikä" in html and "CC0 1.0" in html
    twin = translate(page, title="Enkäten")
    swedish = client.get(path_of(twin)).content.decode()
    assert "Data som tabell" in swedish and "ålder" in swedish
    assert "# Kolumn ika: ålder" in client.get(address(twin, "csv")).content.decode()


def test_table_of_the_text_is_taken_along_too(tuotos, client):
    value = {
        "data": [["Kysely", "Vastaajia"], ["Alku", "44"]],
        "table_caption": "Kyselyt",
        "first_row_is_table_header": True,
    }
    body = PublicationPage._meta.get_field("body").to_python([block("table", {"table": value, "note": ""})])
    page = tuotos.page(PublicationPage, body=body, licence="cc-by-4.0")
    lines = client.get(f"{path_of(page)}data-{page.body[0].id[:8]}.csv").content.decode("utf-8-sig").splitlines()
    assert lines[0] == "# Taulukko: Kyselyt" and lines[-2:] == ["Kysely;Vastaajia", "Alku;44"]


def test_what_is_no_table_of_the_page_is_not_there(page, client, tuotos):
    other = tuotos.page(PublicationPage)
    number = page.data_tables.get().document_id
    for path in (f"{path_of(page)}data-99999.csv", f"{path_of(other)}data-{number}.csv", f"{path_of(page)}data-1.pdf"):
        assert client.get(path).status_code == 404


def test_table_goes_with_a_withdrawn_publication(page, client):
    states.withdraw(page, reason_fi="Virhe.", reason_sv="Fel.")
    response = client.get(address(page, "csv"))
    assert response.status_code == 410 and "Virhe." in response.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("data.xlsx", b"PK no workbook", FAULTS["broken"]),
        ("data.csv", "ika;vastaus\n", FAULTS["empty"]),
        ("data.csv", "", FAULTS["empty"]),
        ("data.pdf", "%PDF-1.7", "csv tai .xlsx"),
    ],
)
def test_file_without_a_table_is_refused_in_words(tuotos, name, content, fault):
    with pytest.raises(ValidationError) as refused:
        DataTable(document=file(name, content)).clean()
    assert str(fault) in str(refused.value.message_dict["document"])


def test_facts_of_a_survey_are_told(tuotos, client):
    page = tuotos.page(
        PublicationPage,
        publication_type="survey-report",
        respondents=1044,
        asked_from="2022-01-10",
        asked_until="2022-02-28",
        asked_whom="työtä hakevat",
        instrument="verkkokysely",
    )
    html = client.get(path_of(page)).content.decode()
    for text in ("Vastaajia (n)", "1\xa0044", "10.1.–28.2.2022", "työtä hakevat", "verkkokysely"):
        assert text in html, text

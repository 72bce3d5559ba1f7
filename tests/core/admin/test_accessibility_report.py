"""What editors and readers are told of the accessibility of PDF files, and the list of all of them."""

import csv
from io import StringIO

import pytest
from django.contrib.auth.models import Permission
from django.utils import translation

from core.admin.accessibility.hindrances import HINDRANCES
from core.admin.accessibility.remedies import REMEDIES, REMEDY
from core.admin.file_report import FINDINGS, FileReport
from core.files import extraction
from core.models import CustomDocument, User
from core.works.downloads import Download
from tests.core.files.accessibility.test_judging import BREAKS
from tests.core.files.pdf_files import FINNISH, make_pdf, scanned_pdf
from tests.core.files.tagged_pdf import Tagged
from tests.core.files.uploads import read
from tests.factories import work

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/pdf-files/"


def file_without(what: str = "") -> bytes:
    """Return a tagged file, broken in one way."""
    file = Tagged()
    file.pdf.docinfo["/Title"] = "Raportti"
    if what:
        BREAKS[what](file)
    return file.data()


def store(number: int, **values):
    document = CustomDocument.objects.create(title=f"Raportti {number}", file=f"documents/raportti-{number}.pdf")
    CustomDocument.objects.filter(pk=document.pk).update(reading="done", read_by=extraction.VERSION, **values)
    return document


def test_good_file_is_called_good_to_editors_and_readers():
    document = read(file_without())
    assert (document.verdict, document.hindrances, document.findings) == ("good", {}, [])
    assert FileReport(document).is_clean
    with translation.override("fi"):
        assert Download(document, "").accessibility == "Tiedostossa on rakennemerkinnät ruudunlukijoita varten."


def test_file_to_mend_says_what_where_and_how():
    document = read(file_without("figure-without-text"))
    assert (document.verdict, document.hindrances) == ("mend", {"figure-without-text": [1]})
    report = FileReport(document)
    assert not report.is_clean
    with translation.override("sv"):
        (advice,) = report.advice
        assert "alternativtext" in advice.text and advice.text.endswith("Sidor: 1.")
        assert [program for program, _remedy in advice.remedies] == ["Word", "LibreOffice", "InDesign", "Acrobat"]
        assert "brister" in Download(document, "").accessibility


def test_scanned_file_is_unreadable_and_readers_hear_that_alone():
    document = read(scanned_pdf())
    assert document.verdict == "unreadable"
    assert Download(document, "").accessibility == "" and Download(document, "").findings


def test_locked_and_broken_files_are_unreadable():
    assert read(make_pdf(FINNISH, password="salainen")).verdict == "unreadable"
    assert read(b"%PDF-1.7 rubbish").verdict == "unreadable"


def test_file_that_an_older_version_read_is_judged_anew():
    document = read(file_without("tab-order"))
    CustomDocument.objects.filter(pk=document.pk).update(verdict="", hindrances={}, read_by=extraction.VERSION - 1)
    from core.worker import reading

    reading.resume_reading()
    work()
    document.refresh_from_db()
    assert (document.verdict, document.hindrances) == ("mend", {"tab-order": [1]})


def test_every_hindrance_is_explained_and_can_be_mended():
    assert set(BREAKS) <= {*HINDRANCES, *FINDINGS}
    assert {*HINDRANCES} <= {*REMEDY} and {*REMEDY.values()} == {*REMEDIES}
    assert all(len(remedies) == 4 for remedies in REMEDIES.values())


def test_list_is_filtered_by_verdict_and_by_what_is_to_mend(admin_client):
    store(1, verdict="good")
    store(2, verdict="mend", findings=["no-title"])
    store(3, verdict="mend", hindrances={"heading-order": [4, 5]})
    CustomDocument.objects.create(title="Taulukko", file="documents/luvut.xlsx")

    def titles(query=""):
        page = admin_client.get(f"{REPORT}?{query}")
        return [document.title for document in page.context["object_list"]]

    assert titles() == ["Raportti 1", "Raportti 2", "Raportti 3"]
    assert titles("verdict=mend") == ["Raportti 2", "Raportti 3"]
    assert titles("finding=heading-order") == ["Raportti 3"]
    assert titles("finding=no-title") == ["Raportti 2"]
    assert titles("finding=rubbish&verdict=rubbish") == ["Raportti 1", "Raportti 2", "Raportti 3"]


def test_list_comes_as_a_file_with_pages(admin_client):
    store(1, verdict="mend", hindrances={"heading-order": [4, 5]})
    answer = admin_client.get(f"{REPORT}?export=csv")
    (row,) = csv.DictReader(StringIO(b"".join(answer.streaming_content).decode("utf-8-sig")))
    assert "4–5" in str(row.values()) and "raportti-1.pdf" in str(row.values())


@pytest.mark.parametrize("number", [1, 20])
def test_list_costs_the_same_for_one_file_and_for_twenty(admin_client, django_assert_max_num_queries, number):
    for each in range(number):
        store(each, verdict="mend", hindrances={"heading-order": [1]})
    admin_client.get(REPORT)
    with django_assert_max_num_queries(14):
        admin_client.get(REPORT)


def test_who_may_change_no_file_is_not_shown_the_list(client):
    user = User.objects.create_user("lukija", "lukija@hanke.example", "salaisuus")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(REPORT).status_code in (302, 403)

"""What Word, LibreOffice, PowerPoint and plain text say is read for the search, in a process of its own."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.admin.file_report import FileReport
from core.models import CustomDocument, OutputFile
from publications.models import PublicationPage
from tests.core.files.office_files import docx, odp, odt, package_of, pptx
from tests.core.files.pdf_files import FINNISH, SWEDISH, make_pdf
from tests.core.files.uploads import read

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
RTF = rb"{\rtf1\ansi\ansicpg1252 Digiosallisuutta ja ty\'f6t\'e4\par toinen}"
DELETED = (
    "<w:p><w:del><w:r><w:delText>poistettu</w:delText></w:r></w:del>"
    "<w:r><w:t>jäi</w:t><w:tab/><w:t>jälkeen</w:t></w:r></w:p>"
)
REMARK = (
    "<text:p>sana<text:s/>ja <text:span>toi</text:span>nen"
    "<office:annotation><text:p>huomautus</text:p></office:annotation> lopuksi</text:p>"
)


def texts(document):
    return list(document.text_pages.values_list("text", flat=True))


@pytest.mark.parametrize(
    "name, data, expected",
    [
        ("a.docx", docx("Digiosallisuus ja työ", "toinen"), ["Digiosallisuus ja työ\ntoinen"]),
        ("a.docx", docx("eka", body=DELETED, notes=["alaviite"]), ["eka\njäi jälkeen\nalaviite"]),
        ("a.pptx", pptx("Ensimmäinen", "", "Kolmas"), ["Ensimmäinen", "", "Kolmas"]),
        ("a.odt", odt("Digiosallisuus", body=REMARK), ["Digiosallisuus\nsana ja toinen lopuksi"]),
        ("a.odp", odp("Ensimmäinen", "Toinen"), ["Ensimmäinen", "Toinen"]),
        ("a.rtf", RTF, ["Digiosallisuutta ja työtä\ntoinen"]),
        ("a.txt", "Äiti söi\nhyvää\n\npuuroa".encode("utf-16"), ["Äiti söi hyvää\npuuroa"]),
        ("a.txt", "Äiti söi".encode("windows-1252"), ["Äiti söi"]),
    ],
)
def test_text_is_read(name, data, expected):
    document = read(data, name)
    assert (document.reading, document.findings, texts(document)) == ("done", [], expected)


@pytest.mark.parametrize("text, language", [(FINNISH, "fi"), (SWEDISH, "sv"), ("lyhyt", "")])
def test_language_is_guessed(text, language):
    assert read(docx(text), "a.docx").found_language == language


@pytest.mark.parametrize(
    "name, data, reading",
    [
        ("a.docx", b"PK rubbish", "failed"),
        ("a.docx", package_of({"word/document.xml": "<open>"}), "failed"),
        ("a.pptx", package_of({"ppt/presentation.xml": "<a/>"}), "failed"),
        ("a.odt", package_of({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "failed"),
        ("a.txt", bytes(range(256)), "failed"),
        ("a.xlsx", b"anything", "done"),
    ],
)
def test_broken_file_does_not_stop_the_worker(name, data, reading):
    document = read(data, name)
    assert (document.reading, document.text_pages.count()) == (reading, 0)


def test_package_that_unpacks_to_too_much_is_given_up():
    document = read(package_of({"word/document.xml": b" " * 100_000_001}), "a.docx")
    assert (document.reading, document.findings) == ("failed", ["heavy"])


def test_hit_says_in_which_file_and_on_which_slide(tuotos, client, worker_beside):
    files = [
        CustomDocument.objects.create(title=name, file=ContentFile(data, name))
        for name, data in (("selvitys.docx", docx("Kvartsihiekka")), ("esitys.pptx", pptx("alku", "Basalttilouhos")))
    ]
    tuotos.page(PublicationPage, slug="raportti", files=[OutputFile(document=file) for file in files])
    found = client.get("/fi/haku/", {"q": "kvartsihiekka"}).content.decode()
    assert "Osuma tiedostossa selvitys.docx" in found and "/fi/julkaisut/raportti/selvitys.docx" in found
    found = client.get("/fi/haku/", {"q": "basalttilouhos"}).content.decode()
    assert "Osuma tiedoston esitys.pptx diassa 2" in found and 'raportti/esitys.pptx"' in found


@pytest.mark.parametrize(
    "name, data, charset, kind",
    [
        ("a.txt", "Äiti söi".encode(), "utf-8", "text/plain"),
        ("a.txt", "Äiti söi".encode("utf-16"), "utf-16", "text/plain"),
        ("a.txt", "Äiti söi".encode("utf-16-be"), "utf-16be", "text/plain"),
        ("a.csv", "Äiti;söi".encode("windows-1252"), "windows-1252", "text/csv"),
    ],
)
def test_text_files_tell_their_encoding_and_are_saved_as_their_button_says(tuotos, client, name, data, charset, kind):
    tuotos.page(PublicationPage, slug="raportti", files=[OutputFile(document=read(data, name))])
    answer = client.get(f"/fi/julkaisut/raportti/{name}")
    assert answer["Content-Type"] == f"{kind}; charset={charset}"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert "Lataa tiedosto" in client.get("/fi/julkaisut/raportti/").content.decode()
    assert b"".join(answer.streaming_content) == data


def test_pdf_opens_as_its_button_says(tuotos, client):
    tuotos.page(PublicationPage, slug="raportti", files=[OutputFile(document=read(make_pdf(FINNISH), "a.pdf"))])
    answer = client.get("/fi/julkaisut/raportti/a.pdf")
    assert answer["Content-Disposition"] == 'inline; filename="a.pdf"'
    assert "Avaa PDF" in client.get("/fi/julkaisut/raportti/").content.decode()


def upload(client, name, data):
    form = {"title": name, "files[]": SimpleUploadedFile(name, data)}
    return client.post(reverse("wagtaildocs:add_multiple"), form).json()


@pytest.mark.parametrize(
    "name, data, words",
    [
        ("a.docx", make_pdf(FINNISH), "mutta se on PDF-tiedosto"),
        ("a.txt", make_pdf(FINNISH), "mutta se on PDF-tiedosto"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "suojattu salasanalla"),
        ("a.docx", odt("x"), "Se ei ole DOCX-tiedosto"),
        ("a.odt", b"rubbish", "Se ei ole ODT-tiedosto"),
        ("a.rtf", b"rubbish", "Se ei ole RTF-tiedosto"),
    ],
)
def test_file_that_is_not_what_its_name_says_is_refused_with_the_reason(admin_client, name, data, words):
    answer = upload(admin_client, name, data)
    assert not answer["success"] and words in answer["error_message"]


@pytest.mark.parametrize(
    "name, data", [("a.docx", docx("x")), ("a.odp", odp("x")), ("a.rtf", RTF), ("a.csv", b"a;b"), ("a.zip", odt("x"))]
)
def test_file_that_is_what_its_name_says_is_accepted(admin_client, name, data):
    assert upload(admin_client, name, data)["success"]


def test_editor_is_told_of_the_same_file_and_may_keep_both(admin_client, admin_user):
    assert "on jo kirjastossa" not in upload(admin_client, "samin.docx", docx("x"))["form"]
    second = upload(admin_client, "toinen.docx", docx("x"))
    first = CustomDocument.objects.get(uploaded_name="samin.docx")
    assert second["success"] and "Sama tiedosto on jo kirjastossa" in second["form"]
    assert reverse("wagtaildocs:edit", args=[first.pk]) in second["form"]


def test_editor_is_told_what_the_search_does_not_look_into():
    assert FileReport(read(b"PK", "a.xlsx")).is_found_by_name_only
    assert not FileReport(read(docx("x"), "a.docx")).is_found_by_name_only

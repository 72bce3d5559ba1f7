"""Names of files: those that they came with, not those that the storage gave them; endings follow the file."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from core.files.addresses import page_file_urls
from core.files.uploaded_names import plain_name
from core.models import CustomDocument, CustomMedia, FormerFileName, OutputFile
from publications.models import PublicationPage
from tests.core.files.office_files import docx
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.core.files.recording_files import mp4
from tests.core.files.uploads import replace

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]


def document(name="raportti.pdf", data=b"%PDF-1.7 x"):
    return CustomDocument.objects.create(title=name[:255], file=ContentFile(data, name=name))


def publication(tuotos, *files):
    rows = [OutputFile(document=file, sort_order=number) for number, file in enumerate(files)]
    return tuotos.page(PublicationPage, slug="raportti", files=rows)


def names(page):
    return [url.rpartition("/")[2] for url in page_file_urls(page).values()]


@pytest.mark.parametrize(
    "uploaded, shown",
    [
        ("raportti_liite01.pdf", "raportti_liite01.pdf"),
        ("raportti_osa2024.pdf", "raportti_osa2024.pdf"),
        ("esite_sv2024a.pdf", "esite_sv2024a.pdf"),
        ("Kyselyn tulokset 15.3.2024.pdf", "kyselyn-tulokset-15-3-2024.pdf"),
        ("Raportti v1.1.PDF", "raportti-v1-1.pdf"),
        ("Työ & tulos.pdf", "tyo-tulos.pdf"),
        ("???.pdf", "tiedosto.pdf"),
        (f"{'a' * 300}.pdf", f"{'a' * 251}.pdf"),
    ],
)
def test_readers_get_the_name_that_the_file_came_with(tuotos, uploaded, shown):
    assert names(publication(tuotos, document(uploaded))) == [shown]


def test_file_that_is_there_already_keeps_its_name_in_a_second_place(tuotos):
    first, second = document("tracemonkey.pdf"), document("tracemonkey.pdf")
    assert first.file.name != second.file.name
    assert names(publication(tuotos, second)) == ["tracemonkey.pdf"]


def test_every_form_keeps_the_name(admin_client):
    for name in ("raportti.pdf", "raportti.pdf"):
        form = {"title": "Raportti", "files[]": SimpleUploadedFile(name, make_pdf(FINNISH))}
        assert admin_client.post(reverse("wagtaildocs:add_multiple"), form).json()["success"]
    assert {row.uploaded_name for row in CustomDocument.objects.all()} == {"raportti.pdf"}
    for _time in range(2):
        form = {"title": "Elokuva", "collection": Collection.get_first_root_node().pk}
        form["file"] = SimpleUploadedFile("elokuva 1.mp4", mp4())
        assert admin_client.post(reverse("wagtailmedia:add", args=["video"]), form).status_code == 302
    assert {row.download_name for row in CustomMedia.objects.all()} == {"elokuva-1.mp4"}


def test_ending_follows_the_file_and_the_old_address_leads_on(tuotos, client):
    file = document("samin.pdf")
    publication(tuotos, file)
    replace(file, docx("Uusi"), "uusi nimi.docx")
    moved = client.get("/fi/julkaisut/raportti/samin.pdf")
    assert (moved.status_code, moved["Location"]) == (301, "/fi/julkaisut/raportti/samin.docx")
    answer = client.get(moved["Location"])
    assert answer["Content-Type"].endswith("wordprocessingml.document")
    assert answer["Content-Disposition"] == 'attachment; filename="samin.docx"'


def test_ending_that_comes_back_takes_its_address_back(tuotos, client):
    file = document("samin.pdf")
    publication(tuotos, file)
    replace(file, docx("Uusi"), "samin.docx")
    replace(file, b"%PDF-1.7 y", "samin.pdf")
    assert client.get("/fi/julkaisut/raportti/samin.pdf").status_code == 200
    assert client.get("/fi/julkaisut/raportti/samin.docx").status_code == 301
    assert FormerFileName.objects.count() == 1


def test_nobody_else_gets_an_address_that_leads_on(tuotos, client):
    file, other = document("samin.pdf"), document("samin.pdf")
    page = publication(tuotos, file)
    replace(file, docx("Uusi"), "samin.docx")
    draft = page.get_latest_revision_as_object()
    draft.files = [OutputFile(document=file, sort_order=0), OutputFile(document=other, sort_order=1)]
    draft.save_revision().publish()
    assert dict(page.file_addresses.values_list("document", "name")) == {file.pk: "samin.docx", other.pk: "samin-2.pdf"}
    assert client.get("/fi/julkaisut/raportti/samin.pdf").status_code == 301


def test_file_that_is_replaced_by_one_of_its_kind_keeps_its_address(tuotos, client):
    file = document("samin.pdf")
    publication(tuotos, file)
    replace(file, b"%PDF-1.7 y", "aivan muu.pdf")
    assert client.get("/fi/julkaisut/raportti/samin.pdf").status_code == 200
    assert not FormerFileName.objects.exists()


@pytest.mark.parametrize(
    "stored, known",
    [
        ("documents/raportti_x7Kd2Qa.pdf", "raportti.pdf"),
        ("documents/raportti_lopulta.pdf", "raportti_lopulta.pdf"),
        ("documents/Kysely_15.3.2024.pdf", "kysely_1532024.pdf"),
    ],
)
def test_addresses_of_files_that_are_there_already_stay_as_they_were(tuotos, stored, known):
    migration = import_module("core.migrations.0019_names_of_stored_files")
    file = document()
    CustomDocument.objects.filter(pk=file.pk).update(file=stored, uploaded_name="")
    migration.keep_names(apps, None)
    assert names(publication(tuotos, CustomDocument.objects.get(pk=file.pk))) == [known]


def test_files_whose_text_was_not_read_wait_for_the_worker():
    migration = import_module("core.migrations.0019_names_of_stored_files")
    files = {name: document(name) for name in ("a.docx", "b.TXT", "c.pdf", "d.xlsx")}
    CustomDocument.objects.update(reading="done")
    migration.have_them_read(apps, None)
    waiting = set(CustomDocument.objects.filter(reading="waiting").values_list("pk", flat=True))
    assert waiting == {files["a.docx"].pk, files["b.TXT"].pk}


def test_a_name_without_letters_is_still_a_name():
    assert plain_name("...", ".pdf") == "tiedosto.pdf"

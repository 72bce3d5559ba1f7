"""Uploads in the admin: what cannot be used is refused with a reason, and the form is kept."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.documents.forms import get_document_form, get_document_multi_form
from wagtail.images.forms import get_image_form

from core.admin.file_forms import DocumentForm, broken_pdf
from core.admin.uploads.image_forms import ImageForm, broken_image
from core.models import CustomDocument, CustomImage
from tests.core.files.pdf_files import FINNISH, make_pdf, scanned_pdf


@pytest.fixture
def staff(client, admin_user):
    client.force_login(admin_user)
    return client


def pdf(data, name="raportti.pdf"):
    return SimpleUploadedFile(name, data, "application/pdf")


def upload(client, file, **data):
    """Upload a file on the page for many files, as its script does."""
    return client.post(reverse("wagtaildocs:add_multiple"), {"files[]": file, "title": "Raportti", **data}).json()


def picture(format="PNG", size=(60, 40)):
    buffer = BytesIO()
    noise = Image.effect_noise(size, 90).convert("RGB")
    noise.save(buffer, format)
    return buffer.getvalue()


def test_our_forms_are_in_use_everywhere():
    assert issubclass(get_document_form(CustomDocument), DocumentForm)
    assert issubclass(get_document_multi_form(CustomDocument), DocumentForm)
    assert issubclass(get_image_form(CustomImage), ImageForm)


@pytest.mark.parametrize("data", [b"hello", b"%PDF-1.7 rubbish", make_pdf(FINNISH)[:400], b"PK\x03\x04" + b"\0" * 200])
def test_file_that_is_no_pdf_is_refused_once_with_a_reason(staff, data):
    answer = upload(staff, pdf(data))
    assert not answer["success"]
    assert answer["error_message"] == broken_pdf("raportti.pdf")
    assert not CustomDocument.objects.exists()


def test_strange_kind_of_file_is_refused_with_the_allowed_formats(staff):
    answer = upload(staff, SimpleUploadedFile("ohjelma.exe", b"MZ"))
    assert not answer["success"]
    assert "ohjelma.exe" in answer["error_message"]
    assert "PDF" in answer["error_message"]


def test_too_large_file_is_refused_with_both_sizes(staff, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 2_400_000
    answer = upload(staff, pdf(make_pdf(FINNISH) + b"\0" * 3_000_000))
    assert not answer["success"]
    assert "3\xa0Mt" in answer["error_message"]
    assert "2,4\xa0Mt" in answer["error_message"]


@pytest.mark.parametrize(
    "data", [make_pdf(FINNISH), make_pdf(FINNISH, password="salainen"), scanned_pdf(), b"\n" + make_pdf(FINNISH)]
)
def test_encrypted_scanned_and_untagged_files_are_accepted(staff, data):
    answer = upload(staff, pdf(data))
    assert answer["success"]
    assert "file-report" in answer["form"]
    assert CustomDocument.objects.get().reading == "waiting"


def test_big_upload_on_the_disk_is_looked_into_as_well(staff, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    assert upload(staff, pdf(make_pdf(FINNISH)))["success"]
    assert not upload(staff, pdf(b"%PDF-1.7 rubbish" * 100))["success"]


def test_edit_form_keeps_what_was_typed(staff):
    document = CustomDocument.objects.create(title="Raportti", file=pdf(make_pdf(FINNISH)))
    response = staff.post(
        reverse("wagtaildocs:edit", args=[document.pk]),
        {
            "title_sv": "Eget namn",
            "title_fi": "Oma nimi",
            "collection": document.collection_id,
            "file": pdf(b"rubbish"),
        },
    )
    html = response.content.decode()
    assert broken_pdf("raportti.pdf") in html
    assert 'value="Eget namn"' in html
    assert 'value="Oma nimi"' in html
    document.refresh_from_db()
    assert document.title == "Raportti"
    assert document.file.read(5) == b"%PDF-"


def test_chooser_refuses_and_keeps_what_was_typed(staff):
    prefix = "document-chooser-upload"
    response = staff.post(
        reverse("wagtaildocs_chooser:create"),
        {f"{prefix}-title_fi": "Uusi nimi", f"{prefix}-collection": 1, f"{prefix}-file": pdf(b"rubbish")},
    )
    answer = response.json()
    assert answer["step"] == "reshow_creation_form"
    assert broken_pdf("raportti.pdf") in answer["htmlFragment"]
    assert 'value="Uusi nimi"' in answer["htmlFragment"]


def test_changing_the_title_alone_leaves_the_file_unread(staff):
    document = CustomDocument.objects.create(title="Raportti", file=pdf(b"%PDF-1.7 an old rubbish file"))
    data = {"title_fi": "Uusi nimi", "collection": document.collection_id}
    assert staff.post(reverse("wagtaildocs:edit", args=[document.pk]), data).status_code == 302


def upload_picture(client, data, name="kuva.png"):
    url = reverse("wagtailimages:add_multiple")
    return client.post(url, {"files[]": SimpleUploadedFile(name, data), "title": "Kuva"}).json()


@pytest.mark.parametrize(
    "name, data",
    [
        ("kuva.png", b"not a picture"),
        ("kuva.png", picture()[:-200]),
        ("kuva.jpg", picture("JPEG", (400, 300))[:3000]),
        ("kuva.webp", picture("WEBP", (400, 300))[:3000]),
        ("kuva.gif", picture("GIF")[:300]),
    ],
)
def test_broken_picture_is_refused_once_with_a_reason(staff, name, data):
    answer = upload_picture(staff, data, name)
    assert not answer["success"]
    assert answer["error_message"] == broken_image()


def test_picture_whose_name_lies_is_refused(staff):
    answer = upload_picture(staff, picture("JPEG"), "kuva.png")
    assert not answer["success"]
    assert "JPEG" in answer["error_message"]


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_whole_picture_is_accepted(staff, format):
    assert upload_picture(staff, picture(format), f"kuva.{format.lower()}")["success"]


def test_picture_with_too_many_pixels_is_refused(staff, settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1000
    answer = upload_picture(staff, picture())
    assert not answer["success"]
    assert "megapikseliä" in answer["error_message"]

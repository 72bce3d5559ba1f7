"""A publication begins from its PDF file: a draft that carries it, whose form suggests what the file tells."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.models import CustomDocument
from publications.from_pdf import readable_title
from publications.models import PublicationPage
from tests.core.files.pdf_files import make_pdf

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("digituki-raportti_2025.pdf", "Digituki raportti 2025"),
        ("C:\\Omat\\Ääni.PDF", "Ääni"),
    ],
)
def test_the_name_of_a_file_becomes_a_title_to_begin_with(name, title):
    assert readable_title(name) == title


def test_a_draft_is_made_that_carries_the_file(tuotos, admin_client):
    parent = tuotos.fi["publications"]
    address = reverse("publication_from_pdf", args=[parent.pk])
    assert "Julkaisu PDF-tiedostosta" in admin_client.get("/admin/").content.decode()
    assert admin_client.get(address).status_code == 200
    file = SimpleUploadedFile("digituki_raportti.pdf", make_pdf("Raportti"), "application/pdf")
    answer = admin_client.post(address, {"file": file})
    page = PublicationPage.objects.latest("pk")
    document = CustomDocument.objects.latest("pk")
    assert answer.url == f"/admin/pages/{page.pk}/edit/?pdf={document.pk}"
    assert (page.title, page.live, page.slug) == ("Digituki raportti", False, "julkaisu")
    assert [row.document_id for row in page.files.all()] == [document.pk]
    assert admin_client.get(answer.url).status_code == 200


def test_what_is_no_pdf_file_is_refused_with_a_reason(tuotos, admin_client):
    address = reverse("publication_from_pdf", args=[tuotos.fi["publications"].pk])
    for name, contents in (("teksti.txt", b"Hei"), ("rikki.pdf", b"x"), ("", b"")):
        data = {"file": SimpleUploadedFile(name, contents)} if name else {}
        response = admin_client.post(address, data)
        assert response.status_code == 200 and response.context["form"].errors
    assert not PublicationPage.objects.filter(title__in=["Teksti", "Rikki"]).exists()
    assert not CustomDocument.objects.filter(title__in=["Teksti", "Rikki"]).exists()

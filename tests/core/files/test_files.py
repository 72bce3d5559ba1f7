"""Files answer only under the published pages that carry them."""

from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import translation
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from core.files.addresses import carried_documents, document_url, page_file_urls
from core.models import CustomDocument, OutputFile
from core.works import states
from core.works.downloads import downloads_of
from home.models import ContentPage, HomePage
from interactives.models import InteractivePage
from publications.models import PublicationPage
from tests.factories import edit, translate
from tests.factories.samples import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]


def document(name="raportti.pdf", data=b"%PDF-1.7 x"):
    return CustomDocument.objects.create(title=name, file=ContentFile(data, name=name))


def block(kind, value):
    return {"type": kind, "id": str(uuid4()), "value": value}


def item(value):
    return {"type": "item", "id": str(uuid4()), "value": value}


def rich_text(file):
    return f'<p>Lue <a linktype="document" id="{file.pk}">raportti</a></p>'


def link_to(file):
    return {"text": "Raportti", "page": None, "document": file.pk, "url": ""}


def publication(tuotos, *files, **fields):
    rows = [OutputFile(document=file, sort_order=number) for number, file in enumerate(files)]
    return tuotos.page(PublicationPage, slug="raportti", files=rows, **fields)


def body(response):
    return b"".join(response.streaming_content)


def test_rows_blocks_nested_blocks_and_links_carry_files(tuotos):
    files = [document(f"{name}.pdf") for name in ("rivi", "linkki", "luettelo", "haitari", "huomio")]
    story = [
        block("text", rich_text(files[1])),
        block("links", {"title": "", "links": [item(link_to(files[2]))]}),
        block("accordion", {"items": [item({"title": "Lisää", "text": rich_text(files[3])})]}),
        block("notice", {"kind": "info", "title": "", "text": rich_text(files[4])}),
    ]
    page = publication(tuotos, files[0], body=story)
    assert set(carried_documents(page)) == {file.pk for file in files}


def test_files_of_hotspots_are_carried(tuotos):
    file, linked = document("kohta.pdf"), document("teksti.pdf")
    hotspot = {"title": "Kohta", "shape": "point", "x": "10", "y": "10", "content": [
        block("file", file.pk), block("text", rich_text(linked)), block("link", link_to(file)),
    ]}  # fmt: skip
    scene = {"title": "Näkymä", "image": {"image": picture().pk, "decorative": True, "alt_text": ""},
             "hotspots": [item(hotspot)]}  # fmt: skip
    page = tuotos.page(InteractivePage, slug="kuva", scenes=[block("scene", scene)])
    assert carried_documents(page) == [file.pk, linked.pk]


def test_page_without_files_carries_none(tuotos):
    assert carried_documents(tuotos.page(ContentPage)) == []


def test_file_answers_under_its_page(tuotos, client):
    publication(tuotos, document())
    response = client.get("/fi/julkaisut/raportti/raportti.pdf")
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert body(response).startswith(b"%PDF-")


def test_names_are_plain_and_unique_on_a_page(tuotos):
    first, second = document("Työ & tulos.PDF"), document("Työ & tulos.PDF")
    page = publication(tuotos, first, second)
    names = [url.rpartition("/")[2] for url in page_file_urls(page).values()]
    assert len(set(names)) == 2
    assert all(name.startswith("tyo") and name.endswith(".pdf") for name in names)


def test_two_files_of_one_name_get_numbers(tuotos):
    files = [document("a.pdf"), document("A.pdf"), document("a_.pdf")]
    page = publication(tuotos, *files)
    names = {row.name for row in page.file_addresses.all()}
    assert len(names) == 3


def test_name_stays_when_other_files_come_and_go(tuotos):
    first, second = document("raportti.pdf"), document("raportti.pdf")
    page = publication(tuotos, first)
    draft = page.get_latest_revision_as_object()
    draft.files = [OutputFile(document=second, sort_order=0), OutputFile(document=first, sort_order=1)]
    draft.save_revision().publish()
    names = dict(page.file_addresses.values_list("document", "name"))
    assert names[first.pk] == "raportti.pdf"
    assert names[second.pk] != "raportti.pdf"


def test_file_taken_from_the_page_answers_no_more(tuotos, client):
    page = publication(tuotos, document())
    draft = page.get_latest_revision_as_object()
    draft.files = []
    draft.save_revision().publish()
    assert client.get("/fi/julkaisut/raportti/raportti.pdf").status_code == 404


def test_each_language_serves_its_own_address(tuotos, client):
    page = publication(tuotos, document())
    translate(page, slug="rapport")
    assert client.get("/sv/publikationer/rapport/raportti.pdf").status_code == 200
    assert client.get("/sv/julkaisut/raportti/raportti.pdf").status_code == 404


def test_draft_carrier_answers_404(tuotos, client):
    publication(tuotos, document(), live=False)
    assert client.get("/fi/julkaisut/raportti/raportti.pdf").status_code == 404


def test_hidden_carrier_answers_410(tuotos, client):
    publication(tuotos, document()).unpublish()
    assert client.get("/fi/julkaisut/raportti/raportti.pdf").status_code == 410


def test_withdrawn_carrier_answers_410_with_the_reason(tuotos, client):
    page = publication(tuotos, document())
    states.withdraw(page, reason_fi="Virheellisiä lukuja", reason_sv="")
    response = client.get("/fi/julkaisut/raportti/raportti.pdf")
    assert response.status_code == 410
    assert "Virheellisiä lukuja" in response.content.decode()


def test_announced_carrier_answers_404(tuotos, client):
    publication(tuotos, document(), state="announced")
    assert client.get("/fi/julkaisut/raportti/raportti.pdf").status_code == 404


def test_private_carrier_asks_for_the_password(tuotos, client):
    page = publication(tuotos, document())
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="salainen")
    response = client.get("/fi/julkaisut/raportti/raportti.pdf")
    assert response.get("Content-Type", "") != "application/pdf"
    assert b"%PDF-" not in getattr(response, "content", b"")


def test_withdrawn_private_carrier_tells_nothing_before_the_password(tuotos, client):
    page = publication(tuotos, document())
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="salainen")
    states.withdraw(page, reason_fi="Virheellisiä lukuja", reason_sv="")
    assert "Virheellisiä" not in client.get("/fi/julkaisut/raportti/raportti.pdf").content.decode()


def test_moved_page_takes_its_files_along(tuotos, client):
    page = edit(publication(tuotos, document()), slug="loppuraportti")
    response = client.get("/fi/julkaisut/raportti/raportti.pdf")
    assert (response.status_code, response["Location"]) == (301, f"{page.full_url}raportti.pdf")


@pytest.mark.parametrize("name", ["olematon.pdf", "raportti.PDF", "raportti.pdf.exe", "..%2fraportti.pdf"])
def test_other_names_answer_404(tuotos, client, name):
    publication(tuotos, document())
    assert client.get(f"/fi/julkaisut/raportti/{name}").status_code == 404


def test_file_that_the_storage_lost_answers_404(tuotos, client):
    file = document()
    publication(tuotos, file)
    file.file.storage.delete(file.file.name)
    assert client.get("/fi/julkaisut/raportti/raportti.pdf").status_code == 404


def test_address_of_a_file_is_under_the_readers_language_first(tuotos):
    file = document()
    assert document_url(file) == f"/admin/original/document/{file.pk}/"
    page = publication(tuotos, file)
    assert file.url.endswith("/fi/julkaisut/raportti/raportti.pdf")
    translate(page, slug="rapport")
    with translation.override("sv"):
        assert file.url.endswith("/sv/publikationer/rapport/raportti.pdf")
    states.withdraw(page, reason_fi="Syy", reason_sv="")
    assert file.url == f"/admin/original/document/{file.pk}/"


def test_file_has_its_address_under_a_private_page_only_where_no_other_carries_it(tuotos):
    file = document()
    page = publication(tuotos, file)
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="sana")
    assert file.url.endswith("/fi/julkaisut/raportti/raportti.pdf")
    tuotos.page(PublicationPage, slug="toinen", files=[OutputFile(document=file)])
    assert file.url.endswith("/fi/julkaisut/toinen/raportti.pdf")


def test_file_carried_by_a_plain_page_has_an_address(tuotos):
    file = document()
    tuotos.page(ContentPage, slug="hanke", body=[block("text", rich_text(file))])
    assert file.url.endswith("/fi/hanke/raportti.pdf")


def test_file_carried_by_a_front_page_answers_under_it(tuotos, client):
    file = document()
    edit(tuotos.fi["home"], body=HomePage._meta.get_field("body").to_python([block("text", rich_text(file))]))
    assert file.url.endswith("/fi/raportti.pdf")
    assert client.get("/fi/raportti.pdf").status_code == client.get("/sv/raportti.pdf").status_code == 200
    assert client.get("/fi/olematon.pdf").status_code == client.get("/raportti.pdf").status_code == 404


def test_file_of_a_private_collection_asks_for_its_password(tuotos, client):
    file = document()
    file.collection = Collection.get_first_root_node().add_child(name="Vain hankkeelle")
    file.save()
    publication(tuotos, file)
    collection = file.collection
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="password", password="sana")
    asked = client.get("/fi/julkaisut/raportti/raportti.pdf")
    assert b"%PDF-" not in asked.content and "password" in asked.content.decode()
    restriction = collection.view_restrictions.get()
    form = {"password": "sana", "return_url": "/fi/julkaisut/raportti/raportti.pdf"}
    answer = client.post(reverse("wagtaildocs_authenticate_with_password", args=[restriction.pk]), form, follow=True)
    assert body(answer).startswith(b"%PDF-")


def test_originals_are_for_staff(client, admin_user):
    file = document()
    original = f"/admin/original/document/{file.pk}/"
    assert client.get(original).status_code == 302
    assert client.get(f"/documents/{file.pk}/raportti.pdf").url == original
    client.force_login(admin_user)
    assert client.get(original).status_code == 200


def test_files_in_the_readers_language_stand_first(tuotos):
    page = tuotos.page(PublicationPage)
    for language in ("fi", "sv"):
        file = document(f"{language}.pdf")
        file.language = language
        file.save()
        page.files.create(document=file)
    page.save_revision().publish()
    twin = translate(page, title="Rapport")
    assert [row.document.text_language for row in downloads_of(page)] == ["fi", "sv"]
    assert [row.document.text_language for row in downloads_of(twin)] == ["sv", "fi"]

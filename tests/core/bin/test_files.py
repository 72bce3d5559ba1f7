"""A deleted picture, file or recording leaves readers and staff at once, and comes back to every place that it had."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from blog.models import BlogPostPage
from core.bin import erasing, files
from core.files.access import owner_of
from core.models import Binned, CustomDocument, CustomImage, CustomMedia, OutputFile, PageFile, Person, User
from core.visibility import is_private_file
from events.models import EventPage
from publications.models import PublicationPage
from tests.core.worker.test_file_removal import stored_files
from tests.factories import edit, path_of, translate, work
from tests.factories.samples import block, document, items, picture, recording

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def read(client, page) -> str:
    return client.get(path_of(fresh(page))).content.decode()


def carry_file(page, file):
    page.files.add(OutputFile(document=file))
    page.save_revision().publish()
    return fresh(page)


def test_a_picture_leaves_pages_and_people_and_its_sizes_are_served_no_more(tuotos, client):
    image = picture()
    body = [
        block(
            "image",
            {"image": {"image": image.pk, "decorative": False, "alt_text": "Torilla"}, "caption": "", "size": "wide"},
        )
    ]
    page = tuotos.page(BlogPostPage, lead_image=image, body=BlogPostPage._meta.get_field("body").to_python(body))
    person = Person.objects.create(given_name="Maija", family_name="Mallikas", portrait=image)
    work()
    size = image.get_rendition("width-400").url
    assert "Torilla" in read(client, page) and client.get(size).status_code == 200
    item = files.put(image)
    assert "Torilla" not in read(client, page) and fresh(page).lead_image is None
    assert client.get(size).status_code == 404
    assert Person.objects.get(pk=person.pk).portrait is None
    assert not CustomImage.objects.exists() and owner_of(image.file.name) is None
    files.restore(item)
    assert "Torilla" in read(client, page) and client.get(size).status_code == 200
    assert fresh(page).lead_image == image and Person.objects.get(pk=person.pk).portrait == image


def test_a_file_leaves_its_pages_in_both_languages_and_gets_its_addresses_back(tuotos, client):
    file = document()
    page = carry_file(tuotos.page(PublicationPage), file)
    twin = translate(page)
    addresses = [f"{path_of(each)}raportti.pdf" for each in (page, twin)]
    rows = list(OutputFile.objects.order_by("pk").values())
    item = files.put(file)
    assert [client.get(address).status_code for address in addresses] == [404, 404]
    assert not any("raportti.pdf" in read(client, each) for each in (page, twin))
    files.restore(item)
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    assert list(OutputFile.objects.order_by("pk").values()) == rows


def test_publishing_meanwhile_loses_no_row_of_the_file(tuotos, client):
    file = document()
    page = carry_file(tuotos.page(PublicationPage), file)
    item = files.put(file)
    edit(page, title="Uusi nimi")
    files.restore(item)
    assert "raportti.pdf" in read(client, page) and "Uusi nimi" in read(client, page)


def test_another_file_may_take_the_address_meanwhile(tuotos, client):
    file, other = document(), document()
    page = carry_file(tuotos.page(PublicationPage), file)
    item = files.put(file)
    carry_file(fresh(page), other)
    assert PageFile.objects.get(document=other).name == "raportti.pdf"
    notes = files.restore(item).notes
    assert PageFile.objects.get(document=file).name == "raportti-2.pdf" and "raportti-2.pdf" in notes[0]


def test_pages_that_were_saved_without_a_picture_meanwhile_are_named(tuotos):
    image = picture()
    kept, lost, secret = (
        tuotos.page(BlogPostPage, title=title, lead_image=image) for title in ("Yksi", "Kaksi", "Salaisuus")
    )
    work()
    item = files.put(image)
    edit(lost, lead_image=None)
    edit(secret, lead_image=None).unpublish()
    stranger = User.objects.create_user("vieras")
    (note,) = files.restore(item, stranger).notes
    assert "Kaksi" in note and "Yksi" not in note and "Salaisuus" not in note
    assert fresh(kept).lead_image == image and fresh(lost).lead_image is None


def test_a_recording_leaves_its_event(tuotos, client):
    film = recording()
    page = tuotos.page(EventPage, recording=film, date=date(2026, 5, 4))
    item = files.put(film)
    assert fresh(page).recording is None and not CustomMedia.objects.exists()
    files.restore(item)
    assert fresh(page).recording == film


def test_a_link_in_a_text_to_a_file_is_plain_text_until_it_is_back(tuotos, client):
    file = document()
    body = [
        block("text", f'<p>Lue <a linktype="document" id="{file.pk}">liite</a>.</p>'),
        block(
            "links", {"title": "", "links": items({"text": "Liitesivu", "page": None, "document": file.pk, "url": ""})}
        ),
    ]
    page = tuotos.page(BlogPostPage, body=BlogPostPage._meta.get_field("body").to_python(body))
    assert "raportti.pdf" in read(client, page)
    item = files.put(file)
    assert "raportti.pdf" not in read(client, page) and "liite" in read(client, page)
    files.restore(item)
    assert read(client, page).count("raportti.pdf") >= 2


@pytest.mark.parametrize("make", [picture, document, recording])
def test_it_lies_in_a_private_collection_and_returns_to_its_own(make):
    thing = make()
    collection = thing.collection
    item = files.put(thing)
    assert is_private_file(type(thing)._base_manager.get(pk=thing.pk))
    files.restore(item)
    thing = type(thing).objects.get(pk=thing.pk)
    assert thing.collection == collection and not is_private_file(thing)


def test_a_file_whose_collection_is_gone_comes_back_to_another_and_says_so():
    thing = document()
    item = files.put(thing)
    item.kept["collection"] = 10**6
    assert files.restore(item).notes and CustomDocument.objects.get().pk == thing.pk


@pytest.mark.parametrize("make", [picture, document, recording])
def test_erased_it_leaves_the_storage(make):
    thing = make()
    if make is document:
        CustomDocument.objects.update(first_page=default_storage.save("first-pages/1.webp", ContentFile(b"x")))
    if make is picture:
        thing.get_rendition("width-100")
    item = files.put(thing)
    work()
    assert stored_files()
    erasing.erase(item)
    work()
    assert not stored_files() and not Binned.objects.exists()
    assert not type(thing)._base_manager.exists()


def test_nobody_deletes_a_file_without_the_right():
    thing = document()
    with pytest.raises(PermissionDenied):
        files.put(thing, User.objects.create_user("nobody"))
    assert CustomDocument.objects.get() == thing

"""What is deleted or replaced in the admin leaves the disk too, by the queue and the storage that a site has."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms.media_storage import BucketStorage
from core.bin import erasing
from core.models import Binned, CustomDocument, CustomImage
from core.moving.files import names_in
from core.worker import file_removal
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.factories import work
from tests.factories.samples import document, picture, recording

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]

DELETE = {
    "picture": ("wagtailimages:delete", picture),
    "file": ("wagtaildocs:delete", document),
    "recording": ("wagtailmedia:delete", recording),
}
BULK = {"picture": "customimage", "file": "customdocument"}


@pytest.fixture
def post(admin_client):
    """Post a form of the admin, and let the worker do what follows."""

    def post(name, args, data=None):
        answer = admin_client.post(reverse(name, args=args) if args else name, data or {})
        assert answer.status_code == 302, answer.status_code
        for item in Binned.objects.all():
            erasing.erase(item)
        work()

    return post


def stored_files():
    """Return the names of all files of the storage."""
    return set(names_in(default_storage))


def names_of(*things):
    return {file.name for thing in things for file in file_removal.files_of(thing) if file}


@pytest.mark.parametrize("kind", DELETE)
def test_what_is_deleted_leaves_the_disk(post, kind):
    name, make = DELETE[kind]
    thing, other = make(), make()
    if kind == "picture":
        thing.get_rendition("width-100"), other.get_rendition("width-100")
    kept = names_of(other) | ({other.renditions.get().file.name} if kind == "picture" else set())
    assert len(stored_files()) == 2 * len(kept)
    post(name, [thing.pk])
    assert stored_files() == kept


def test_first_page_of_a_deleted_file_leaves_the_disk(post):
    thing = document()
    CustomDocument.objects.update(first_page=default_storage.save("first-pages/1.webp", ContentFile(b"x")))
    post("wagtaildocs:delete", [thing.pk])
    assert stored_files() == set()


@pytest.mark.parametrize("kind", BULK)
def test_several_at_once_leave_the_disk(post, kind):
    make = DELETE[kind][1]
    things, other = [make(), make()], make()
    address = reverse("wagtail_bulk_action", args=["core", BULK[kind], "delete"])
    post(f"{address}?{'&'.join(f'id={thing.pk}' for thing in things)}&next=/", None)
    assert stored_files() == names_of(other)


def test_replaced_picture_leaves_the_disk_with_its_sizes(post):
    old, new = picture("vanha.png"), picture("uusi.png", (70, 30))
    old.get_rendition("width-100")
    upload = SimpleUploadedFile("uusi.png", new.file.read(), "image/png")
    post("wagtailimages:edit", [old.pk], {"title": "Kuva", "collection": old.collection_id, "file": upload})
    assert stored_files() == names_of(CustomImage.objects.get(pk=old.pk), new)
    assert not old.renditions.exists()


def test_replaced_file_leaves_the_disk_with_its_first_page(post):
    old = CustomDocument.objects.create(title="x", file=ContentFile(make_pdf(FINNISH), "vanha.pdf"))
    work()
    old.get_file_hash()
    first_page = CustomDocument.objects.get(pk=old.pk).first_page.name
    upload = SimpleUploadedFile("uusi.pdf", make_pdf(FINNISH, FINNISH), "application/pdf")
    post("wagtaildocs:edit", [old.pk], {"title": "Raportti", "collection": old.collection_id, "file": upload})
    assert first_page and first_page not in stored_files()
    assert stored_files() == names_of(CustomDocument.objects.get(pk=old.pk))


def test_replaced_and_emptied_captions_leave_the_disk(post):
    thing = recording()
    form = {"title": "Tallenne", "duration": 60, "collection": thing.collection_id}
    upload = SimpleUploadedFile("uusi.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nHei\n", "text/vtt")
    post("wagtailmedia:edit", [thing.pk], {**form, "captions_fi": upload})
    thing.refresh_from_db()
    assert stored_files() == names_of(thing)
    assert thing.captions_fi.name.endswith("uusi.vtt")
    post("wagtailmedia:edit", [thing.pk], {**form, "captions_fi-clear": "on"})
    assert stored_files() == {thing.file.name}


@pytest.mark.parametrize("change", ["delete", "replace"])
def test_file_that_another_row_names_stays(post, change):
    one = document()
    other = CustomDocument.objects.create(title="Toinen", file=one.file.name)
    upload = SimpleUploadedFile("uusi.txt", b"uusi")
    form = {"title": "Raportti", "collection": one.collection_id, "file": upload}
    post(f"wagtaildocs:{change.replace('replace', 'edit')}", [one.pk], form)
    assert other.file.name in stored_files()
    post("wagtaildocs:delete", [other.pk])
    assert other.file.name not in stored_files()


def test_nothing_goes_when_the_transaction_is_undone():
    thing = document()
    with transaction.atomic():
        thing.delete()
        transaction.set_rollback(True)
    work()
    assert stored_files() == names_of(CustomDocument.objects.get())


def test_a_task_may_run_twice_and_a_missing_file_is_no_fault():
    name = document().file.name
    CustomDocument.objects.all()._raw_delete("default")
    for _time in range(2):
        file_removal.remove_files.call("default", [name, "documents/olematon.pdf"])
    assert stored_files() == set()
    assert not DBTaskResult.objects.filter(task_path=file_removal.remove_files.module_path).exists()


def test_storage_that_does_not_answer_is_asked_again(monkeypatch):
    thing = document()
    storage = type(storages["default"])
    with monkeypatch.context() as away:
        away.setattr(storage, "delete", lambda self, name: (_ for _ in ()).throw(RuntimeError("away")))
        thing.delete()
        work()
    assert stored_files() == names_of(thing)
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now() - timedelta(minutes=1))
    work()
    assert stored_files() == set()


@pytest.mark.parametrize("make", [picture, document, recording])
def test_no_key_of_a_bucket_travels_in_a_task(make, settings):
    thing = make()
    keys = {"access_key": "AVAIN", "secret_key": "SALAISUUS", "bucket_name": "tuotos"}
    settings.STORAGES["default"] = {"BACKEND": "cms.media_storage.BucketStorage", "OPTIONS": keys}
    settings.STORAGES = {**settings.STORAGES}
    assert isinstance(storages["default"], BucketStorage)
    thing.delete()
    tasks = json.dumps(list(DBTaskResult.objects.values_list("args_kwargs", flat=True)))
    assert thing.file.name in tasks
    assert "SALAISUUS" not in tasks and "AVAIN" not in tasks


def test_every_stored_file_of_ours_has_an_owner_here():
    ours = {model for model in apps.get_models() if model.__module__.startswith("core.")}
    assert {model for model in ours if file_removal.file_fields(model)} == set(file_removal.OWNERS)

"""Files under /media/: ranges, lasting copies, and originals for staff only."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupCollectionPermission

from core.files import responses
from core.models import CustomDocument, CustomMedia, User
from home.models import ContentPage
from tests.core.files.recording_files import mp4
from tests.factories import person
from tests.factories.samples import block, picture

pytestmark = pytest.mark.django_db
DATA = bytes(range(200)) * 1000
NEW = mp4()


def show(tuotos, recording):
    """Publish a page that shows a recording."""
    value = {"title": "", "media": recording.pk, "url": "", "transcript": ""}
    return tuotos.page(ContentPage, body=ContentPage._meta.get_field("body").to_python([block("media", value)]))


@pytest.fixture
def film(tuotos):
    recording = CustomMedia.objects.create(title="Elokuva", type="video", file=ContentFile(DATA, "elokuva.mp4"))
    show(tuotos, recording)
    yield recording.file.url
    default_storage.delete(recording.file.name)


def body(response):
    return b"".join(response.streaming_content)


def test_whole_file(client, film):
    response = client.get(film)
    assert (response.status_code, response["Content-Type"]) == (200, "video/mp4")
    assert (response["Accept-Ranges"], response["Content-Length"]) == ("bytes", str(len(DATA)))
    assert body(response) == DATA


def test_new_recording_under_the_old_name_is_seen_at_once(tuotos, admin_client, client, empty_storage):
    recording = CustomMedia.objects.create(title="Elokuva", type="video", file=ContentFile(DATA, "elokuva.mp4"))
    show(tuotos, recording)
    before = client.get(recording.file.url)
    form = {"title": "Elokuva", "duration": 0, "collection": recording.collection_id}
    form["file"] = SimpleUploadedFile("elokuva.mp4", NEW)
    assert admin_client.post(reverse("wagtailmedia:edit", args=[recording.pk]), form).status_code == 302
    recording.refresh_from_db()
    assert recording.file.url == before.wsgi_request.path and before["Cache-Control"] == "public, no-cache"
    assert body(client.get(recording.file.url, headers={"If-None-Match": before["ETag"]})) == NEW


def test_no_other_picture_ever_has_the_name_of_a_size(client, empty_storage):
    names = set()
    for size in ((60, 40), (80, 40)):
        image = picture("kuva.png", size)
        image._set_image_file_metadata()
        maker = person()
        maker.portrait = image
        maker.save()
        rendition = image.get_rendition("width-10")
        names.add(rendition.url)
        assert client.get(rendition.url)["Cache-Control"] == "public, max-age=3600"  # it may be private then
        rendition.file.delete(save=False)
        image.file.delete(save=False)  # so that the next picture may take its name
    assert len(names) == 2


def test_readers_get_no_cookie_and_copies_do_not_depend_on_one(client, film):
    response = client.get(film)
    assert not response.cookies
    assert "Vary" not in response
    assert "Content-Language" not in response


@pytest.mark.parametrize(
    "asked, first, last",
    [
        ("bytes=0-99", 0, 99),
        ("bytes=100-", 100, 199_999),
        ("bytes=-50", 199_950, 199_999),
        ("bytes=199990-999999", 199_990, 199_999),
        ("bytes=-9999999", 0, 199_999),
    ],
)
def test_range(client, film, asked, first, last):
    response = client.get(film, headers={"Range": asked})
    assert response.status_code == (200 if first == 0 and last == 199_999 else 206)
    assert body(response) == DATA[first : last + 1]
    if response.status_code == 206:
        assert response["Content-Range"] == f"bytes {first}-{last}/200000"


@pytest.mark.parametrize("asked", ["bytes=200000-", "bytes=5-2", "bytes=-0", "bytes=999999999999-"])
def test_range_outside_the_file(client, film, asked):
    response = client.get(film, headers={"Range": asked})
    assert (response.status_code, response["Content-Range"]) == (416, "bytes */200000")


@pytest.mark.parametrize("asked", ["bytes=0-1,5-6", "bytes=-", "rows=1-2", "bytes=a-b", "bytes=" + "9" * 400 + "-"])
def test_header_that_is_no_single_range_asks_for_the_whole_file(client, film, asked):
    response = client.get(film, headers={"Range": asked})
    assert (response.status_code, len(body(response))) == (200, len(DATA))


def test_range_of_an_older_version_asks_for_the_whole_file(client, film):
    etag = client.get(film)["ETag"]
    assert client.get(film, headers={"Range": "bytes=0-9", "If-Range": etag}).status_code == 206
    assert client.get(film, headers={"Range": "bytes=0-9", "If-Range": '"old"'}).status_code == 200


def test_unchanged_copy(client, film):
    first = client.get(film)
    for headers in (
        {"If-None-Match": first["ETag"]},
        {"If-None-Match": f'"x", W/{first["ETag"]}'},
        {"If-None-Match": "*"},
        {"If-Modified-Since": first["Last-Modified"]},
    ):
        response = client.get(film, headers=headers)
        assert (response.status_code, response.content, response["ETag"]) == (304, b"", first["ETag"])
    assert client.get(film, headers={"If-None-Match": '"x"'}).status_code == 200
    assert client.get(film, headers={"If-Modified-Since": "not a date"}).status_code == 200


def test_head_tells_the_size_and_sends_nothing(client, film):
    response = client.head(film)
    assert (response.status_code, response["Content-Length"], response.content) == (200, str(len(DATA)), b"")


def test_only_reading_is_allowed(client, film):
    assert client.post(film).status_code == 405


def test_empty_file(tuotos, client):
    captions = ContentFile(b"", "tyhja.vtt")
    recording = CustomMedia.objects.create(
        title="x", type="video", file=ContentFile(DATA, "x.mp4"), captions_sv=captions
    )
    show(tuotos, recording)
    response = client.get(recording.captions_sv.url)
    assert (response.status_code, response["Content-Length"], body(response)) == (200, "0", b"")
    assert client.get(recording.captions_sv.url, headers={"Range": "bytes=0-"}).status_code == 416


@pytest.mark.parametrize(
    "path",
    [
        "images/ei-ole.webp", "images/", "images", "", "images/../documents/salainen.pdf", "media/../../etc/passwd",
        "images//etc/passwd", "images/%2e%2e/documents/salainen.pdf", "images/a\0b.png", "images/" + "a" * 5000,
    ],
)  # fmt: skip
def test_paths_that_lead_nowhere(client, path):
    assert client.get(f"/media/{path}").status_code == 404


@pytest.fixture
def report_file():
    name = default_storage.save("documents/salainen.pdf", ContentFile(b"%PDF-"))
    yield f"/media/{name}"
    default_storage.delete(name)


def test_originals_are_hidden_from_readers(client, report_file):
    assert client.get(report_file).status_code == 404
    client.force_login(User.objects.create_user("lukija", password="x"))
    assert client.get(report_file).status_code == 404


def test_originals_open_for_those_with_rights_in_their_collection_and_stay_private():
    document = CustomDocument.objects.create(title="x", file=ContentFile(b"%PDF-", "salainen.pdf"))
    group = Group.objects.create(name="Tekijät")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    editor = User.objects.create_user("toimittaja", password="x")
    editor.groups.add(group)
    client = Client()
    client.force_login(editor)
    assert client.get(f"/media/{document.file.name}").status_code == 404
    right = Permission.objects.get(codename="choose_document", content_type__app_label="wagtaildocs")
    GroupCollectionPermission.objects.create(group=group, collection=document.collection, permission=right)
    response = client.get(f"/media/{document.file.name}")
    assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")


@pytest.mark.parametrize(
    "name, kind",
    [("a.webp", "image/webp"), ("a.AVIF", "image/avif"), ("a.vtt", "text/vtt; charset=utf-8"), ("a.mp3", "audio/mpeg"),
     ("a.opus", "audio/ogg"), ("a", "application/octet-stream"), ("a.jpg", "image/jpeg")],
)  # fmt: skip
def test_type_does_not_depend_on_the_machine(name, kind):
    assert responses.content_type(name) == kind


def test_web_server_in_front_is_told_which_file_to_send(admin_client, client, settings, disk):
    settings.ACCEL_PREFIX = "/_files/"
    default_storage.save("media/kesä 1?.webm", ContentFile(DATA))
    answer = admin_client.get("/media/media/kes%C3%A4%201%3F.webm", headers={"range": "bytes=0-9"})
    assert (answer.status_code, answer.content, answer["Content-Type"]) == (200, b"", "video/webm")
    assert answer["X-Accel-Redirect"] == "/_files/media/kes%C3%A4%201%3F.webm"
    assert answer["Cache-Control"] == "private, no-store" and "ETag" not in answer
    default_storage.save("documents/a.pdf", ContentFile(DATA))
    for refused in ("/media/documents/a.pdf", "/media/media/nothing.webm"):
        answer = client.get(refused)
        assert answer.status_code == 404 and "X-Accel-Redirect" not in answer


def test_files_of_a_bucket_are_never_handed_over(client, settings, disk, film, monkeypatch):
    """A stand-in for the bucket: what tells it from a disk, and its bytes."""
    settings.ACCEL_PREFIX = "/_files/"
    storage = storages["default"]
    monkeypatch.setattr(storage, "bucket", None, raising=False)
    monkeypatch.setattr(storage, "chunks", lambda path, first, last, size: iter([DATA]), raising=False)
    answer = client.get(film)
    assert "X-Accel-Redirect" not in answer and body(answer) == DATA

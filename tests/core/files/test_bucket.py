"""Files in a bucket, which may be silent or gone: readers get pages, editors a sentence, nothing is lost."""

import importlib.util
import logging
import sys
import time
from io import BytesIO

import boto3
import pytest
from django.core.checks import run_checks
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from PIL import Image
from wagtail.users.models import UserProfile

from blog.models import BlogPostPage
from cms import media_storage
from cms.settings.env import file_storage
from core.files.faults import StorageAway, fault_of_storage
from core.models import CustomDocument, CustomImage, CustomMedia
from demo import library
from publications.models import PublicationPage
from scripts.trials.servers import Server
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.core.files.recording_files import mp4
from tests.factories import path_of, work
from tests.factories.samples import document, picture, recording
from tests.missing import missing

pytestmark = pytest.mark.django_db
SILENT = {"connect_timeout": 1, "read_timeout": 1, "retries": {"mode": "standard", "total_max_attempts": 1}}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """An S3 server: moto's, which keeps everything in memory."""
    if not importlib.util.find_spec("moto"):
        missing("moto is not here (make install-dev).")
    started = Server(
        lambda port: [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        tmp_path_factory.mktemp("moto"),
    )
    yield started
    started.kill()


@pytest.fixture
def bucket(server, settings, monkeypatch, tmp_path):
    """The storage of the site in a folder of an empty bucket, as STORAGE_URL says; the waits are shorter."""
    name = f"tuotos-{time.monotonic_ns()}"
    keys = {"aws_access_key_id": "key", "aws_secret_access_key": "se/cret", "region_name": "eu-north-1"}
    client = boto3.client("s3", endpoint_url=f"http://127.0.0.1:{server.port}", **keys)
    client.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-north-1"})
    address = f"127.0.0.1:{server.port}/{name}/sivusto?region=eu-north-1"
    monkeypatch.setenv("STORAGE_URL", f"s3+http://key:se%2Fcret@{address}")
    monkeypatch.setattr(media_storage, "WAITS", SILENT)
    monkeypatch.setattr(media_storage, "breaker", media_storage.Breaker("The storage", seconds=1))
    settings.STORAGES = {**settings.STORAGES, "default": file_storage(tmp_path)}
    yield lambda: [entry["Key"] for entry in client.list_objects_v2(Bucket=name).get("Contents", ())]
    server.wake()


def wait_until_it_answers():
    end = time.monotonic() + 20
    while fault_of_storage():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_files_are_kept_in_the_folder_and_answered_with_ranges(bucket, admin_client):
    name = default_storage.save("media/elokuva ä.mp4", ContentFile(b"0123456789"))
    assert bucket() == [f"sivusto/{name}"]
    with default_storage.open(name) as file:
        assert file.read() == b"0123456789"
    whole = admin_client.get(f"/media/{name}")
    assert b"".join(whole.streaming_content) == b"0123456789"
    part = admin_client.get(f"/media/{name}", headers={"Range": "bytes=2-4"})
    assert (part.status_code, b"".join(part.streaming_content)) == (206, b"234")
    assert admin_client.get(f"/media/{name}", headers={"If-None-Match": whole["ETag"]}).status_code == 304
    assert admin_client.get("/media/media/olematon.mp4").status_code == 404


def test_a_picture_costs_two_requests(bucket, admin_client, monkeypatch):
    name = default_storage.save("media/elokuva.mp4", ContentFile(b"0123456789"))
    asked = []
    events = default_storage.connection.meta.client.meta.events
    events.register("before-send.s3", lambda request, **kwargs: asked.append(request.method))
    b"".join(admin_client.get(f"/media/{name}").streaming_content)
    assert asked == ["HEAD", "GET"]


def test_a_name_that_is_too_long_is_nowhere(bucket, client):
    assert client.get(f"/media/images/{'a' * 1100}.jpg").status_code == 404


def test_nothing_tells_the_keys(bucket):
    assert default_storage.deconstruct() == ("cms.media_storage.BucketStorage", (), {})
    assert media_storage.BucketStorage().secret_key == "se/cret"  # read from the settings


@pytest.fixture
def page(bucket, tuotos):
    """A post whose picture has all its sizes."""
    page = tuotos.page(BlogPostPage, title="Kvartsi", lead_image=picture())
    work()
    return page


def test_readers_get_the_page_and_for_the_picture_a_sentence_that_nobody_keeps(page, server, client):
    image = page.lead_image.renditions.first()
    server.silence()
    assert "Kvartsi" in client.get(path_of(page)).content.decode()
    began = time.monotonic()
    answers = [client.get(image.url) for _time in range(20)]
    assert time.monotonic() - began < 10  # one wait for all, not one for each
    assert {answer.status_code for answer in answers} == {503}
    assert (answers[0]["Cache-Control"], answers[0]["Retry-After"]) == ("no-store", "10")
    swedish = client.get(image.url, headers={"Accept-Language": "sv"})
    assert "Filen kan inte hämtas just nu" in swedish.content.decode()


def test_a_page_whose_picture_has_no_sizes_yet_is_shown_without_it(bucket, server, tuotos, client):
    page = tuotos.page(BlogPostPage, title="Kvartsi", lead_image=picture())
    server.silence()
    for path in (path_of(page), "/fi/", "/fi/blogi/", "/fi/tuotokset/"):
        answer = client.get(path)
        assert answer.status_code == 200 and "Kvartsi" in answer.content.decode(), path
    server.wake()
    wait_until_it_answers()
    work()
    sizes = [image.url for image in page.lead_image.renditions.filter(filter_spec__endswith="format-webp")]
    content = client.get(path_of(page)).content.decode()
    assert sizes and any(url in content for url in sizes)


def test_the_admin_shows_lists_and_forms_while_the_bucket_is_silent(page, server, admin_client):
    things = {"wagtailimages": picture(), "wagtaildocs": document(), "wagtailmedia": recording()}
    server.silence()
    for name, thing in things.items():
        for address in (reverse(f"{name}:index"), reverse(f"{name}:edit", args=[thing.pk])):
            assert admin_client.get(address).status_code == 200, address


def png() -> bytes:
    file = BytesIO()
    Image.new("RGB", (60, 40), "#204030").save(file, "PNG")
    return file.getvalue()


ADD = {
    "wagtailimages:add": (CustomImage, "kuva.png", png(), {"alt_fi": "Kuva", "alt_sv": "Bild"}),
    "wagtaildocs:add": (CustomDocument, "raportti.txt", b"uusi", {}),
}


@pytest.mark.parametrize("name", ADD)
@pytest.mark.parametrize(
    ("language", "sentence"), [("fi", "tallennustila ei vastaa"), ("sv", "fillagringen inte svarar")]
)
def test_an_upload_is_told_in_a_sentence_and_what_was_written_stays(
    bucket, server, admin_client, admin_user, name, language, sentence
):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    model, file, content, fields = ADD[name]
    server.silence()
    form = {"title": "Kirjoitettu otsikko", "collection": 1, **fields, "file": SimpleUploadedFile(file, content)}
    answer = admin_client.post(reverse(name), form)
    content = answer.content.decode()
    assert answer.status_code == 200 and sentence in content and "Kirjoitettu otsikko" in content
    assert not model.objects.exists()


def test_a_recording_is_kept_in_the_form_too(bucket, server, admin_client):
    server.silence()
    upload = SimpleUploadedFile("elokuva.mp4", mp4())
    form = {"title": "Elokuva", "duration": 0, "collection": 1, "file": upload}
    answer = admin_client.post(reverse("wagtailmedia:add", args=["video"]), form)
    assert answer.status_code == 200 and "tallennustila ei vastaa" in answer.content.decode()
    assert not CustomMedia.objects.exists()


def test_a_file_waits_until_the_bucket_answers_again_and_is_read_then(bucket, server):
    file = CustomDocument.objects.create(title="R", file=ContentFile(make_pdf(FINNISH), name="r.pdf"))
    server.silence()
    work()
    file.refresh_from_db()
    assert (file.reading, file.findings) == ("waiting", [])
    server.wake()
    wait_until_it_answers()
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
    work()
    file.refresh_from_db()
    assert (file.reading, file.page_count) == ("done", 1)


def test_a_deleted_file_leaves_the_bucket_when_it_answers_again(bucket, server, tuotos):
    file = document()
    server.silence()
    file.delete()
    work()
    assert "remove_files" in DBTaskResult.objects.get(status="READY").task_path
    server.wake()
    wait_until_it_answers()
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
    work()
    assert bucket() == []


def test_a_silent_bucket_is_told_once(bucket, server, client, caplog):
    with caplog.at_level(logging.WARNING, logger="core.engines.breakers"):
        server.silence()
        for _time in range(5):
            with pytest.raises(StorageAway):
                default_storage.exists("x")
        server.wake()
        wait_until_it_answers()
    assert ["does not answer" in record.getMessage() for record in caplog.records] == [True, False]


def test_a_check_tells_of_a_bucket_that_is_not_there(bucket, settings):
    assert not [each for each in run_checks(include_deployment_checks=True) if each.id == "tuotos.W005"]
    options = {**settings.STORAGES["default"]["OPTIONS"], "bucket_name": "olematon"}
    settings.STORAGES = {**settings.STORAGES, "default": {**settings.STORAGES["default"], "OPTIONS": options}}
    assert [each for each in run_checks(include_deployment_checks=True) if each.id == "tuotos.W005"]


@pytest.mark.slow
def test_the_demo_can_be_built_in_a_bucket(bucket, tuotos, monkeypatch):
    monkeypatch.setattr(library, "build", lambda *_: None)  # its works have no files
    call_command("demo", verbosity=0)
    assert any(name.endswith(".vtt") for name in bucket())
    assert PublicationPage.objects.live().exists()

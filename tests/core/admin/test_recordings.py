"""What is no video and no audio is refused as one, whatever its name says; what is one tells its length."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from core.models import CustomMedia
from tests.core.files.recording_files import GENUINE, mp3, mp4, webm
from tests.factories.samples import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
HTML = b"<!doctype html><script>alert(1)</script>"
VIDEOS = ("mp4", "webm", "ogv", "mov")


@pytest.fixture
def add(admin_client):
    """Return a function that uploads a recording, as the admin's form does."""

    def add(ending, data, kind="", **fields):
        kind = kind or ("video" if ending in VIDEOS else "audio")
        form = {"title": "Tallenne", "duration": 0, "collection": Collection.get_first_root_node().pk, **fields}
        form["file"] = SimpleUploadedFile(f"tallenne.{ending}", data)
        return admin_client.post(reverse("wagtailmedia:add", args=[kind]), form)

    return add


@pytest.mark.parametrize("ending", GENUINE)
def test_recordings_are_accepted_and_pages_under_their_names_are_not(add, ending):
    refused = add(ending, HTML)
    assert refused.status_code == 200 and not CustomMedia.objects.exists()
    assert f"Tiedostoa ei voi lisätä: tallenne.{ending}." in refused.content.decode()
    assert add(ending, GENUINE[ending]).status_code == 302
    assert CustomMedia.objects.count() == 1


@pytest.mark.parametrize(
    "ending, data",
    [
        ("mp4", mp4()[:-100]),
        ("mp4", mp4()[:300]),
        ("mp4", mp4(kinds=())),
        ("mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(100)),
        ("webm", webm()[:-100]),
        ("webm", webm(kinds=())),
        ("webm", b"\x1a\x45\xdf\xa3" + bytes(100)),
        ("mp3", b"ID3\x04\x00\x00\x00\x00\x00\x00" + bytes(100)),
        ("opus", GENUINE["opus"][:60]),
        ("ogv", b"OggS" + bytes(100)),
        ("wav", b"RIFF\x24\x08\x00\x00WAVEfmt "),
        ("m4a", b"\x00\x00\x00\x20ftypM4A " + bytes(100)),
    ],
)
def test_what_begins_like_a_recording_and_is_none_is_refused(add, ending, data):
    answer = add(ending, data)
    assert answer.status_code == 200 and "tai se on vioittunut" in answer.content.decode()
    assert not CustomMedia.objects.exists()


def test_tags_before_the_sound_are_known(add):
    assert add("mp3", b"ID3\x04\x00\x00\x00\x00\x00\x00" + mp3()).status_code == 302


@pytest.mark.parametrize("ending, data", [("mp4", mp4(seconds=95)), ("webm", webm(seconds=95))])
def test_length_and_size_come_from_the_file(add, ending, data):
    add(ending, data)
    recording = CustomMedia.objects.get()
    assert (recording.duration, recording.width, recording.height) == (95, 640, 360)


def test_what_the_editor_says_stays(add):
    add("mp4", mp4(), duration=7, width=100, height=50)
    recording = CustomMedia.objects.get()
    assert (recording.duration, recording.width, recording.height) == (7, 100, 50)


def test_film_that_a_browser_recorded_and_does_not_tell_its_end_is_accepted(add):
    assert add("webm", webm(live=True)).status_code == 302


@pytest.mark.parametrize(
    "ending, kind, words",
    [
        ("mov", "video", ("HandBrake", "Asetukset &gt; Kamera &gt; Formaatit")),
        ("avi", "video", ("Sallitut muodot: MP4, WEBM, OGV",)),
        ("mp4", "audio", ("Se on video",)),
        ("mp3", "video", ("Se on äänite",)),
    ],
)
def test_strange_format_is_refused_once_in_our_words(add, ending, kind, words):
    html = add(ending, mp4(), kind=kind).content.decode()
    assert all(word in html for word in words)
    assert html.count("Tiedostoa ei voi lisätä") == 1 and "Tiedostopääte" not in html


def test_picture_of_a_video_must_be_a_picture(add):
    upload = SimpleUploadedFile("kuva.png", b"not a picture")
    answer = add("mp4", mp4(), thumbnail=upload)
    assert answer.status_code == 200 and "Se ei ole kuvatiedosto" in answer.content.decode()
    assert add("mp4", mp4(), thumbnail=picture().file.file).status_code == 302


def test_editor_is_told_of_the_same_recording(add, admin_client):
    add("mp4", mp4(), title_fi="Ensimmäinen")
    add("mp4", mp4(seconds=13), title_fi="Toinen")
    assert "on jo kirjastossa" not in admin_client.get(reverse("wagtailmedia:index")).content.decode()
    add("mp4", mp4(), title_fi="Kolmas")
    first = CustomMedia.objects.get(title="Ensimmäinen")
    html = admin_client.get(reverse("wagtailmedia:index")).content.decode()
    assert "Sama tallenne on jo kirjastossa: Ensimmäinen" in html
    assert reverse("wagtailmedia:edit", args=[first.pk]) in html

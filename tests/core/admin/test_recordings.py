"""What is no video and no audio is refused as one, whatever its name says."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from core.models import CustomMedia

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
HTML = b"<!doctype html><script>alert(1)</script>"
GENUINE = {
    "mp4": b"\x00\x00\x00\x18ftypmp42",
    "webm": b"\x1a\x45\xdf\xa3\x01\x00\x00\x00",
    "ogv": b"OggS\x00\x02\x00\x00",
    "m4a": b"\x00\x00\x00\x20ftypM4A ",
    "mp3": b"\xff\xfb\x90\x64\x00\x00\x00\x00",
    "ogg": b"OggS\x00\x02\x00\x00",
    "opus": b"OggS\x00\x02\x00\x00",
    "wav": b"RIFF\x24\x08\x00\x00WAVEfmt ",
}


@pytest.fixture
def add(admin_client):
    """Return a function that uploads a recording, as the admin's form does."""

    def add(ending, data):
        kind = "video" if ending in ("mp4", "webm", "ogv") else "audio"
        form = {"title": "Tallenne", "duration": 0, "collection": Collection.get_first_root_node().pk}
        form["file"] = SimpleUploadedFile(f"tallenne.{ending}", data)
        return admin_client.post(reverse("wagtailmedia:add", args=[kind]), form)

    return add


@pytest.mark.parametrize("ending", GENUINE)
def test_recordings_are_accepted_and_pages_under_their_names_are_not(add, ending):
    refused = add(ending, HTML)
    assert refused.status_code == 200 and not CustomMedia.objects.exists()
    assert f"Tiedostoa ei voi lisätä: tallenne.{ending}." in refused.content.decode()
    assert add(ending, GENUINE[ending] + b"\x00" * 100).status_code == 302
    assert CustomMedia.objects.count() == 1


def test_tags_before_the_sound_are_known(add):
    assert add("mp3", b"ID3\x04\x00\x00\x00\x00\x00\x00" + b"\x00" * 100).status_code == 302

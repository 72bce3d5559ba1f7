"""Captions become what browsers read, or are refused with a reason; a transcript is text without times."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.blocks.media import MediaBlock
from core.models import CustomMedia
from tests.core.files.recording_files import mp4

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
SRT = (
    "1\r\n00:00:01,000 --> 00:00:04,000\r\nHyvää päivää & <i>tervetuloa</i>\r\n\r\n"
    "2\r\n00:00:05,000 --> 00:00:07,000\r\nKiitos\r\n"
)
AS_VTT = (
    "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHyvää päivää &amp; <i>tervetuloa</i>\n\n"
    "00:00:05.000 --> 00:00:07.000\nKiitos\n"
)
STYLED = (
    "WEBVTT - otsikko\n\nSTYLE\n::cue { color: red }\n\nNOTE hei\n\n"
    "a\n00:01.000 --> 00:04.000 line:0\n<v Anna>Hyvää päivää\n"
)


@pytest.fixture
def save(admin_client):
    """Return a function that saves a recording with other captions or another transcript."""
    recording = CustomMedia.objects.create(title="Elokuva", type="video", file=ContentFile(mp4(), "elokuva.mp4"))

    def save(**fields):
        form = {"title": "Elokuva", "duration": 12, "collection": recording.collection_id, **fields}
        answer = admin_client.post(reverse("wagtailmedia:edit", args=[recording.pk]), form)
        recording.refresh_from_db()
        return answer, recording

    return save


def captions(data: bytes, name="tekstit.srt"):
    return SimpleUploadedFile(name, data)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
@pytest.mark.parametrize("name", ["tekstit.srt", "tekstit.VTT"])
def test_srt_becomes_webvtt_whatever_its_letters(save, charset, name):
    _answer, recording = save(captions_fi=captions(SRT.encode(charset), name))
    assert recording.captions_fi.name.endswith(".vtt")
    assert recording.captions_fi.read().decode() == AS_VTT


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_webvtt_stays_as_it_is_in_utf_8(save, charset):
    _answer, recording = save(captions_sv=captions(STYLED.encode(charset), "texter.vtt"))
    assert recording.captions_sv.read().decode() == STYLED


def test_times_with_commas_are_mended(save):
    data = b"WEBVTT\n\n00:00:01,000 --> 00:00:04,000\nHei, hei\n"
    _answer, recording = save(captions_fi=captions(data, "tekstit.vtt"))
    assert recording.captions_fi.read() == b"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHei, hei\n"


@pytest.mark.parametrize(
    "data, name, words",
    [
        (b"Hei vaan\n", "tekstit.vtt", "jonka ensimmäinen rivi on WEBVTT"),
        (b"WEBVTT\n\nHei vaan\n", "tekstit.vtt", "ei ole tekstejä, joilla on ajat"),
        (b"\n \n", "tekstit.vtt", "Tiedosto on tyhjä"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "tekstit.vtt", "ei ole tekstitiedosto"),
        (b"WEBVTT\n\n", "tekstit.srt", "ei ole tekstejä, joilla on ajat"),
        (b"[Script Info]\n", "tekstit.ass", "Tallenna se WebVTT-muodossa (.vtt) tai SRT-muodossa (.srt)"),
    ],
)
def test_captions_that_no_browser_shows_are_refused_once_with_a_reason(save, data, name, words):
    answer, recording = save(captions_fi=captions(data, name))
    html = answer.content.decode()
    assert answer.status_code == 200 and not recording.captions_fi
    assert words in html and html.count(f"Tekstitystä ei voi lisätä: {name}") == 1


def test_pasted_captions_become_a_transcript_without_times(save):
    pasted = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hei kaikille\n\n00:02.000 --> 00:04.000\n<v Anna>ja tervetuloa.\n\n"
        "00:09.000 --> 00:10.000\n<v Pekka>Kiitos &amp; hei.\n"
    )
    _answer, recording = save(transcript_fi=pasted, transcript_sv=SRT)
    assert recording.transcript_fi == "Anna: Hei kaikille ja tervetuloa.\n\nPekka: Kiitos & hei."
    assert recording.transcript_sv == "Hyvää päivää & tervetuloa Kiitos"


def test_transcript_with_an_arrow_stays_as_it_is(save):
    _answer, recording = save(transcript_fi="A --> B\n\nja niin edelleen")
    assert recording.transcript_fi.replace("\r\n", "\n") == "A --> B\n\nja niin edelleen"


def test_captions_pasted_into_a_story_lose_their_times_too():
    block = MediaBlock()
    value = {"title": "Puhe", "media": None, "url": "https://youtu.be/aaaaaaaaaaa", "transcript": SRT}
    assert block.clean(block.to_python(value))["transcript"] == "Hyvää päivää & tervetuloa Kiitos"

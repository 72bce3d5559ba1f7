"""Recordings that were there before they were looked into are taken up by the worker."""

import pytest
from django.core.files.base import ContentFile

from core.models import CustomMedia
from core.worker import recordings, scheduler
from tests.core.files.recording_files import mp4
from tests.factories import work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]
SRT = "1\n00:00:01,000 --> 00:00:02,000\nHyvää päivää\n"
VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHyvää päivää\n"


def recording(**captions):
    files = {name: ContentFile(data, "tekstit.vtt") for name, data in captions.items()}
    return CustomMedia.objects.create(title="x", type="video", file=ContentFile(mp4(), "x.mp4"), **files)


def test_captions_become_what_browsers_read_and_the_old_ones_leave_the_disk():
    media = recording(captions_fi=SRT.encode("windows-1252"), captions_sv=VTT.encode())
    old, kept = media.captions_fi.name, media.captions_sv.name
    recordings.take_up()
    work()
    media.refresh_from_db()
    assert media.captions_fi.read().decode() == VTT and media.captions_sv.name == kept
    assert not media.captions_fi.storage.exists(old)


def test_captions_that_nobody_can_read_stay():
    media = recording(captions_fi=b"Hei vaan\n")
    recordings.take_up()
    media.refresh_from_db()
    assert media.captions_fi.read() == b"Hei vaan\n"


def test_each_recording_is_looked_at_once_and_a_lost_one_too(django_assert_num_queries):
    whole, lost = recording(), recording()
    lost.file.storage.delete(lost.file.name)
    recordings.take_up()
    whole.refresh_from_db()
    assert len(whole.file_hash) == 40
    with django_assert_num_queries(1):
        recordings.take_up()


def test_it_is_one_of_the_jobs():
    assert "take up recordings" in [job.name for job in scheduler.JOBS]

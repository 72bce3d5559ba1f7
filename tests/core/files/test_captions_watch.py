"""A recording may lack its words for 14 days from the day on which readers could open it first."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from core.admin.waiting import ROWS
from core.files.recordings import watch
from core.models import CustomMedia, LinkUse
from core.outgoing.collecting import note_page
from core.proofreading import proofread
from events.models import EventPage
from tests.factories import edit, path_of, translate
from tests.factories.samples import block

pytestmark = pytest.mark.django_db


@pytest.fixture
def recording(db):
    return CustomMedia.objects.create(title="Tallenne", type="video", file="tallenne.mp4", duration=1)


def shown(recording, days):
    """Say that readers could open a recording first so many days ago."""
    CustomMedia.objects.filter(pk=recording.pk).update(shown_at=timezone.now() - timedelta(days=days))
    recording.refresh_from_db()
    return recording


def late(user) -> int:
    (row,) = [row for row in ROWS if row.name == "late_recordings"]
    return row.find(user).count()


def test_count_begins_with_the_first_publishing_and_not_again(tuotos, recording):
    page = tuotos.page(EventPage, date="2026-01-01", recording=recording, live=False)
    recording.refresh_from_db()
    assert recording.shown_at is None and recording.words_due_on is None
    page.get_latest_revision().publish()
    recording.refresh_from_db()
    first = recording.shown_at
    assert recording.words_due_on == timezone.localdate() + timedelta(days=14) and not recording.is_late
    tuotos.page(EventPage, date="2026-01-02", recording=recording)
    recording.refresh_from_db()
    assert recording.shown_at == first


@pytest.mark.parametrize(("days", "is_late"), [(0, False), (14, False), (15, True)])
def test_last_day_is_not_late_and_the_next_one_is(recording, admin_user, days, is_late):
    recording = shown(recording, days)
    assert watch.days_left(recording) == 14 - days
    assert recording.is_late is is_late and late(admin_user) == int(is_late)


def test_words_end_the_watch(recording, admin_user):
    recording = shown(recording, 30)
    recording.captions_sv.save("t.vtt", ContentFile(b"WEBVTT\n"))
    assert recording.words_due_on is None and late(admin_user) == 0


@pytest.mark.parametrize(
    ("days", "kind", "finnish", "swedish"),
    [
        (0, "video", "Tallenteen tekstitys valmistuu viimeistään", "Inspelningen textas senast"),
        (15, "video", "Tallenteessa ei ole vielä tekstitystä.", "Inspelningen är inte textad ännu."),
        (0, "audio", "Tallenteen tekstivastine valmistuu viimeistään", "Inspelningen får en textversion senast"),
        (15, "audio", "Tallenteella ei ole vielä tekstivastinetta.", "Inspelningen har ingen textversion ännu."),
    ],
)
def test_page_says_when_words_come(tuotos, client, recording, days, kind, finnish, swedish):
    CustomMedia.objects.filter(pk=recording.pk).update(type=kind)
    page = tuotos.page(EventPage, date="2026-01-01", recording=recording)
    twin = translate(page)
    shown(recording, days)
    assert finnish in client.get(path_of(page)).content.decode()
    assert swedish in client.get(path_of(twin)).content.decode()


def test_editor_sees_the_days_in_the_list_in_its_filter_and_in_the_form(tuotos, admin_client, recording):
    other = CustomMedia.objects.create(title="Uusi", type="video", file="uusi.mp4", duration=1)
    page = tuotos.page(EventPage, date="2026-01-01", recording=recording)
    shown(recording, 16)
    shown(other, 13)
    address = reverse("recordings_lacking")
    content = admin_client.get(address).content.decode()
    assert "2 päivää myöhässä" in content and "1 päivä jäljellä" in content
    content = admin_client.get(f"{address}?lacks_what=late").content.decode()
    assert "Tallenne" in content and "Uusi" not in content
    assert "14 päivän määräaika on mennyt." in str(proofread(EventPage.objects.get(pk=page.pk)))


def elsewhere(user) -> list[str]:
    (row,) = [row for row in ROWS if row.name == "recordings_elsewhere"]
    return sorted(row.find(user).values_list("path", flat=True))


@pytest.mark.parametrize(
    ("language", "left", "late_by"),
    [("fi", "4 päivää jäljellä", "2 päivää myöhässä"), ("sv", "4 dagar kvar", "2 dagar för sent")],
)
def test_recordings_in_other_services_stand_in_the_list_with_their_days(
    tuotos, admin_client, admin_user, language, left, late_by
):
    UserProfile.objects.create(user=admin_user, preferred_language=language)
    film = block("media", {"title": "Esitys", "media": None, "url": "https://youtu.be/aaaaaaaaaaa", "transcript": ""})
    event = tuotos.page(EventPage, title="Webinaari", date="2026-01-01", recording_url="https://vimeo.com/12345678")
    edit(event, body=[film])
    note_page(EventPage.objects.get(pk=event.pk))
    places = elsewhere(admin_user)
    assert places[1] == "recording_url" and places[0].endswith(".url")
    LinkUse.objects.filter(path="recording_url").update(wordless_since=timezone.now() - timedelta(days=10))
    LinkUse.objects.exclude(path="recording_url").update(wordless_since=timezone.now() - timedelta(days=16))
    page = admin_client.get(reverse("recordings_lacking")).content.decode()
    assert left in page and late_by in page and "#:w:contentpath=recording_url" in page
    assert late_by in admin_client.get("/admin/").content.decode()
    edit(event, recording_has_captions=True, body=[block("media", {**film["value"], "has_captions": True})])
    note_page(EventPage.objects.get(pk=event.pk))
    assert elsewhere(admin_user) == []
    edit(event, recording_has_captions=False, body=[block("media", {**film["value"], "transcript": "Hei."})])
    note_page(EventPage.objects.get(pk=event.pk))
    assert elsewhere(admin_user) == ["recording_url"]


def test_publishing_tells_of_a_recording_elsewhere_without_captions(tuotos):
    event = tuotos.page(EventPage, date="2026-01-01", recording_url="https://vimeo.com/12345678")
    assert "recording_url" in {remark.path for remark in proofread(event)}
    event.recording_has_captions = True
    assert "recording_url" not in {remark.path for remark in proofread(event)}

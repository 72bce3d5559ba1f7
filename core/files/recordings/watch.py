"""The words of a recording are there within 14 days of the day on which readers could open it first (306/2019)."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

DAYS = timedelta(days=14)
NO_CAPTIONS = Q(type="video", captions_fi="", captions_sv="")
NO_TRANSCRIPT = Q(type="audio", transcript_fi="", transcript_sv="")


def late() -> Q:
    """Return the condition that a recording has stood without its words for too long."""
    return (NO_CAPTIONS | NO_TRANSCRIPT) & Q(shown_at__lt=first_in_time())


def first_in_time():
    """Return the moment since which a recording may have lacked its words."""
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) - DAYS


def is_wordless(recording) -> bool:
    """Whether a video has no captions, or an audio recording no transcript, in any language."""
    name = "captions" if recording.type == "video" else "transcript"
    return not any(getattr(recording, f"{name}_{language}") for language in ("fi", "sv"))


def due_on(recording):
    """Return the last day on which a recording may lack its words; None where it has them, or nobody has seen it."""
    if recording.shown_at is None or not is_wordless(recording):
        return None
    return timezone.localtime(recording.shown_at).date() + DAYS


def days_left(recording) -> int | None:
    """Return how many days are left, less than nothing for a recording that is late."""
    return days_from(recording.shown_at) if due_on(recording) else None


def days_from(shown_at) -> int:
    """Return how many days are left of those that began when readers could open something."""
    return (timezone.localtime(shown_at).date() + DAYS - timezone.localdate()).days


def note_shown(recordings):
    """Begin the count of recordings, given as a set, that readers can open from now on."""
    recordings.filter(shown_at=None).update(shown_at=timezone.now())

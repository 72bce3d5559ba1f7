"""A full page of the type, for the tests that go through all page types: see `tests.factories.samples`."""

from datetime import timedelta

from django.utils import timezone

from core.models import Place


def fields_of(model) -> dict:
    today = timezone.localdate()
    return {
        "date": today + timedelta(days=7),
        "start_time": "12:00",
        "end_time": "16:00",
        "place": Place.objects.create(name_fi="Myllypuron kampus", name_sv="Campus Kvarnbäcken", city_fi="Helsinki"),
        "is_online": True,
        "online_service": "Zoom",
        "online_url": "https://zoom.example/j/1",
        "accessibility": "Puhe tekstitetään.",
        "registration_url": "https://example.org/ilmo",
        "event_status": "rescheduled",
        "previous_date": today + timedelta(days=3),
        "status_note": "Uusi aika.",
    }

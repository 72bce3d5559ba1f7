"""A full page of the type, for the tests that go through all page types: see `tests.factories.samples`."""

from django.utils import timezone


def fields_of(model) -> dict:
    return {
        "date": timezone.localdate(),
        "elsewhere_url": "https://example.org/blogi",
        "elsewhere_site": "Tikissä",
    }

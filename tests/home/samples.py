"""A full page of each type, for the tests that go through all page types: see `tests.factories.samples`."""

from django.utils import timezone

from home.models import ContentPage, MediaHitPage, OperatingModelPage, ServicePage, StatementPage


def fields_of(model) -> dict:
    return {
        ContentPage: {"shows_project": True},
        ServicePage: {
            "for_whom": "Työtä hakeville",
            "opening_hours": "ti 10–12",
            "price": "maksuton",
            "how_to_come": "Metrolla",
            "contact_email": "kulma@example.org",
        },
        OperatingModelPage: {
            "core_idea": "Harjoitellaan yhdessä",
            "preconditions": "Kaksi ohjaajaa",
            "region": "Uusimaa",
        },
        StatementPage: {
            "grade": "most",
            "examined": "Näppäimistöllä ja ruudunlukijalla",
            "reviewed_on": timezone.localdate(),
            "faults": [("fault", {"part": "Kartat", "fault": "Ei nimiä", "reason": "to-mend", "instead": "Lista"})],
        },
        MediaHitPage: {
            "date": timezone.localdate(),
            "elsewhere_url": "https://example.org/juttu",
            "elsewhere_site": "Yritysmaailma",
        },
    }[model]

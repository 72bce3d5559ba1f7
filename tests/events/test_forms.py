"""The edit form of an event."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_new_event_is_held_in_the_language_it_is_written_in(tuotos, admin_client, language):
    parent = getattr(tuotos, language)["events"]
    form = admin_client.get(reverse("wagtailadmin_pages:add", args=["events", "eventpage", parent.pk])).context["form"]
    assert form["spoken_language"].value() == language

"""A page tells when it was last changed, where its own day does not tell as much."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from blog.models import BlogPostPage
from events.models import EventPage
from home.models import ServicePage
from publications.models import PublicationPage
from tests.factories import edit, path_of, translate

pytestmark = pytest.mark.django_db
TERMS = {"fi": "<dt>Sivu päivitetty</dt>", "sv": "<dt>Sidan uppdaterad</dt>"}


def told(client, page) -> str:
    """Return the day that a page tells; "" where it tells none."""
    _before, term, after = client.get(path_of(page)).content.decode().partition(TERMS[page.locale.language_code])
    return after.partition("<dd>")[2].partition("</dd>")[0] if term else ""


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (BlogPostPage, {}),
        (PublicationPage, {"year": 2023}),
        (EventPage, {"date": date(2022, 3, 12)}),
    ],
)
def test_a_changed_page_says_when_in_both_languages(tuotos, client, model, fields):
    page = tuotos.page(model, **fields)
    twin = translate(page, title="Rubrik")
    assert told(client, page) == told(client, twin) == "", "as new as the work"
    before = timezone.now() - timedelta(days=30)
    for one in (page, twin):
        model.objects.filter(pk=one.pk).update(first_published_at=before, date=fields.get("date", before.date()))
        edit(model.objects.get(pk=one.pk), intro="Toisin")
    today = date_format(timezone.localdate())
    assert told(client, page) == told(client, twin) == today


def test_a_service_has_no_other_day(tuotos, client):
    page = tuotos.page(ServicePage)
    twin = translate(page, title="Tjänst")
    assert told(client, page) == told(client, twin) == date_format(timezone.localdate())

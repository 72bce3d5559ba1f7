"""A year that cannot be is refused at its field in clear words; what was typed stays."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models.outputs import YEARS_AHEAD
from events.models import EventPage
from publications.models import PublicationPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("year", "words"), [(0, "neljällä numerolla"), (23, "neljällä numerolla"), (3000, "liian kaukana")]
)
def test_year_that_cannot_be_is_told_at_its_field(tuotos, year, words):
    page = tuotos.page(PublicationPage)
    page.year = year
    with pytest.raises(ValidationError) as told:
        page.clean()
    assert words in told.value.message_dict["year"][0] and page.year == year


def test_date_far_ahead_is_told_at_the_date(tuotos):
    page = tuotos.page(EventPage, date="2026-03-12")
    page.date = timezone.localdate().replace(year=3000, day=1)
    with pytest.raises(ValidationError) as told:
        page.clean()
    assert "date" in told.value.message_dict


def test_year_in_which_a_work_may_appear_passes(tuotos):
    page = tuotos.page(PublicationPage)
    page.year = timezone.localdate().year + YEARS_AHEAD
    page.clean()

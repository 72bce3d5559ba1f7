"""When an event is over: every shape of date and time, in Finnish time, also over the change of clocks."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from events.formats import when
from events.models import EventPage
from events.times import HELSINKI, ends_at


def test_day_without_times_is_over_when_the_day_is():
    assert ends_at(date(2026, 3, 12), None, None) == datetime(2026, 3, 13, tzinfo=HELSINKI)


def test_several_days_are_over_after_the_last():
    assert ends_at(date(2026, 3, 12), date(2026, 3, 13), None) == datetime(2026, 3, 14, tzinfo=HELSINKI)


def test_event_with_an_end_time_is_over_then():
    assert ends_at(date(2026, 3, 12), None, time(15, 30)) == datetime(2026, 3, 12, 15, 30, tzinfo=HELSINKI)
    assert ends_at(date(2026, 3, 12), date(2026, 3, 13), time(12)) == datetime(2026, 3, 13, 12, tzinfo=HELSINKI)


def test_summer_and_winter_time_are_finnish():
    winter, summer = (ends_at(date(2026, 3, day), None, time(12)) for day in (28, 29))
    assert winter.astimezone(UTC).hour == 10 and summer.astimezone(UTC).hour == 9
    midnights = [ends_at(date(2026, 10, day), None, None).astimezone(UTC) for day in (24, 25)]
    assert midnights[1] - midnights[0] == timedelta(hours=25)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"date": date(2026, 3, 12), "end_date": date(2026, 3, 11)}, "end_date"),
        ({"date": date(2026, 3, 12), "end_time": time(12)}, "start_time"),
        ({"date": date(2026, 3, 12), "start_time": time(13), "end_time": time(12)}, "end_time"),
    ],
)
def test_times_that_cannot_be_are_refused_beside_their_field(fields, wrong):
    with pytest.raises(ValidationError) as caught:
        EventPage(title="Tapahtuma", slug="tapahtuma", **fields).clean()
    assert wrong in caught.value.message_dict


@pytest.mark.django_db
def test_overnight_event_of_two_days_is_allowed():
    event = EventPage(
        title="Yö", slug="yo", date=date(2026, 3, 12), start_time=time(22), end_date=date(2026, 3, 13), end_time=time(6)
    )
    event.clean()
    assert event.ends_at == datetime(2026, 3, 13, 6, tzinfo=HELSINKI) and event.year == 2026


def test_last_day_that_a_calendar_has_is_no_error():
    assert ends_at(date.max, None, None).date() == date.max


@pytest.mark.django_db
def test_date_with_a_year_of_three_digits_is_told_beside_the_date(tuotos):
    with pytest.raises(ValidationError) as error:
        tuotos.page(EventPage, date=date(999, 3, 12))
    assert set(error.value.error_dict) == {"date"}


WRONG = [
    ({"start_time": time(13), "end_time": time(12)}, "end_time", "päättyy, ennen kuin", "slutar innan"),
    ({"date": date(2026, 3, 29), "start_time": time(3, 30)}, "start_time", "kelloja siirretään", "klockan ställs"),
    ({"date": date(1900, 1, 1)}, "date", "liian kaukana menneisyydessä", "för långt tillbaka"),
    ({"end_date": date(2999, 1, 1)}, "end_date", "liian kaukana tulevaisuudessa", "för långt fram"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("fields", "field", "finnish", "swedish"), WRONG)
def test_what_is_wrong_with_a_time_is_told_in_both_languages(fields, field, finnish, swedish):
    for language, words in (("fi", finnish), ("sv", swedish)):
        with override(language):
            with pytest.raises(ValidationError) as caught:
                EventPage(title="Tapahtuma", slug="tapahtuma", **{"date": date(2026, 3, 12), **fields}).clean()
            assert words in str(caught.value.message_dict[field]).casefold()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fi", "su_20.12.2026 klo_13.30_– ti_22.12.2026 klo_16"),
        ("sv", "sö_20.12.2026 kl._13.30_– ti_22.12.2026 kl._16"),
    ],
)
def test_lines_end_only_before_a_clock_and_between_two_days(language, told):
    event = EventPage(date=date(2026, 12, 20), end_date=date(2026, 12, 22), start_time=time(13, 30), end_time=time(16))
    with override(language):
        assert when(event) == told.replace("_", "\xa0")

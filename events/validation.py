"""What cannot be true of the times of an event, in words at the field."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.outputs import YEARS_AHEAD
from events.times import is_left_out

ENDS_TOO_EARLY = _(
    "The event ends before it starts. Check the times. If it goes on after midnight, give the last day too."
)
NO_SUCH_TIME = _("There is no such time on this day: the clock goes from 3 to 4 at once. Check the time.")


EARLIEST = 100  # years ago; an earlier one is a slip of the finger


def check_taking_part(event):
    """Raise ValidationError where what is told of taking part does not fit together."""
    if (event.online_url or event.online_service) and not event.is_online:
        raise ValidationError({"is_online": _("Tick this too, or take the online service and its link away.")})
    if event.is_free and event.price:
        raise ValidationError({"price": _("The event is marked as free of charge. Choose one of the two.")})
    opens, closes = event.registration_starts_on, event.registration_ends_on
    if opens and closes and closes < opens:
        raise ValidationError({"registration_ends_on": _("Registration closes before it opens. Check the dates.")})


def check_times(event):
    """Raise ValidationError where an event ends before it starts, or a time does not exist."""
    day, last = event.date, event.end_date
    if day and day.year < timezone.localdate().year - EARLIEST:
        raise ValidationError({"date": _("Check the year: it is too far back.")})
    if last and last.year > timezone.localdate().year + YEARS_AHEAD:
        raise ValidationError({"end_date": _("Check the year: it is too far ahead.")})
    if day and last and last < day:
        raise ValidationError({"end_date": _("The last day is before the first. Check the dates.")})
    if event.end_time and not event.start_time:
        raise ValidationError({"start_time": _("Write when the event starts, or leave out when it ends.")})
    if event.end_time and last in (None, day) and event.end_time <= event.start_time:
        raise ValidationError({"end_time": ENDS_TOO_EARLY})
    for name, when in (("start_time", day), ("end_time", last or day)):
        clock = getattr(event, name)
        if when and clock and is_left_out(when, clock):
            raise ValidationError({name: NO_SUCH_TIME})

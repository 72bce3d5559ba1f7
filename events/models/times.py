from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from core.titles import with_remark
from events.formats import day_of, days, hours_of_days, when
from events.times import ends_at
from events.validation import check_times


class HeldAtATime(models.Model):
    """When an event is held, and whether it is."""

    STATUSES = [
        ("scheduled", pgettext_lazy("event", "as planned")),
        ("cancelled", pgettext_lazy("event", "cancelled")),
        ("postponed", pgettext_lazy("event", "postponed")),
        ("rescheduled", pgettext_lazy("event", "rescheduled")),
    ]
    start_time = models.TimeField(_("starts at"), null=True, blank=True, help_text=_("In the form 13.30, if known."))
    end_date = models.DateField(_("last day"), null=True, blank=True, help_text=_("Only for an event of several days."))
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    ends_at = models.DateTimeField(null=True, editable=False, db_index=True)
    event_status = models.CharField(
        pgettext_lazy("event", "status"), max_length=20, choices=STATUSES, default="scheduled"
    )
    status_note = models.CharField(
        _("more about a change"),
        max_length=300,
        blank=True,
        help_text=_("Why the event is cancelled or postponed, or when the new time is told."),
    )
    previous_date = models.DateField(
        _("earlier date"), null=True, blank=True, help_text=_("The old date of an event that has a new one.")
    )

    class Meta:
        abstract = True

    def clean(self):
        """The end follows the start; the moment when the event is over is worked out for the lists."""
        super().clean()
        check_times(self)
        self._keep_earlier_date()
        is_set = self.date and self.event_status != "postponed"  # what waits for a new time is not over
        self.ends_at = ends_at(self.date, self.end_date, self.end_time) if is_set else None

    def _keep_earlier_date(self):
        """Keep the date that readers were told, of an event that has a new one now."""
        if self.event_status == "rescheduled" and not self.previous_date and self.pk:
            told = type(self).objects.filter(pk=self.pk, live=True).exclude(date=self.date).first()
            self.previous_date = told.date if told else None

    @property
    def when(self) -> str:
        """When the event is held. An event that is not held then says so; no old time stands for a new one."""
        planned = when(self)
        if planned and self.event_status == "postponed":
            return gettext("new time later")
        if planned and self.event_status == "cancelled":
            return gettext("%(when)s, cancelled") % {"when": planned}
        return planned

    @property
    def planned(self) -> str:
        """When the event was to be held, whatever became of it."""
        return when(self)

    @property
    def previous_day(self) -> str:
        """The day that readers were told before, with its weekday."""
        return day_of(self.previous_date) if self.previous_date else ""

    @property
    def days(self) -> str:
        """The days without their year, as the list of coming events has them: 12.–14.3."""
        return days(self)

    @property
    def hours(self) -> str:
        """What that list tells beside the days: 2027, perjantai klo 9–11.30."""
        return hours_of_days(self)

    @property
    def heading(self) -> str:
        """The title; of an event that is not held as it was told, with that before it."""
        return with_remark(super().heading, self.standing_remark if self.is_off else "")

    @property
    def is_over(self) -> bool:
        return bool(self.ends_at and self.ends_at <= timezone.now())

    @property
    def is_off(self) -> bool:
        """Whether the event is cancelled or postponed: people must not come."""
        return self.event_status in {"cancelled", "postponed"}

    @property
    def standing_remark(self) -> str:
        """Whether the event is cancelled, postponed or rescheduled."""
        return self.get_event_status_display() if self.event_status != "scheduled" else ""

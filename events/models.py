from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.cache import keys
from core.cache.reading import declared
from core.fields import FileKey
from core.languages import active_language
from core.lists.filters import OutputFilterForm
from core.lists.listing import Listing
from core.models import IndexPage, OutputPage
from core.page_types import CitationTypes, Kind, SearchFact
from core.sites.trees import site_of
from core.works.panels import DemandedPanel
from events.facts import event_facts
from events.formats import hours_of_day, when
from events.forms import EventPageForm
from events.querysets import EventManager
from events.schema import schema_of
from events.times import ends_at


class EventIndexPage(IndexPage):
    """Coming events, and the archive of past ones by year."""

    list_titles = {"fi": "Tapahtumat", "sv": "Evenemang"}
    starts_in_menu = True

    content_panels = IndexPage.content_panels
    subpage_types = ["events.EventPage"]

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def get_context(self, request, *args, **kwargs):
        events = EventPage.objects.listed().in_site(site_of(request)).one_for_each_work(active_language())
        hangs_on = [keys.kind(EventPage, site_of(request).pk)]
        listing = Listing(events.past().for_list(), request, OutputFilterForm, keys=hangs_on)
        with declared(*hangs_on):
            coming = [] if listing.is_filtered else list(events.coming().for_entries())
        return {**super().get_context(request, *args, **kwargs), "listing": listing, "coming": coming}


class EventPage(OutputPage):
    """Something that is held at a time, on site or online or both."""

    kind = Kind(
        key="event",
        name=_("Event"),
        plural=_("Events"),
        icon="event",
        counted=ngettext_lazy("%(text)s event", "%(text)s events", "number"),
        add=_("Add an event"),
    )
    citation_types = CitationTypes(csl="event", schema="Event")

    STATUSES = [
        ("scheduled", pgettext_lazy("event", "as planned")),
        ("cancelled", pgettext_lazy("event", "cancelled")),
        ("postponed", pgettext_lazy("event", "postponed")),
        ("rescheduled", pgettext_lazy("event", "rescheduled")),
    ]
    TYPES = [
        ("seminar", _("seminar")),
        ("training", _("training")),
        ("workshop", _("workshop")),
        ("lecture", _("lecture")),
        ("meeting", pgettext_lazy("event", "meeting")),
        ("webinar", _("webinar")),
        ("other", _("other event")),
    ]
    event_type = models.CharField(pgettext_lazy("event", "type"), max_length=20, choices=TYPES, default="other")
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
    place = models.ForeignKey(
        "core.Place",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
        help_text=_("Empty when the event is only online."),
    )
    room = models.CharField(_("room"), max_length=150, blank=True)
    is_online = models.BooleanField(_("can be joined online"), default=False)
    online_service = models.CharField(_("online service"), max_length=100, blank=True, help_text=_("For example: Zoom"))
    online_url = models.URLField(_("joining link"), max_length=1000, blank=True)
    hides_online_url = models.BooleanField(_("hide the joining link when the event is over"), default=True)
    spoken_language = models.CharField(
        _("language of the event"),
        max_length=10,
        choices=[("fi", _("Finnish")), ("sv", _("Swedish")), ("fi-sv", _("Finnish and Swedish")), ("en", _("English"))],
        default="fi",
    )
    accessibility = models.TextField(
        _("captioning, interpreting and other accessibility"),
        blank=True,
        help_text=_("Speech-to-text, sign language, induction loop. The place tells its own accessibility."),
    )
    registration_url = models.URLField(_("address for registration"), max_length=1000, blank=True)
    registration_ends_on = models.DateField(_("register by"), null=True, blank=True)
    recording = FileKey(
        "core.CustomMedia",
        verbose_name=_("recording"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    recording_url = models.URLField(_("recording elsewhere"), max_length=1000, blank=True)

    objects = EventManager()

    content_panels = [
        *OutputPage.content_panels,
        FieldRowPanel([DemandedPanel("date"), "start_time"]),
        FieldRowPanel(["end_date", "end_time"]),
        FieldPanel("place"),
        FieldRowPanel(["is_online", "online_service"]),
        FieldPanel("online_url"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldRowPanel(["event_status", "previous_date"]), FieldPanel("status_note")],
            heading=_("If something changes"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(["event_type", "spoken_language"]),
                FieldPanel("room"),
                FieldPanel("accessibility"),
                FieldRowPanel(["registration_url", "registration_ends_on"]),
                FieldPanel("hides_online_url"),
            ],
            heading=_("More about taking part"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("recording"), FieldPanel("recording_url")], heading=_("Recording"), classname="collapsed"
        ),
        OutputPage.files_panel,
        OutputPage.contributors_panel,
        OutputPage.topics_panel,
        *OutputPage.more_panels,
    ]
    search_fields = [
        *OutputPage.search_fields,
        index.SearchField("status_note"),
        index.SearchField("accessibility"),
        index.RelatedFields("place", [index.SearchField("name_fi"), index.SearchField("name_sv")]),
    ]
    base_form_class = EventPageForm
    parent_page_types = ["events.EventIndexPage"]
    entry_template = "events/entry.html"
    entry_relations = ["place"]
    page_relations = [*OutputPage.page_relations, "place", "recording"]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def clean(self):
        """The end follows the start; the moment when the event is over is worked out for the lists."""
        super().clean()
        if self.date and self.end_date and self.end_date < self.date:
            raise ValidationError({"end_date": _("The last day is before the first. Check the dates.")})
        if self.end_time and not self.start_time:
            raise ValidationError({"start_time": _("Write when the event starts, or leave out when it ends.")})
        same_day = self.end_date in (None, self.date)
        if self.end_time and same_day and self.end_time <= self.start_time:
            raise ValidationError({"end_time": _("The event ends before it starts. Check the times.")})
        self.ends_at = ends_at(self.date, self.end_date, self.end_time) if self.date else None

    def full_clean(self, *args, **kwargs):
        """A published event has a date; a draft may lack one."""
        super().full_clean(*args, **kwargs)
        if self.live and self.date is None and self.state == self.PUBLISHED:
            raise ValidationError({"date": _("Write the date of the event.")})

    def get_schema(self) -> dict:
        return schema_of(self)

    def get_search_facts(self) -> Iterable[SearchFact]:
        """Its last day, its type, its room, and whether it is online, too."""
        yield from super().get_search_facts()
        yield from event_facts(self)

    @property
    def when(self) -> str:
        return when(self)

    @property
    def hours(self) -> str:
        """The times of the day: perjantai klo 9–11.30."""
        return hours_of_day(self)

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

    @property
    def takes_part(self) -> str:
        """How people take part: "on-site", "online", "hybrid" or ""."""
        if self.place_id and self.is_online:
            return "hybrid"
        return "on-site" if self.place_id else "online" if self.is_online else ""

    @property
    def shown_online_url(self) -> str:
        """The joining link, unless the event is over and the link is to be hidden then."""
        return "" if self.is_over and self.hides_online_url else self.online_url

    @property
    def registration_is_open(self) -> bool:
        ended = self.registration_ends_on and self.registration_ends_on < timezone.localdate()
        return bool(self.registration_url) and not (ended or self.is_over or self.is_off)

    @property
    def has_recording(self) -> bool:
        return bool(self.recording_id or self.recording_url)

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.blocks.media import CAPTIONS_HELP
from core.fields import FileKey
from core.models import OutputPage
from core.page_types import CitationTypes, Kind, SearchFact
from core.works.panels import DemandedPanel
from events.facts import event_facts
from events.forms import EventPageForm
from events.models.taking_part import TakenPartIn
from events.models.times import HeldAtATime
from events.querysets import EventManager
from events.ready_templates import EVENT
from events.schema import schema_of
from events.serving import WithCalendar


class EventPage(WithCalendar, HeldAtATime, TakenPartIn, OutputPage):
    """Something that is held at a time, on site or online or both."""

    takes_registrations = True
    kind = Kind(
        key="event",
        name=_("Event"),
        plural=_("Events"),
        icon="event",
        counted=ngettext_lazy("%(text)s event", "%(text)s events", "number"),
        add=_("Add an event"),
    )
    citation_types = CitationTypes(csl="event", schema="Event")

    own_to_a_work = frozenset({"event_status", "status_note", "online_url"})
    ready_templates = (EVENT,)

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
    recording = FileKey(
        "core.CustomMedia",
        verbose_name=_("recording"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    recording_url = models.URLField(_("recording elsewhere"), max_length=1000, blank=True)

    recording_has_captions = models.BooleanField(
        _("the recording elsewhere has captions"),
        default=False,
        help_text=CAPTIONS_HELP,
    )

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
                FieldPanel("registration_url"),
                FieldRowPanel(["registration_starts_on", "registration_ends_on"]),
                FieldRowPanel(["capacity", "is_free"]),
                FieldPanel("price"),
                FieldPanel("hides_online_url"),
            ],
            heading=_("More about taking part"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("recording"), FieldPanel("recording_url"), FieldPanel("recording_has_captions")],
            heading=_("Recording"),
            classname="collapsed",
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
    passing_addresses = frozenset({"online_url"})

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

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
    def has_recording(self) -> bool:
        return bool(self.recording_id or self.recording_url)

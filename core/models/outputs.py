from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import visibility
from core.blocks.story import StoryBlock
from core.fields import StreamField
from core.findable.facts import output_facts
from core.findable.subjects import output_subjects
from core.languages import Text
from core.models.pages import BasePage
from core.page_types import SearchFact
from core.works.dating import date_by_publishing
from core.works.page_forms import OutputPageForm
from core.works.querysets import OutputManager
from core.works.standing import is_overdue

YEARS_AHEAD = 100  # a later year is a slip of the finger


class OutputPage(BasePage):
    """Anything that a project brings out. One table for every list, relation, date and facet."""

    takes_easy_version = True

    ANNOUNCED, PUBLISHED, WITHDRAWN = visibility.ANNOUNCED, visibility.PUBLISHED, visibility.WITHDRAWN
    STATES = [
        (PUBLISHED, pgettext_lazy("state", "published")),
        (ANNOUNCED, pgettext_lazy("state", "announced")),
        (WITHDRAWN, pgettext_lazy("state", "withdrawn")),
    ]

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    date = models.DateField(_("date"), null=True, blank=True, db_index=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, db_index=True)
    series = models.ForeignKey(
        "core.Series",
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="outputs",
    )
    series_position = models.PositiveSmallIntegerField(
        _("position in the series"), null=True, blank=True, help_text=_("1 for the first part, 2 for the second.")
    )
    elsewhere_url = models.URLField(
        _("address elsewhere"),
        max_length=1000,
        blank=True,
        help_text=_("Where the work was published, when that is not here. The page then leads there."),
    )
    elsewhere_site = models.CharField(
        _("name of that site"), max_length=200, blank=True, help_text=_("For example: Theseus")
    )
    elsewhere_checked_on = models.DateField(_("address checked on"), null=True, blank=True)
    state = models.CharField(
        pgettext_lazy("output", "state"),
        max_length=10,
        choices=STATES,
        default=PUBLISHED,
        db_index=True,
        help_text=_("An announced output stands in lists without a link until you change this to published."),
    )
    expected_on = models.DateField(
        _("expected on"), null=True, blank=True, help_text=_("When an announced output is expected to appear.")
    )
    withdrawn_on = models.DateField(null=True, blank=True, editable=False)
    reason_fi = models.TextField(_("reason in Finnish"), blank=True, editable=False)
    reason_sv = models.TextField(_("reason in Swedish"), blank=True, editable=False)

    organisation = models.ForeignKey(
        "core.Organisation",
        verbose_name=_("organisation that edits"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The partners of this organisation may edit the work. Readers do not see it."),
    )

    page_relations = [*BasePage.page_relations, "series"]

    objects = OutputManager()

    contributors_panel = InlinePanel("contributors", heading=_("Contributors"), label=_("contributor"))
    topics_panel = InlinePanel("topics", heading=_("Topics"), label=_("topic"))
    files_panel = InlinePanel("files", heading=_("Files"), label=_("file"))
    elsewhere_panel = MultiFieldPanel(
        [FieldPanel("elsewhere_url"), FieldRowPanel(["elsewhere_site", "elsewhere_checked_on"])],
        heading=_("Published elsewhere"),
        classname="collapsed",
    )
    more_panels = [
        MultiFieldPanel(
            [
                FieldPanel("plain_summary"),
                FieldRowPanel(["series", "series_position"]),
                FieldPanel("state"),
                FieldPanel("expected_on"),
                FieldPanel("organisation", permission="core.change_project"),  # partners hand nothing on
            ],
            heading=_("More details"),
            classname="collapsed",
        ),
        InlinePanel("target_groups", heading=_("Target groups"), label=_("target group"), classname="collapsed"),
        InlinePanel(
            "related",
            panels=[PageChooserPanel("related", "core.OutputPage")],
            heading=_("Related outputs"),
            label=_("output"),
            help_text=_("Enter the relation here only: it shows at both ends."),
            classname="collapsed",
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.FilterField("state"),
        index.FilterField("year"),
    ]
    # The state belongs to the work: a twin cannot override it.
    override_translatable_fields = [
        SynchronizedField("state", overridable=False),
        SynchronizedField("expected_on", overridable=False),
        SynchronizedField("year", overridable=False),
        SynchronizedField("series_position", overridable=False),
        SynchronizedField("organisation", overridable=False),
    ]
    base_form_class = OutputPageForm
    is_creatable = False
    parent_page_types = []
    subpage_types = []

    class Meta:
        verbose_name = _("output")
        verbose_name_plural = _("outputs")

    @property
    def icon(self) -> str:
        """The drawn sign of the kind."""
        return self.kind.icon

    @property
    def is_elsewhere(self) -> bool:
        """Whether the work itself lives elsewhere: it has an address and no text here."""
        return bool(self.elsewhere_url and not self.body)

    @property
    def is_announced(self) -> bool:
        """Whether the work is still to come."""
        return self.state == self.ANNOUNCED

    @property
    def expected_day(self):
        """The day on which an announced work is expected; None when that is over, for it would mislead."""
        return None if is_overdue(self) else self.expected_on

    @property
    def updated_on(self):
        """The day on which readers got the page as it is now; None where that is the day of the work itself.

        A work that has neither day nor year, such as a service, always tells it: is this still so?
        """
        if self.is_announced or not self.last_published_at:
            return None
        first, last = (timezone.localdate(at) for at in (self.first_published_at, self.last_published_at))
        is_told = last == self.date or (last == first and (self.date or self.year))
        return None if is_told else last

    @property
    def newest_files(self) -> list:
        """The rows of files without their earlier versions."""
        return [row for row in self.files.all() if not row.is_former]

    @property
    def former_documents(self) -> frozenset[int]:
        """The ids of files that are only there as earlier versions."""
        newest = {row.document_id for row in self.newest_files}
        return frozenset(row.document_id for row in self.files.all() if row.document_id not in newest)

    def get_search_subjects(self) -> Iterable[Text]:
        """Makers, topics, target groups, series, place and identifiers."""
        return output_subjects(self)

    def get_search_facts(self) -> Iterable[SearchFact]:
        """Type, dates, place, files, and where the work was published."""
        return output_facts(self)

    def clean(self):
        """The year follows the date; an announced output has nothing to withdraw."""
        super().clean()
        if self.date:
            self.year = self.date.year
        told = "date" if self.date else "year"  # a form may lack the field of the year, never that of the date
        if self.year is not None and not 1000 <= self.year <= 9999:
            raise ValidationError({told: _("Write the year with four digits.")})
        if self.year and self.year > timezone.localdate().year + YEARS_AHEAD:
            raise ValidationError({told: _("Check the year: it is too far ahead.")})

    def publish(self, revision, *args, **kwargs):
        """Wagtail's; a work without a day of its own gets the one on which it is published."""
        date_by_publishing(self, revision)
        return super().publish(revision, *args, **kwargs)

    def with_content_json(self, content):
        """Restore a revision. Whether a work is withdrawn is never read from a revision: only the action decides."""
        page = super().with_content_json(content)
        withdrawn_now = self.state == self.WITHDRAWN
        if withdrawn_now or page.state == self.WITHDRAWN:
            page.state = self.state
        for name in ("withdrawn_on", "reason_fi", "reason_sv"):
            setattr(page, name, getattr(self, name))
        return page

    def serve(self, request, *args, file=None, **kwargs):
        """Announced works answer with a note, withdrawn ones with 410 and the reason, both without their files."""
        if self.state == self.WITHDRAWN:
            return render(request, "core/withdrawn.html", {"page": self}, status=410)
        if self.is_announced and file:
            raise Http404
        if self.is_announced and not getattr(request, "is_preview", False):
            response = render(request, "core/announced.html", {"page": self})
            response["X-Robots-Tag"] = "noindex"
            return response
        return super().serve(request, *args, file=file, **kwargs)

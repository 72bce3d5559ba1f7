"""The accessibility statement, made from fields and from what the checks of the site find."""

from datetime import timedelta
from itertools import groupby

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks.story import StoryBlock
from core.fields import StreamField
from core.models import BasePage
from core.sites.trees import site_of
from home.statements.blocks import FaultBlock, FaultsBlock
from home.statements.findings import findings_of

YEAR = timedelta(days=365)
SAME = ("grade", "method", "made_on", "reviewed_on")  # in both languages


class StatementPage(BasePage):
    """Tells how accessible the site is, what is not, how that is known, and where to complain."""

    GRADES = [
        ("full", _("meets all requirements")),
        ("most", _("meets most requirements")),
        ("poor", _("does not meet most requirements")),
    ]
    METHODS = [("own", _("own assessment")), ("outside", _("assessment by somebody else"))]

    grade = models.CharField(
        _("how accessible the site is"),
        max_length=10,
        blank=True,
        choices=GRADES,
        help_text=_("The three grades of the law. While it is empty, the page says that the site is not assessed yet."),
    )
    method = models.CharField(_("how it is known"), max_length=10, choices=METHODS, default="own")
    examined = models.TextField(
        _("what was examined, and how"),
        blank=True,
        help_text=_("Which pages, with which programs and devices, and who tried them."),
    )
    made_on = models.DateField(_("statement made on"), null=True, blank=True)
    reviewed_on = models.DateField(
        _("last reviewed on"),
        null=True,
        blank=True,
        help_text=_("Read the statement once a year. The first page of the admin reminds you."),
    )
    faults = StreamField(
        FaultsBlock(),
        verbose_name=_("known faults"),
        blank=True,
        help_text=_("What the site finds itself in files and recordings is told on the page without your typing it."),
    )
    body = StreamField(StoryBlock(), verbose_name=_("more to tell"), blank=True)

    content_panels = [
        *BasePage.head_panels,
        FieldRowPanel(["grade", "method"]),
        FieldRowPanel(["made_on", "reviewed_on"]),
        FieldPanel("examined"),
        FieldPanel("faults"),
        FieldPanel("body"),
        *BasePage.more_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(name) for name in ("examined", "faults", "body")),
    ]
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in SAME]
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    @property
    def faults_by_reason(self) -> list[tuple]:
        """The known faults by why they are there: what is to be mended first."""
        order = [key for key, _name in FaultBlock.REASONS]
        faults = sorted(self.faults, key=lambda fault: order.index(fault.value["reason"]))
        return [(reason, list(some)) for reason, some in groupby(faults, key=lambda fault: fault.value["reason"])]

    def get_context(self, request, *args, **kwargs):
        site = site_of(request)
        return {**super().get_context(request, *args, **kwargs), "findings": findings_of(site) if site else {}}

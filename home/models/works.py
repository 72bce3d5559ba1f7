"""The kinds of output that have no app of their own: services, operating models, media hits."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.findable.facts import typed
from core.models import OutputPage
from core.page_types import CitationTypes, Kind, SearchFact
from home import schema
from home.facts import service_facts
from home.ready_templates import MODEL


class ServicePage(OutputPage):
    """A service that the project began: for whom, where, when, price, how to come."""

    kind = Kind(
        key="service",
        name=_("Service"),
        plural=_("Services"),
        icon="service",
        counted=ngettext_lazy("%(text)s service", "%(text)s services", "number"),
    )
    citation_types = CitationTypes(schema="Service")

    page_relations = [*OutputPage.page_relations, "place"]

    CONTINUATIONS = [("goes-on", _("the service goes on")), ("ended", _("the service has ended"))]
    for_whom = models.TextField(_("for whom"), blank=True)
    place = models.ForeignKey(
        "core.Place", verbose_name=_("place"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    opening_hours = models.TextField(_("opening hours"), blank=True)
    price = models.CharField(_("price"), max_length=200, blank=True, help_text=_("For example: free of charge"))
    how_to_come = models.TextField(_("how to come along"), blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=40, blank=True)
    continuation = models.CharField(
        _("after the project"),
        max_length=10,
        blank=True,
        choices=CONTINUATIONS,
        help_text=_("Told at the top of the page. The page stays when the project has ended."),
    )

    content_panels = [
        *OutputPage.content_panels,
        FieldPanel("for_whom"),
        FieldRowPanel(["place", "opening_hours"]),
        FieldRowPanel(["price", "how_to_come"]),
        FieldRowPanel(["contact_email", "contact_phone"]),
        FieldPanel("body"),
        OutputPage.topics_panel,
        MultiFieldPanel([FieldPanel("continuation")], heading=_("After the project"), classname="collapsed"),
        *OutputPage.more_panels,
    ]
    search_fields = [
        *OutputPage.search_fields,
        index.SearchField("for_whom"),
        index.SearchField("how_to_come"),
    ]
    override_translatable_fields = [
        *OutputPage.override_translatable_fields,
        SynchronizedField("continuation", overridable=False),
    ]
    parent_page_types = ["home.HomePage", "home.ContentPage"]

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

    @property
    def standing_remark(self) -> str:
        """Whether the service has ended."""
        return self.get_continuation_display() if self.continuation == "ended" else ""

    def get_schema(self) -> dict:
        return schema.service(self)

    def get_search_facts(self) -> Iterable[SearchFact]:
        """Opening hours and price too."""
        yield from super().get_search_facts()
        yield from service_facts(self)


class OperatingModelPage(OutputPage):
    """A way of working that others may take into use, described with the fields that Innokylä uses."""

    kind = Kind(
        key="model",
        name=_("Operating model"),
        plural=_("Operating models"),
        icon="model",
        counted=ngettext_lazy("%(text)s operating model", "%(text)s operating models", "number"),
    )
    citation_types = CitationTypes()
    ready_templates = (MODEL,)

    core_idea = models.TextField(_("core idea"), blank=True, help_text=_("What is done, with whom, and what is new."))
    environment = models.TextField(_("where the model is used"), blank=True)
    carried_out_at = models.CharField(
        _("where it was carried out"), max_length=200, blank=True, help_text=_("For example: Campus of Myllypuro")
    )
    region = models.CharField(_("region"), max_length=200, blank=True, help_text=_("For example: Uusimaa"))
    preconditions = models.TextField(
        _("what it takes"), blank=True, help_text=_("People, skills, rooms, time and money.")
    )
    experiences = models.TextField(_("experiences and results"), blank=True)

    content_panels = [
        *OutputPage.content_panels,
        FieldPanel("core_idea"),
        FieldPanel("environment"),
        FieldPanel("preconditions"),
        FieldPanel("experiences"),
        FieldPanel("body"),
        FieldPanel("year"),
        OutputPage.contributors_panel,
        OutputPage.files_panel,
        OutputPage.topics_panel,
        MultiFieldPanel(
            [FieldRowPanel(["carried_out_at", "region"])], heading=_("Where it was carried out"), classname="collapsed"
        ),
        *OutputPage.more_panels,
    ]
    search_fields = [
        *OutputPage.search_fields,
        *(index.SearchField(name) for name in ("core_idea", "environment", "preconditions", "experiences")),
    ]
    parent_page_types = ["home.HomePage", "home.ContentPage"]

    class Meta:
        verbose_name = _("operating model")
        verbose_name_plural = _("operating models")

    def get_search_facts(self) -> Iterable[SearchFact]:
        """Where it was carried out too."""
        yield from super().get_search_facts()
        yield typed(self, _("Where it was carried out"), "carried_out_at")
        yield typed(self, _("Region"), "region")


class MediaHitPage(OutputPage):
    """What a newspaper, a radio programme or another outlet told about the project."""

    kind = Kind(
        key="media-hit",
        name=_("Media hit"),
        plural=_("Media hits"),
        icon="elsewhere",
        counted=ngettext_lazy("%(text)s media hit", "%(text)s media hits", "number"),
    )
    citation_types = CitationTypes(ris="NEWS", csl="article-newspaper", schema="NewsArticle")

    content_panels = [
        *OutputPage.content_panels,
        FieldPanel("date"),
        MultiFieldPanel(
            [FieldPanel("elsewhere_url"), FieldRowPanel(["elsewhere_site", "elsewhere_checked_on"])],
            heading=_("Where it was published"),
        ),
        OutputPage.topics_panel,
        *OutputPage.more_panels,
    ]
    parent_page_types = ["home.HomePage", "home.ContentPage"]

    class Meta:
        verbose_name = _("media hit")
        verbose_name_plural = _("media hits")

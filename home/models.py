"""The front page, plain pages, and the kinds of output that have no app of their own."""

from collections.abc import Iterable

from django.db import models
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.blocks.story import StoryBlock
from core.fields import StreamField
from core.languages import active_language
from core.lists.filters import AllOutputsFilterForm, output_listing
from core.models import BasePage, IndexPage, OutputPage
from core.page_types import CitationTypes, Kind, SearchFact
from core.sites.trees import site_of
from home import schema
from home.facts import project_facts, service_facts
from home.front import example_searches, newest_outputs, outputs_by_kind


class HomePage(BasePage):
    """The front page of a site in one language."""

    is_front_page = True

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body"), *BasePage.more_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["wagtailcore.Page"]
    # Besides all types that say that they stand under the front page.
    subpage_types = ["home.ContentPage", "home.ServicePage", "home.OperatingModelPage", "home.MediaHitPage"]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_schema(self) -> dict:
        return schema.website(self)

    def get_context(self, request, *args, **kwargs):
        site, language = site_of(request), active_language()
        return {
            **super().get_context(request, *args, **kwargs),
            "kinds": outputs_by_kind(site, language),
            "newest": SimpleLazyObject(lambda: newest_outputs(site, language)),  # its rows are kept
            "examples": example_searches(site, language),
        }


class ContentPage(BasePage):
    """A plain page, such as the project's own page or the accessibility statement."""

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    shows_project = models.BooleanField(
        _("show the facts of the project"),
        default=False,
        help_text=_("Period, implementers, partners, goals, target groups and contact, as typed under Project."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body"), FieldPanel("shows_project"), *BasePage.more_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage", "home.ServicePage", "home.OperatingModelPage", "home.MediaHitPage"]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    def get_schema(self) -> dict:
        return schema.about_project(self) if self.shows_project else super().get_schema()

    def get_search_facts(self) -> Iterable[SearchFact]:
        """Those of the project, where the page shows them."""
        return project_facts(self) if self.shows_project else ()


class OutputListPage(IndexPage):
    """The list of every output of every kind."""

    list_titles = {"fi": "Tuotokset", "sv": "Allt material"}
    list_slugs = {"sv": "resultat"}
    starts_in_menu = True
    lists_all_kinds = True

    content_panels = IndexPage.content_panels
    subpage_types = []

    class Meta:
        verbose_name = _("list of all outputs")
        verbose_name_plural = _("lists of all outputs")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, "listing": output_listing(OutputPage, request, AllOutputsFilterForm)}


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

    for_whom = models.TextField(_("for whom"), blank=True)
    place = models.ForeignKey(
        "core.Place", verbose_name=_("place"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    opening_hours = models.TextField(_("opening hours"), blank=True)
    price = models.CharField(_("price"), max_length=200, blank=True, help_text=_("For example: free of charge"))
    how_to_come = models.TextField(_("how to come along"), blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=40, blank=True)

    content_panels = [
        *OutputPage.content_panels,
        FieldPanel("for_whom"),
        FieldRowPanel(["place", "opening_hours"]),
        FieldRowPanel(["price", "how_to_come"]),
        FieldRowPanel(["contact_email", "contact_phone"]),
        FieldPanel("body"),
        OutputPage.topics_panel,
        *OutputPage.more_panels,
    ]
    search_fields = [
        *OutputPage.search_fields,
        index.SearchField("for_whom"),
        index.SearchField("how_to_come"),
    ]
    parent_page_types = ["home.HomePage", "home.ContentPage"]

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")

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

    core_idea = models.TextField(_("core idea"), blank=True, help_text=_("What is done, with whom, and what is new."))
    environment = models.TextField(_("where the model is used"), blank=True)
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

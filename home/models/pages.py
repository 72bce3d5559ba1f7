"""The front page, plain pages, and the list of all outputs."""

from collections.abc import Iterable
from functools import partial

from django.db import models
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.blocks.story import StoryBlock
from core.fields import StreamField
from core.languages import active_language
from core.lists.feeds import FEED, ListsOutputs
from core.lists.filters import AllOutputsFilterForm
from core.lists.topics import commonest_topics
from core.models import BasePage, IndexPage
from core.page_types import SearchFact
from core.sites.trees import site_of
from home import schema
from home.facts import project_facts
from home.front import announced_works, lists_of, newest_outputs, next_events, outputs_by_kind


class HomePage(BasePage):
    """The front page of a site in one language."""

    is_front_page = True

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body"), *BasePage.more_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["wagtailcore.Page"]
    # Besides all types that say that they stand under the front page.
    subpage_types = [
        "home.ContentPage",
        "home.StatementPage",
        "home.ServicePage",
        "home.OperatingModelPage",
        "home.MediaHitPage",
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_schema(self) -> dict:
        return schema.website(self)

    def get_context(self, request, *args, **kwargs):
        site, language = site_of(request), active_language()
        lists = lists_of(site, language)
        rows = {"coming": next_events, "announced": announced_works, "newest": newest_outputs}  # their HTML is kept
        return {
            **super().get_context(request, *args, **kwargs),
            "kinds": outputs_by_kind(site, language),
            "lists": lists,
            "feed": f"{lists['']}{FEED}" if "" in lists else "",
            "topics": commonest_topics(site, language),
            **{name: SimpleLazyObject(partial(find, site, language)) for name, find in rows.items()},
        }


class ContentPage(BasePage):
    """A plain page, such as the project's own page or the accessibility statement."""

    takes_easy_version = True

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    shows_project = models.BooleanField(
        _("show the facts of the project"),
        default=False,
        help_text=_("Period, implementers, partners, goals, target groups and contact, as typed under Project."),
    )

    shows_contact = models.BooleanField(
        _("show the contact of the project"),
        default=False,
        help_text=_("Who is responsible for the site, and the e-mail address, as typed under Project."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        FieldPanel("shows_project"),
        FieldPanel("shows_contact"),
        *BasePage.more_panels,
    ]
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


class OutputListPage(ListsOutputs, IndexPage):
    """The list of every output of every kind."""

    list_titles = {"fi": "Tuotokset", "sv": "Allt material"}
    list_slugs = {"sv": "resultat"}
    starts_in_menu = True
    lists_all_kinds = True
    filter_form = AllOutputsFilterForm

    content_panels = IndexPage.content_panels
    subpage_types = []

    class Meta:
        verbose_name = _("list of all outputs")
        verbose_name_plural = _("lists of all outputs")
